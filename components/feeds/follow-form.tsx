import { Plus } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { FeedToFollow } from '../../lib/model/feed-line.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice, Notice } from '../shared/notice.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { FeedChoice } from './feed-choice.tsx';
import { afterFollow, afterLook } from './follow-state.ts';
import type { FollowState } from './follow-state.ts';
import { problemSentence } from './health-words.ts';
import { readTypedAddress } from './typed-address.ts';
import type { FeedPorts } from './use-feeds.ts';

type FollowPorts = Pick<FeedPorts, 'look' | 'follow' | 'requestHosts'>;

/** A field for the address of a webzine or of its feed. The browser's question comes with the click. */
export function FollowForm({ ports }: { readonly ports: FollowPorts }) {
  const field = useId();
  const [hint, said] = [useId(), useId()];

  const { state, text, setText, look, follow, submit } = useFollow(ports);
  return (
    <form
      class="v-follow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div class="v-labelled">
        <label for={field}>{t('feeds.address')}</label>
        <div class="v-follow-line">
          <input
            id={field}
            class="v-field"
            type="url"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="news.example"
            aria-describedby={`${hint} ${said}`}
            aria-invalid={state.kind === 'no-address'}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button kind="primary" icon={Plus} busy={state.kind === 'looking'} onClick={submit}>
            {t('feeds.follow')}
          </Button>
        </div>
        <p id={hint} class="v-soft">
          {t('feeds.addressHint')}
        </p>
      </div>
      <div id={said} aria-live="polite">
        <FollowChoice state={state} onOwn={(url) => void look(url, true)} onFollow={(feeds) => void follow(feeds)} />
      </div>
    </form>
  );
}

type FollowChoiceProps = {
  readonly state: FollowState;
  /** The reader says that the address is theirs. */
  readonly onOwn: (url: string) => void;
  readonly onFollow: (feeds: readonly FeedToFollow[]) => void;
};

/** What came of the reader's wish to follow. */
export function FollowChoice({ state, onOwn, onFollow }: FollowChoiceProps) {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'looking':
      return <Skeleton label={t('feeds.looking')} lines={1} />;
    case 'no-address':
      return <Notice tone="warn">{t('feeds.noAddress')}</Notice>;
    case 'own-network':
      return (
        <Notice
          tone="warn"
          action={
            <Button kind="quiet" onClick={() => onOwn(state.url)}>
              {t('feeds.ownNetworkYes')}
            </Button>
          }
        >
          {t('feeds.ownNetwork', [state.url])}
        </Notice>
      );
    case 'choice':
      return (
        <>
          <p>{t('feeds.found', state.feeds.length, [formatCount(state.feeds.length)])}</p>
          <FeedChoice
            label={t('feeds.foundLabel')}
            feeds={state.feeds}
            all={state.feeds.length === 1}
            busy={state.busy}
            onFollow={onFollow}
          />
        </>
      );
    case 'followed':
      return <Notice tone="good">{followedSentence(state)}</Notice>;
    case 'refused':
      return <Notice tone="info">{t('feeds.refused')}</Notice>;
    case 'problem':
      return <Notice tone="danger">{problemSentence(state.problem)}</Notice>;
    case 'failed':
      return <ErrorNotice error={state.error} />;
  }
}

function followedSentence({ title, added, known, refused }: FollowState & { kind: 'followed' }): string {
  if (title !== '' && refused === 0)
    return added > 0 ? t('feeds.followed', [title]) : t('feeds.followedBefore', [title]);
  const parts = [t('feeds.added', added, [formatCount(added)])];
  if (known > 0) parts.push(t('feeds.known', known, [formatCount(known)]));
  if (refused > 0) parts.push(t('feeds.refusedOwn', refused, [formatCount(refused)]));
  return parts.join(' ');
}

/** The state of the form, and what its buttons do. */
function useFollow(ports: FollowPorts) {
  const [state, setState] = useState<FollowState>({ kind: 'idle' });
  const [text, setText] = useState('');

  const look = async (url: string, ownNetwork: boolean): Promise<void> => {
    // First, before anything else is awaited: the browser forgets the click.
    const granting = ports.requestHosts([url]);
    setState({ kind: 'looking' });
    if (!(await granting)) return setState({ kind: 'refused' });
    const seen = afterLook(await ports.look(url, ownNetwork));
    if (seen.kind !== 'follow') return setState(seen);
    setState(afterFollow(await ports.follow([seen.feed]), [seen.feed]));
    setText('');
  };
  const follow = async (feeds: readonly FeedToFollow[]): Promise<void> => {
    const granting = ports.requestHosts(feeds.map(({ url }) => url));
    setState({ kind: 'choice', feeds, busy: true });
    if (!(await granting)) return setState({ kind: 'refused' });
    setState(afterFollow(await ports.follow(feeds), feeds));
    setText('');
  };
  const submit = (): void => {
    const address = readTypedAddress(text);
    if (!address) setState({ kind: 'no-address' });
    else if (address.own) setState({ kind: 'own-network', url: address.url });
    else void look(address.url, false);
  };

  return { state, text, setText, look, follow, submit };
}

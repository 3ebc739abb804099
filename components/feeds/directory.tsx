import { useState } from 'preact/hooks';
import type { FeedLine, FeedToFollow } from '../../lib/model/feed-line.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatCount, wordsLanguage } from '../shared/language.ts';
import { FeedChoice } from './feed-choice.tsx';
import { FollowChoice } from './follow-form.tsx';
import { afterFollow } from './follow-state.ts';
import type { FollowState } from './follow-state.ts';
import type { FeedPorts } from './use-feeds.ts';

type DirectoryProps = {
  readonly ports: Pick<FeedPorts, 'directory' | 'follow' | 'requestHosts'>;
  readonly followed: readonly FeedLine[];
  /** Shown at once, and not behind a heading to open. */
  readonly open: boolean;
  /** Shows so many in the reader's language at first, some of each topic, and the others on demand. */
  readonly first?: number;
};

/** Some of each folder in turn, in a language. */
function someOf(feeds: readonly FeedToFollow[], lang: string, count: number): readonly FeedToFollow[] {
  const folders = [
    ...Map.groupBy(
      feeds.filter((feed) => feed.lang === lang),
      ({ folder }) => folder,
    ).values(),
  ];
  const longest = Math.max(0, ...folders.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, at) => folders.flatMap((folder) => folder.slice(at, at + 1)));
  const chosen = new Set(turns.flat().slice(0, count));
  return feeds.filter((feed) => chosen.has(feed));
}

/** The built-in list of trade press to choose from, without what is followed already. */
export function Directory({ ports, followed, open, first }: DirectoryProps) {
  const [isWhole, setWhole] = useState(first === undefined);
  const [state, setState] = useState<FollowState>({ kind: 'idle' });
  const known = new Set(followed.map(({ feed }) => feed.url));
  const offered = ports.directory.filter(({ url }) => !known.has(url));
  const some = isWhole ? offered : someOf(offered, wordsLanguage(), first ?? offered.length);
  const isBusy = state.kind === 'looking';
  const follow = async (feeds: readonly FeedToFollow[]): Promise<void> => {
    const granting = ports.requestHosts(feeds.map(({ url }) => url));
    setState({ kind: 'looking' });
    if (!(await granting)) return setState({ kind: 'refused' });
    setState(afterFollow(await ports.follow(feeds), feeds));
  };
  if (offered.length === 0 && state.kind === 'idle') return null;
  const body = (
    <>
      <FeedChoice
        label={t('feeds.directory')}
        feeds={some}
        all={false}
        busy={isBusy}
        onFollow={(feeds) => void follow(feeds)}
      />
      {some.length === offered.length ? null : (
        <div>
          <Button kind="quiet" onClick={() => setWhole(true)}>
            {t('feeds.moreOfList', [formatCount(offered.length - some.length)])}
          </Button>
        </div>
      )}
      <div aria-live="polite">
        <FollowChoice state={state} onOwn={() => undefined} onFollow={() => undefined} />
      </div>
    </>
  );
  if (open) return body;
  return (
    <details class="v-feed-more">
      <summary>{t('feeds.directory')}</summary>
      {body}
    </details>
  );
}

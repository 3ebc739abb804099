import { useState } from 'preact/hooks';
import type { FeedLine, FeedToFollow } from '../../lib/model/feed-line.ts';
import { t } from '../../lib/platform/i18n.ts';
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
};

/** The built-in list of trade press to choose from, without what is followed already. */
export function Directory({ ports, followed, open }: DirectoryProps) {
  const [state, setState] = useState<FollowState>({ kind: 'idle' });
  const known = new Set(followed.map(({ feed }) => feed.url));
  const offered = ports.directory.filter(({ url }) => !known.has(url));
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
        feeds={offered}
        all={false}
        busy={isBusy}
        onFollow={(feeds) => void follow(feeds)}
      />
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

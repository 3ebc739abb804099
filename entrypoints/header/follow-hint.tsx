import { useEffect, useState } from 'preact/hooks';
import { NoWebzine } from '../../components/feeds/no-webzine.tsx';
import type { BackgroundProtocol } from '../../lib/messages/background-messages.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Result } from '../../lib/model/result.ts';

type FollowHintProps = {
  readonly listFeeds: () => Promise<Result<BackgroundProtocol['list-feeds']['reply'], AppError>>;
};

/** The way to webzines, for whom none brings anything yet; nothing until that is known. */
export function FollowHint({ listFeeds }: FollowHintProps) {
  const [followsNone, setFollowsNone] = useState(false);
  useEffect(() => {
    let isOver = false;
    void listFeeds().then((feeds) => isOver || setFollowsNone(feeds.ok && feeds.value.length === 0));
    return () => {
      isOver = true;
    };
    // Asked once: who follows a webzine elsewhere finds the page as it was.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return followsNone ? <NoWebzine /> : null;
}

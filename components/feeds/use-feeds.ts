import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { FeedActions } from '../../lib/model/feed-actions.ts';
import type { FeedLine, FeedToFollow } from '../../lib/model/feed-line.ts';
import type { Result } from '../../lib/model/result.ts';

/** The list of feeds, kept up with what the background does; `undefined` before the first reply. */
export function useFeeds(
  ports: Pick<FeedPorts, 'list' | 'onChange'>,
): Result<readonly FeedLine[], AppError> | undefined {
  const [feeds, setFeeds] = useState<Result<readonly FeedLine[], AppError>>();
  useEffect(() => {
    const ending = new AbortController();
    // A refresh of many feeds tells of each: while one reply is awaited, the others wait for one more question.
    let [asking, again] = [false, false];
    const ask = async (): Promise<void> => {
      again = asking;
      if (asking) return;
      asking = true;
      const reply = await ports.list();
      asking = false;
      if (ending.signal.aborted) return;
      setFeeds(reply);
      if (again) void ask();
    };
    void ask();
    ports.onChange(() => void ask(), ending.signal);
    return () => ending.abort();
  }, [ports]);
  return feeds;
}

/** What the surfaces for webzines need of the world. */
export type FeedPorts = FeedActions & {
  /** Feeds of a file: OPML, or another list of feeds; `undefined` where it is none. */
  readonly readFeedList: (bytes: Uint8Array) => readonly FeedToFollow[] | undefined;
  /** Offers the feeds as an OPML file. */
  readonly saveOpml: (feeds: readonly FeedLine[]) => void;
  /** The built-in list of trade press. */
  readonly directory: readonly FeedToFollow[];
};

import type { AppError } from './app-error.ts';
import type { ArchiveOrder, FeedLine, FeedLook, FeedToFollow, Followed } from './feed-line.ts';
import type { FeedId } from './feed.ts';
import type { Result } from './result.ts';

type Answer<T> = Promise<Result<T, AppError>>;

/** What is done about webzines. */
export type FeedActions = {
  readonly list: () => Answer<readonly FeedLine[]>;
  /** Tells that the list shows something else, until the signal ends. */
  readonly onChange: (listener: () => void, signal: AbortSignal) => void;
  readonly look: (url: string, ownNetwork: boolean) => Answer<FeedLook>;
  readonly follow: (feeds: readonly FeedToFollow[]) => Answer<Followed>;
  readonly change: (id: FeedId, title: string, folder: string) => Answer<unknown>;
  readonly unfollow: (id: FeedId) => Answer<unknown>;
  /** Visits feeds now; all of them where none is named. */
  readonly visit: (ids: readonly FeedId[]) => Answer<unknown>;
  readonly steer: (id: FeedId, order: ArchiveOrder) => Answer<unknown>;
  /**
   * Asks the browser to let Vigie ask the hosts of some addresses. Straight from the click; `false` where the reader
   * refused.
   */
  readonly requestHosts: (urls: readonly string[]) => Promise<boolean>;
  /** This moment, in milliseconds since 1970. */
  readonly now: () => number;
};

import type { AppError } from './app-error.ts';
import type { ArchiveOrder, FeedLine, FeedLook, FeedToFollow, Followed } from './feed-line.ts';
import type { FeedId } from './feed.ts';
import type { Result } from './result.ts';

type Reply<T> = Promise<Result<T, AppError>>;

/** What is done about webzines. */
export type FeedActions = {
  readonly list: () => Reply<readonly FeedLine[]>;
  /** Tells that the list shows something else, until the signal ends. */
  readonly onChange: (listener: () => void, signal: AbortSignal) => void;
  readonly look: (url: string, ownNetwork: boolean) => Reply<FeedLook>;
  readonly follow: (feeds: readonly FeedToFollow[]) => Reply<Followed>;
  readonly change: (id: FeedId, title: string, folder: string) => Reply<unknown>;
  readonly unfollow: (id: FeedId) => Reply<unknown>;
  /** Visits feeds now; all of them where none is named. */
  readonly visit: (ids: readonly FeedId[]) => Reply<unknown>;
  readonly steer: (id: FeedId, order: ArchiveOrder) => Reply<unknown>;
  /**
   * Asks the browser to let Vigie ask the hosts of some addresses. Straight from the click; `false` where the reader
   * refused.
   */
  readonly requestHosts: (urls: readonly string[]) => Promise<boolean>;
  /** This moment, in milliseconds since 1970. */
  readonly now: () => number;
};

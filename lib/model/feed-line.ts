import type { ArchivePhase, FeedHealth, FetchProblem, Instant } from './feed-state.ts';
import type { Feed, FeedId } from './feed.ts';
import type { IsoDate } from './iso-date.ts';

/** How far the import of an archive is; `progress` is 0 to 1, absent while nothing can be said. */
export type ArchiveLine = {
  readonly since: IsoDate;
  readonly phase: ArchivePhase;
  readonly added: number;
  readonly progress?: number;
  readonly reached?: IsoDate;
  /** Waiting for a site that fails. */
  readonly isWaiting: boolean;
};

/** What a list shows of a followed feed. */
export type FeedLine = {
  readonly feed: Feed;
  readonly health: FeedHealth;
  readonly dueAt?: Instant;
  readonly succeededAt?: Instant;
  readonly articles: number;
  readonly archive?: ArchiveLine;
};

/** A feed to follow, as the reader, a list or a file names it. */
export type FeedToFollow = Omit<Feed, 'id' | 'addedAt'>;

/** What following did; `refused` lie on the own network, and the reader did not type them. */
export type Followed = {
  readonly ids: readonly FeedId[];
  readonly added: number;
  readonly known: number;
  readonly refused: number;
};

/** What lies at an address the reader gave: a feed, a page that names feeds, or neither. */
export type FeedLook =
  | { readonly kind: 'feed'; readonly feed: FeedToFollow; readonly entries: number }
  | { readonly kind: 'page'; readonly feeds: readonly FoundFeed[] }
  | { readonly kind: 'failed'; readonly problem: FetchProblem };

/** A feed that a page names; `alike` are the addresses of the same in other formats. */
export type FoundFeed = { readonly url: string; readonly title: string; readonly alike?: readonly string[] };

/** What the reader does about the archive of a webzine. */
export type ArchiveOrder =
  | { readonly kind: 'start'; readonly since: IsoDate }
  | { readonly kind: 'pause' | 'resume' | 'cancel' };

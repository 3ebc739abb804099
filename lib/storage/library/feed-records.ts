/** How feeds lie in the database. */
import type { ArticleId } from '../../model/article.ts';
import type { ArchiveImport, FeedState, Instant } from '../../model/feed-state.ts';
import type { Feed, FeedId } from '../../model/feed.ts';

/** A feed the reader follows. */
export type FeedRecord = {
  readonly id: FeedId;
  readonly feed: Feed;
  readonly state: FeedState;
  /** Its archive, where the reader asked for it. */
  readonly archive?: ArchiveImport;
};

/** An entry that was met in a feed, so that it is taken in once, whatever became of its article. */
export type SeenRecord = {
  readonly feed: FeedId;
  readonly entry: string;
  /** Of what the entry said: another one means that it was changed. */
  readonly digest: string;
  /** When it stood in the feed last. */
  readonly at: Instant;
  /** The article it brought; absent where the library had that one already, or the entry leads nowhere. */
  readonly article?: ArticleId;
};

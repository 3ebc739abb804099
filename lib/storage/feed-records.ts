/** How feeds lie in the database. */

/** A feed the reader follows. */
export type FeedRecord = { readonly id: string };

/** An entry that was met in a feed, so that it is taken in once, whatever became of its article. */
export type SeenRecord = { readonly feed: string; readonly entry: string };

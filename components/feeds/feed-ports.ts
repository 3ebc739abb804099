import type { FeedActions } from '../../lib/model/feed-actions.ts';
import type { FeedLine, FeedToFollow } from '../../lib/model/feed-line.ts';

/** What the surfaces for webzines need of the world. */
export type FeedPorts = FeedActions & {
  /** Feeds of an OPML file; `undefined` where it is none. */
  readonly readOpml: (text: string) => readonly FeedToFollow[] | undefined;
  /** Offers the feeds as an OPML file. */
  readonly saveOpml: (feeds: readonly FeedLine[]) => void;
  /** The built-in list of trade press. */
  readonly directory: readonly FeedToFollow[];
};

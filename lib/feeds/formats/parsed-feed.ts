import type { IsoDateTime } from '../../model/feed.ts';

/**
 * The families of formats that are understood: RSS 0.91 to 2.0, RSS 0.90 and 1.0 (RDF), Atom 0.3 and 1.0, JSON Feed.
 */
export type FeedKind = 'rss' | 'rdf' | 'atom' | 'json';

/** What was wrong with a feed and how it was mended; `count` tells how often. */
export type FeedProblem = { readonly kind: FeedProblemKind; readonly count: number };
export type FeedProblemKind =
  /** A document type or entity declaration was taken out unread. */
  | 'doctype-removed'
  /** Tags were closed, `&` and `<` escaped, characters that XML forbids dropped. */
  | 'malformed-xml'
  /** JSON in a call of a function, or with remarks and commas that only scripts allow, was read as such. */
  | 'malformed-json'
  /** The file ends in the middle; the unfinished entry waits for the next fetch. */
  | 'truncated'
  /** More entries than any feed has; the first were taken. */
  | 'too-many-entries'
  /** An entry without id got one from its address, or from its title and day. */
  | 'missing-id'
  /** Several entries claim one id: each that says something else keeps an id of its own. */
  | 'duplicate-id'
  /** An entry that neither names nor leads to anything was left out. */
  | 'empty-entry'
  /** A date that no reading explains was left out. */
  | 'bad-date'
  /** A date in the future was left out: the sender's clock is wrong. */
  | 'future-date'
  /** A link that leads to no web page was left out. */
  | 'bad-link'
  /** Markup was taken out of a title. */
  | 'markup-in-title';

/** One entry of a feed, mended. */
export type ParsedEntry = {
  /** The feed's own id, or one made from what the entry says; unique within the feed, the same at each fetch. */
  readonly id: string;
  /** Absolute http(s) address, not yet canonical. */
  readonly url?: string;
  /** Plain text on one line; empty only where there is a summary. */
  readonly title: string;
  readonly published?: IsoDateTime;
  readonly updated?: IsoDateTime;
  /** Several are parted by commas. */
  readonly author?: string;
  /** Plain text. */
  readonly summary?: string;
  /** Markup of a safe subset (`safe-markup.ts`), links absolute. */
  readonly content?: string;
  readonly categories: readonly string[];
};

/** A feed as read, whatever its format. Addresses are absolute. */
export type ParsedFeed = {
  readonly kind: FeedKind;
  /** Plain text; empty where the feed has none. */
  readonly title: string;
  readonly site?: string;
  readonly lang?: string;
  /** How long a copy is fresh: RSS `ttl`, or the syndication module's period. */
  readonly ttlMinutes?: number;
  /** Hours (GMT, 0 to 23) and days (English, `Monday`) at which nobody need ask. */
  readonly skipHours?: readonly number[];
  readonly skipDays?: readonly string[];
  /** RFC 5005: the next page of a paged feed, the document before this one in an archived feed. */
  readonly next?: string;
  readonly archive?: string;
  /** WebSub hub. */
  readonly hub?: string;
  /** In the file's order. */
  readonly entries: readonly ParsedEntry[];
  readonly problems: readonly FeedProblem[];
};

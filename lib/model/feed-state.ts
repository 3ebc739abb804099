/**
 * What is known of a followed feed beside its address: how it fares, when it is asked again, how far its archive was
 * read.
 */
import type { IsoDate } from './iso-date.ts';

/** A moment, in milliseconds since 1970 (UTC). */
export type Instant = number;

/** Why an answer did not come, or cannot be used. */
export type FetchProblem =
  /** No connection, a name that does not resolve, a certificate that is wrong. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-big' }
  /** The connection broke in the middle of the answer. */
  | { readonly kind: 'broken-off' }
  | { readonly kind: 'too-many-redirects' }
  /** A private or loopback address, or none of http(s), that the reader did not type. */
  | { readonly kind: 'private-address'; readonly address: string }
  /** The browser lets Vigie not ask this host. */
  | { readonly kind: 'no-access'; readonly host: string }
  /** An answer of HTTP other than a success. */
  | { readonly kind: 'status'; readonly status: number }
  /** What came is no feed. */
  | { readonly kind: 'no-feed' };

/** What a server lets one know to ask politely the next time. */
export type Validators = { readonly etag?: string; readonly lastModified?: string };

/** What a feed and its server say about how often to ask; kept, because a 304 does not repeat it. */
export type Pace = {
  /** RSS `ttl`, in minutes. */
  readonly ttlMinutes?: number;
  /** RSS `skipHours`: hours 0 to 23, GMT. */
  readonly skipHours?: readonly number[];
  /** RSS `skipDays`: days 0 (Sunday) to 6, GMT. */
  readonly skipDays?: readonly number[];
};

export type FeedHealth =
  | { readonly kind: 'new' }
  | { readonly kind: 'well' }
  /** `failures` in a row. */
  | { readonly kind: 'failing'; readonly problem: FetchProblem; readonly failures: number }
  /** The server said 410: it is asked no more. */
  | { readonly kind: 'gone' };

export type FeedState = {
  readonly health: FeedHealth;
  /** When it is asked next; absent where it is asked no more. */
  readonly dueAt?: Instant;
  readonly triedAt?: Instant;
  readonly succeededAt?: Instant;
  readonly validators: Validators;
  readonly pace: Pace;
  /** Articles that came with it so far. */
  readonly articles: number;
};

/** A feed that was added just now: due at once. */
export function newFeedState(now: Instant): FeedState {
  return { health: { kind: 'new' }, dueAt: now, validators: {}, pace: {}, articles: 0 };
}

/** Where in a webzine's archive the reading stands; each kind tells its next address. */
export type ArchiveSource =
  /** WordPress's posts, page by page, newest first. */
  | { readonly kind: 'wordpress'; readonly api: string; readonly page: number }
  /** RFC 5005: pages or archives that link to the one before. */
  | { readonly kind: 'linked-pages'; readonly next: string }
  /** WordPress feeds without its API: `?paged=2`. */
  | { readonly kind: 'numbered-pages'; readonly feed: string; readonly page: number }
  /** Sitemaps still to read, and pages they named still to look at. */
  | {
      readonly kind: 'sitemaps';
      readonly maps: readonly string[];
      readonly pages: readonly string[];
      readonly read: number;
    };

export type ArchivePhase =
  | { readonly kind: 'running' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'done' }
  /** `robots`: the site wants no robot there. `none-found`: it offers no way. */
  | { readonly kind: 'stopped'; readonly why: 'robots' | 'none-found' | 'failing' };

/** An archive being taken in. It lies in the database after each step, so that a killed background goes on there. */
export type ArchiveImport = {
  /** When the reader asked for it; a later import is another one. */
  readonly startedAt: Instant;
  /** Only articles of this day or later. */
  readonly since: IsoDate;
  readonly phase: ArchivePhase;
  /** The way being walked, and those to try where it is none; absent before the first look. */
  readonly ways?: readonly ArchiveSource[];
  /** The site's `robots.txt` kept a way from being walked. */
  readonly refused?: true;
  /** Articles taken in. */
  readonly added: number;
  /** Requests made. */
  readonly requests: number;
  /** Day of the oldest article met: how far back the reading has come. */
  readonly reached?: IsoDate;
  /** Failures in a row. */
  readonly failures: number;
  /** Not before this moment. */
  readonly dueAt: Instant;
};

import type { FeedKind } from './parsed-feed.ts';

/** Text as a format gave it. `isMarkup` is undefined where the format leaves it open. */
export type RawText = { readonly value: string; readonly isMarkup: boolean | undefined };

/** An entry before it is mended; every list is in order of preference. */
export type RawEntry = {
  readonly id: string | undefined;
  readonly links: readonly (string | undefined)[];
  /** Where relative links start from, if the entry says so itself. */
  readonly base: string | undefined;
  readonly title: RawText | undefined;
  readonly published: readonly (string | undefined)[];
  readonly updated: readonly (string | undefined)[];
  readonly authors: readonly (string | undefined)[];
  readonly summary: RawText | undefined;
  readonly content: RawText | undefined;
  readonly categories: readonly (string | undefined)[];
};

/** A feed before it is mended; addresses may be relative. */
export type RawFeed = {
  readonly kind: FeedKind;
  readonly base: string | undefined;
  readonly title: RawText | undefined;
  readonly site: string | undefined;
  readonly lang: string | undefined;
  readonly ttlMinutes: number | undefined;
  readonly skipHours: readonly number[];
  readonly skipDays: readonly string[];
  readonly next: string | undefined;
  readonly archive: string | undefined;
  readonly hub: string | undefined;
  readonly entries: readonly RawEntry[];
};

/** An entry that names no author has the feed's (RFC 4287, 4.1.2; JSON Feed 1.1). */
export function withAuthors(entry: RawEntry, authors: RawEntry['authors']): RawEntry {
  return entry.authors.length === 0 ? { ...entry, authors } : entry;
}

/** Text that may be markup. */
export function openText(value: string | undefined): RawText | undefined {
  return value === undefined ? undefined : { value, isMarkup: undefined };
}

/** Text that is markup by its format. */
export function rawMarkup(value: string | undefined): RawText | undefined {
  return value === undefined ? undefined : { value, isMarkup: true };
}

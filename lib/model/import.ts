/** What is brought in from a file: our own entries, or what another program knew of an article. */
import type { Quotation } from './article.ts';
import type { Feed } from './feed.ts';
import type { IsoDate } from './iso-date.ts';
import type { LibraryEntry, Tombstone } from './library-entry.ts';
import type { ProspectList } from './prospect.ts';
import type { Watched, WatchRule } from './watch.ts';

/** What the file of another program tells of an article. Every text in it is only text. */
export type ForeignArticle = {
  /** Its address as the file has it: `http:` or `https:`. */
  readonly url: string;
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly lang?: string;
  readonly published?: IsoDate;
  /** Moment at which it was saved there, ISO 8601 with time. */
  readonly savedAt?: string;
  readonly summary?: string;
  readonly tags: readonly string[];
  readonly note?: string;
  readonly quotations?: readonly Pick<Quotation, 'text'>[];
  readonly text?: string;
  readonly read: boolean;
};

export type ImportItem =
  | { readonly kind: 'entry'; readonly entry: LibraryEntry }
  | { readonly kind: 'foreign'; readonly article: ForeignArticle }
  | { readonly kind: 'tombstone'; readonly tombstone: Tombstone }
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'watched'; readonly watched: Watched }
  | { readonly kind: 'rule'; readonly rule: WatchRule }
  | { readonly kind: 'prospects'; readonly list: ProspectList };

/**
 * What an import does, or would do: articles added, others that gain something, others that are here already with all
 * the file knows, articles nobody touched that the file says were thrown away, feeds that are followed from then on,
 * companies and rules that are watched, and lists of prospects that come or grow.
 */
export type ImportCounts = {
  readonly added: number;
  readonly updated: number;
  readonly same: number;
  readonly removed: number;
  readonly feeds: number;
  readonly watched: number;
  readonly lists: number;
};

export const NO_COUNTS: ImportCounts = { added: 0, updated: 0, same: 0, removed: 0, feeds: 0, watched: 0, lists: 0 };

/** The sum of what two parts of an import do. */
export function sumCounts(one: ImportCounts, other: ImportCounts): ImportCounts {
  return {
    added: one.added + other.added,
    updated: one.updated + other.updated,
    same: one.same + other.same,
    removed: one.removed + other.removed,
    feeds: one.feeds + other.feeds,
    watched: one.watched + other.watched,
    lists: one.lists + other.lists,
  };
}

/** An import that was made and can be taken back; `at` is ISO 8601 with time. */
export type DoneImport = { readonly id: string; readonly at: string; readonly counts: ImportCounts };

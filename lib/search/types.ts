/** What the search is asked, and what it answers. */
import type { ArticleId } from '../model/article.ts';
import type { SearchOrder } from '../model/library-search.ts';

/** A query whose language was read already; texts are as typed, folding is the search's business. */
export type SearchQuery = {
  /** Each must be found: as a word, as its beginning, inflected, as a company's name, or else as what it resembles. */
  readonly words: readonly string[];
  /** Each must be found word for word, within one field. */
  readonly phrases: readonly string[];
  /** Words and phrases that must not be found; a word counts as a whole word. */
  readonly without: readonly string[];
};

/** Texts that many articles share, by small numbers which stay the same as long as the index lives. */
export type Symbols = {
  readonly size: number;
  readonly numberOf: (text: string) => number | undefined;
  /** The text of a number; empty where there is none such. */
  readonly textOf: (symbol: number) => string;
};

export type SymbolTables = {
  readonly publishers: Symbols;
  readonly hosts: Symbols;
  readonly companies: Symbols;
  readonly tags: Symbols;
  readonly langs: Symbols;
};

/** Some articles of the index, by number: the same object as long as they are the same articles. */
export type DocSet = { readonly size: number };

/** What filters, facets and ranking know of the articles of a set, by their number in it. */
export type DocTable = {
  readonly set: DocSet;
  /** Days since the first of January 1970 of the publication; 0 where it is unknown. */
  readonly day: Uint16Array;
  /** {@link READ}, {@link SAVED}, {@link ARCHIVED}, and the source, which {@link sourceIn} reads. */
  readonly flags: Uint8Array;
  readonly publisher: Uint32Array;
  readonly host: Uint32Array;
  readonly lang: Uint16Array;
  /**
   * Companies of article `doc` lie from `companyStart[doc]` to `companyStart[doc + 1]`, the most salient first; tags
   * likewise.
   */
  readonly companyStart: Uint32Array;
  readonly companies: Uint32Array;
  readonly tagStart: Uint32Array;
  readonly tags: Uint32Array;
};

/** Bits of `DocTable.flags`. */
export const READ = 1;
export const SAVED = 2;
/** Above the source, so that an index made before there was an archive is read as it is. */
export const ARCHIVED = 0x80;
const SOURCE_SHIFT = 2;

/** What `DocTable.flags` has for a source, by its position in `ARTICLE_SOURCES`. */
export function sourceFlags(position: number): number {
  return position << SOURCE_SHIFT;
}

/** The position in `ARTICLE_SOURCES` of an article's source. */
export function sourceIn(flags: number): number {
  return (flags & ~ARCHIVED) >> SOURCE_SHIFT;
}

export type SearchOptions = {
  readonly limit: number;
  /** Answers to pass over; 0 by default. */
  readonly offset?: number;
  readonly sort?: SearchOrder;
  /** In the order of adding: which articles come first among those of which nobody knows when they were added. */
  readonly prefer?: (docs: DocTable, doc: number) => boolean;
  /** Tells which articles may answer. A query without words answers with all of them. */
  readonly filter?: (docs: DocTable, doc: number) => boolean;
  /** The same by the article alone, for whom nothing of the table is read. */
  readonly among?: (set: DocSet, doc: number) => boolean;
  /** Sees every answer once, in no order, before the best are chosen: what facets count with. */
  readonly each?: (docs: DocTable, doc: number) => void;
  /** The same, where it is enough to know which articles answer. */
  readonly seen?: (set: DocSet, doc: number) => void;
  /** Ends the search early: a newer question makes this one idle. The answer is then empty. */
  readonly signal?: AbortSignal;
};

/** How a word of the query was found in an article, the best way first. */
export type FoundAs = 'word' | 'beginning' | 'inflected' | 'part' | 'mistyped' | 'company';

/**
 * Why an article stands where it does: shares of the score, each 0..1 before its weight, and how each word was
 * found.
 */
export type ScoreShares = {
  readonly text: number;
  readonly whole: number;
  readonly recency: number;
  readonly salience: number;
  readonly kept: number;
  readonly words: readonly { readonly typed: string; readonly as: FoundAs; readonly fields: readonly string[] }[];
};

export type ScoredId = { readonly id: ArticleId; readonly score: number; readonly why: ScoreShares };

/** A word that no article has as typed, and the words taken for it, the likeliest first. */
export type Mistyped = { readonly typed: string; readonly meant: readonly string[] };

export type SearchResults = {
  /** Best first; scores are 0..1, higher is better. */
  readonly hits: readonly ScoredId[];
  readonly total: number;
  /** Not all of the library is in the index yet. */
  readonly partial: boolean;
  readonly mistyped: readonly Mistyped[];
};

/** The search itself. A text is searched as plain words. */
export type Search = (query: SearchQuery | string, options: SearchOptions) => Promise<SearchResults>;

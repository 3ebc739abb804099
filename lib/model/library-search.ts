import type { AppError } from './app-error.ts';
import type { Article, ArticleId, TextLink, TextStructure } from './article.ts';
import type { CompanyCard } from './company.ts';
import type { Facets } from './facets.ts';
import type { SearchHit } from './library.ts';
import type { KeptPicture } from './picture.ts';

/**
 * By how well they answer; by when the reader saved them or a feed brought them, those of the starter library last; or
 * by the day of publication, unknown days last.
 */
export const SEARCH_ORDERS = ['relevance', 'added', 'newest', 'oldest'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** A question to the library, in the query language. */
export type LibraryQuery = {
  readonly query: string;
  readonly limit: number;
  /** Answers to pass over; 0 by default. */
  readonly offset?: number;
  /** By relevance where there are words, by when they were added where nothing is asked, else the newest first. */
  readonly sort?: SearchOrder;
  /** Whether to count what all answers have in common. */
  readonly facets?: boolean;
  /** Whether to tell which companies the query names. */
  readonly firms?: boolean;
  /** Who asks; a newer question of the same asker ends the one before. */
  readonly asker?: string;
};

/**
 * A part of a query that nothing can be made of but plain words: a filter that there is not, or a value it cannot take.
 */
export type Unclear = { readonly text: string; readonly reason: 'unknown-filter' | 'unknown-value' };

/** How a query names a company: by all of its words, by the beginning of the name, with a slip, or by some words. */
export type FirmMatch = 'whole' | 'beginning' | 'mistyped' | 'part';

/**
 * A company that a query names, with what is first asked about it; `articles` counts those of the library, where that
 * answers.
 */
export type NamedFirm = {
  readonly company: CompanyCard;
  readonly as: FirmMatch;
  readonly watched: boolean;
  readonly articles?: number;
};

/** `total` counts all that answer. */
export type LibraryResults = {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** Not all of the library is in the index yet. */
  readonly partial: boolean;
  /** Then the share of it that is, 0..1. */
  readonly indexed?: number;
  /** How many of them lack a word of the query; those come last. */
  readonly loose: number;
  /** The query without its typing errors, where words were taken for others. */
  readonly meant?: string;
  readonly unclear: readonly Unclear[];
  /** Articles of the starter library were left out, as the reader chose. */
  readonly withoutStarter?: true;
  readonly facets?: Facets;
  /** Companies that the query names, the likeliest first; where they were asked for. */
  readonly firms?: readonly NamedFirm[];
  /** Why the library did not answer; what the pack knows of companies stands all the same. */
  readonly failure?: AppError;
};

/** What a reading pane shows; `text` only where it is kept. */
export type ReadableArticle = {
  readonly article: Article;
  readonly companyNames: Readonly<Record<string, string>>;
  readonly text?: string;
  /** What is more than a paragraph of it. */
  readonly structure?: TextStructure;
  /** Links in the text, in their order. */
  readonly links?: readonly TextLink[];
  /** Pictures kept of it, in the order of the text; absent where there are none. */
  readonly pictures?: readonly KeptPicture[];
};

/** A change of many articles at once; absent parts stay as they are. */
export type ArticlesChange = {
  readonly ids: readonly ArticleId[];
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly read?: boolean;
  readonly archived?: boolean;
};

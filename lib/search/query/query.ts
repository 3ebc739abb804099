/** What a reader asks of the library: words and phrases, and what the articles must be. */
import type { ArticleSource } from '../../model/article.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Unclear } from '../../model/library-search.ts';
import type { TextRange } from '../../model/library.ts';

/** Days of publication, both ends included; an open end is absent. */
export type DaySpan = { readonly from?: IsoDate; readonly to?: IsoDate };

export const ARTICLE_STATES = ['saved', 'unread', 'read', 'watched', 'archived'] as const;
/** What `is:` asks for; `watched`: about a company that the reader watches. */
export type ArticleState = (typeof ARTICLE_STATES)[number];

/**
 * What an article must be, or with a minus must not be. Names are as typed; the library's own spelling is found later.
 */
export type Filter =
  | { readonly kind: 'company'; readonly value: string }
  /** A host without `www.`, or a publisher's name. */
  | { readonly kind: 'site'; readonly value: string }
  | { readonly kind: 'tag'; readonly value: string }
  /** A primary language subtag: `fr`. */
  | { readonly kind: 'lang'; readonly value: string }
  | { readonly kind: 'is'; readonly value: ArticleState }
  | { readonly kind: 'source'; readonly value: ArticleSource }
  | { readonly kind: 'date'; readonly value: DaySpan };

/** One part of a query, and where it stands in the text typed. */
export type Clause = { readonly negated: boolean; readonly at: TextRange } & (
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'filter'; readonly filter: Filter }
);

/** Clauses in the order typed. */
export type Query = { readonly clauses: readonly Clause[]; readonly unclear: readonly Unclear[] };

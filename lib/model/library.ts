import type { ArticleLine } from './article.ts';
import type { CompanyId } from './company.ts';

/** How full the library is. */
export type LibraryState = { readonly articles: number; readonly saved: number };

/** A stretch of a text, UTF-16 offsets, end excluded. */
export type TextRange = { readonly start: number; readonly end: number };

/** One answer of a search; `score` is 0..1, higher is better; `titleMatches` are the stretches to set off. */
export type SearchHit = {
  readonly article: ArticleLine;
  readonly score: number;
  readonly titleMatches: readonly TextRange[];
  readonly summary?: string;
  readonly companies: readonly { readonly id: CompanyId; readonly name: string }[];
};

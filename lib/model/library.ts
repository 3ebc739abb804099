import type { ArticleLine } from './article.ts';
import type { CompanyId } from './company.ts';

/** How full the library is. */
export type LibraryState = { readonly articles: number; readonly saved: number };

/** A stretch of a text, UTF-16 offsets, end excluded. */
export type TextRange = { readonly start: number; readonly end: number };

/** A part of a longer text, with the stretches to set off. */
export type Snippet = { readonly text: string; readonly matches: readonly TextRange[] };

/** One answer of a search; `score` is 0..1, higher is better; `titleMatches` are the stretches to set off. */
export type SearchHit = {
  readonly article: ArticleLine;
  readonly score: number;
  readonly titleMatches: readonly TextRange[];
  readonly summary?: string;
  /** Where the summary or the text answers, if the title is not all of it. */
  readonly snippet?: Snippet;
  readonly companies: readonly { readonly id: CompanyId; readonly name: string }[];
};

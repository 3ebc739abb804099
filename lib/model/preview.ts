import type { ArticleLine } from './article.ts';
import type { CompanyCard } from './company.ts';

/** The newest article that tells a story, with how many others tell the same. */
export type StoryLine = ArticleLine & { readonly alike?: number };

/** What the popover shows of a company: who it is now and what the library holds about it. */
export type Preview = {
  readonly company: CompanyCard;
  /** One for each story, at most five: dated ones first and newest first, then those whose date is unknown. */
  readonly articles: readonly StoryLine[];
  /** How many articles the library holds about the company. */
  readonly total: number;
  readonly unread: number;
  readonly watched: boolean;
};

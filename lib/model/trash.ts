import type { ArticleLine } from './article.ts';

/** Days that thrown-away articles can be taken back. */
export const TRASH_DAYS = 30;

/** What lies in the trash, the latest first, and how much there is in all; `deletedAt` is ISO 8601 with time. */
export type TrashContents = {
  readonly articles: readonly { readonly article: ArticleLine; readonly deletedAt: string }[];
  readonly total: number;
};

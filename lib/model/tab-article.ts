import type { AppError } from './app-error.ts';
import type { Article, ArticleId, ExtractedArticle } from './article.ts';
import type { CompanyId } from './company.ts';

/** The library's copy of a page. */
export type SavedCopy = {
  readonly id: ArticleId;
  /** ISO 8601 with time. */
  readonly savedAt: string;
  readonly tags: readonly string[];
  readonly note?: string;
};

/** The copy that an article of the library is; undefined where the reader did not save it. */
export function savedCopy({ id, savedAt, tags, note }: Article): SavedCopy | undefined {
  if (savedAt === undefined) return undefined;
  return { id, savedAt, tags, ...(note !== undefined && { note }) };
}

/** Companies that an article is about, most first, and names in it that look like companies and are not known. */
export type ArticleNames = { readonly about: readonly CompanyId[]; readonly unknown: readonly string[] };

/** The article in a tab, and the library's copy where it is saved already. */
export type TabArticle = {
  readonly article: ExtractedArticle;
  readonly saved?: SavedCopy;
  readonly names?: ArticleNames;
  /** Pictures of it that could be kept, where there are any. */
  readonly pictures?: PicturesOffer;
};

/** How many pictures could be kept with an article, and whether the reader agreed that they are. */
export type PicturesOffer = { readonly count: number; readonly isAgreed: boolean };

/** What the background says once an article lies in the library. */
export type SavedReceipt = {
  readonly id: ArticleId;
  readonly savedAt: string;
  readonly wordCount: number;
  /** The page was saved before; the earlier copy was kept and only tags and note were changed. */
  readonly alreadySaved: boolean;
};

/** What became of several tabs, in the order asked. */
export type SavedTabs = {
  readonly saved: readonly (SavedReceipt & { readonly tabId: number })[];
  readonly failed: readonly { readonly tabId: number; readonly error: AppError }[];
};

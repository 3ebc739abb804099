import type { CompanyId, CompanyName } from './company.ts';
import type { IsoDate } from './iso-date.ts';
import type { SearchHit } from './library.ts';
import type { TabArticle } from './tab-article.ts';

/** What is known of a page when the library is asked for more of the kind. */
export type PageInHand = {
  /** Its address, so that the library’s copy of it is not proposed. */
  readonly url: string;
  readonly title: string;
  readonly published?: IsoDate;
  /** The companies it is about, most first. */
  readonly companies: readonly CompanyId[];
};

/** How close in time two articles are. */
export type Closeness = 'same-day' | 'same-week' | 'same-month' | 'same-year';

/** Why an article is related: firms and rare words that both name, and how close in time they are. */
export type RelatedReason = {
  readonly companies: readonly CompanyName[];
  readonly words: readonly string[];
  readonly time?: Closeness;
};

export type RelatedHit = { readonly hit: SearchHit; readonly reason: RelatedReason };

/** What the library gets of a page when it is asked for more of the kind. */
export function asPageInHand({ article, names }: TabArticle): PageInHand {
  const { url, title, published } = article;
  return { url, title, companies: names?.about ?? [], ...(published !== undefined && { published }) };
}

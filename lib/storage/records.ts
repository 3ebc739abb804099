/** How articles lie in the database: the article, what its indexes need, and how the last save is taken back. */
import type { Article, ArticleId, CanonicalUrl } from '../model/article.ts';
import type { CompanyId } from '../model/company.ts';
import type { SavedReceipt } from '../model/tab-article.ts';

/** Sorts a company's articles by date; undated ones (`''`) come before every date, so last when newest come first. */
type CompanyKey = [company: CompanyId, published: string];

/** How a save is taken back: the article goes, or is put back as it was. */
export type Undo = { readonly kind: 'remove' } | { readonly kind: 'restore'; readonly article: Article; readonly touched: boolean };

export type ArticleRecord = {
  readonly id: ArticleId;
  readonly url: CanonicalUrl;
  readonly companyKeys: readonly CompanyKey[];
  /** Companies of an article that is not read yet; empty once it is. */
  readonly unreadCompanies: readonly CompanyId[];
  readonly article: Article;
  /** The reader changed it, so the pack may not. */
  readonly touched: boolean;
  readonly undo?: Undo;
};

/** The plain text of an article, paragraphs parted by a blank line. */
export type BodyRecord = { readonly id: string; readonly text: string };

/** A command that was carried out, so that its repetition answers the same and does nothing; `at` is ISO 8601. */
export type CommandRecord = { readonly id: string; readonly at: string; readonly receipt?: SavedReceipt };

/** An article of the pack or a feed that the reader took out of the library: it does not come back by itself. */
export type TombstoneRecord = { readonly id: ArticleId; readonly url: CanonicalUrl };

/** Builds the record of an article. */
export function articleRecord(article: Article, touched: boolean, undo?: Undo): ArticleRecord {
  const companies = [...new Set(article.companies.map((company) => company.id))];
  return {
    id: article.id,
    url: article.url,
    companyKeys: companies.map((company) => [company, article.published ?? '']),
    unreadCompanies: article.read ? [] : companies,
    article,
    touched,
    ...(undo && { undo }),
  };
}

/** Questions to the library. */
import type { AppError } from '../../model/app-error.ts';
import type { Article, ArticleId, CanonicalUrl } from '../../model/article.ts';
import type { CompanyId } from '../../model/company.ts';
import type { LibraryState } from '../../model/library.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { BodyRecord } from '../database/records.ts';
import { read } from '../database/transaction.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** A company's newest articles, and how many it has in all. */
export type CompanyArticles = {
  readonly articles: readonly Article[];
  readonly total: number;
  readonly unread: number;
};

/** The newest articles about a company: dated ones first, newest first, then those of unknown date. */
export async function newestAbout(
  open: OpenLibrary,
  companyId: CompanyId,
  most: number,
): Promise<Result<CompanyArticles, AppError>> {
  return read(open, ['articles', 'counts'], async (transaction) => {
    // An array sorts after every text, so this is all keys that begin with the company.
    const range = IDBKeyRange.bound([companyId], [companyId, []]);
    const [totals, articles] = await Promise.all([
      transaction.objectStore('counts').get(companyId),
      newestIn(transaction, range, most),
    ]);
    return { articles, total: totals?.articles ?? 0, unread: totals?.unread ?? 0 };
  });
}

async function newestIn(transaction: ReadTransaction, range: IDBKeyRange, most: number): Promise<Article[]> {
  const articles: Article[] = [];
  let cursor = await transaction.objectStore('articles').index('by-company').openCursor(range, 'prev');
  while (cursor && articles.length < most) {
    articles.push(cursor.value.article);
    cursor = articles.length < most ? await cursor.continue() : null;
  }
  return articles;
}

/** Articles published, or where that is not known come, from one day to another, both included. */
export async function articlesBetween(
  open: OpenLibrary,
  from: string,
  to: string,
): Promise<Result<readonly Article[], AppError>> {
  return read(open, ['articles'], async (transaction) => {
    const records = await transaction
      .objectStore('articles')
      .index('by-time')
      .getAll(IDBKeyRange.bound(from, `${to}\uffff`));
    return records.map((record) => record.article);
  });
}

/** The article known under a canonical address. */
export async function articleByUrl(
  open: OpenLibrary,
  url: CanonicalUrl,
): Promise<Result<Article | undefined, AppError>> {
  return read(
    open,
    ['articles'],
    async (transaction) => (await transaction.objectStore('articles').index('by-url').get(url))?.article,
  );
}

/** An article by its id. */
export async function articleById(open: OpenLibrary, id: ArticleId): Promise<Result<Article | undefined, AppError>> {
  return read(open, ['articles'], async (transaction) => (await transaction.objectStore('articles').get(id))?.article);
}

/** Every article, in the order of their ids. */
export async function allArticles(open: OpenLibrary): Promise<Result<readonly Article[], AppError>> {
  return read(open, ['articles'], async (transaction) => {
    const records = await transaction.objectStore('articles').getAll();
    return records.map((record) => record.article);
  });
}

/** The text kept of an article. */
export async function bodyText(open: OpenLibrary, bodyId: string): Promise<Result<string | undefined, AppError>> {
  return read(open, ['bodies'], async (transaction) => (await transaction.objectStore('bodies').get(bodyId))?.text);
}

/** The text kept of an article, with its structure. */
export async function savedBody(open: OpenLibrary, bodyId: string): Promise<Result<BodyRecord | undefined, AppError>> {
  return read(open, ['bodies'], async (transaction) => transaction.objectStore('bodies').get(bodyId));
}

/** How many articles there are, and how many of them the reader saved. */
export async function libraryState(open: OpenLibrary): Promise<Result<LibraryState, AppError>> {
  return read(open, ['articles'], async (transaction) => {
    const store = transaction.objectStore('articles');
    const [articles, saved] = await Promise.all([store.count(), store.index('by-saving').count()]);
    return { articles, saved };
  });
}

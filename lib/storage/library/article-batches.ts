/** The library read from one end to the other, a few articles at a time. */
import type { AppError } from '../../model/app-error.ts';
import type { Article, ArticleId } from '../../model/article.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read } from '../database/transaction.ts';

/** The next `most` articles in the order of their ids, after one; after none where the id is empty. */
export async function articlesAfter(
  open: OpenLibrary,
  after: ArticleId,
  most: number,
): Promise<Result<readonly Article[], AppError>> {
  return read(open, ['articles'], async (transaction) => {
    const records = await transaction.objectStore('articles').getAll(IDBKeyRange.lowerBound(after, true), most);
    return records.map((record) => record.article);
  });
}

/** How many articles there are by the counts of the months: known at once, however large the library is. */
export async function countAllArticles(open: OpenLibrary): Promise<Result<number, AppError>> {
  return read(open, ['months'], async (transaction) => {
    const months = await transaction.objectStore('months').getAll();
    return months.reduce((sum, { articles }) => sum + articles, 0);
  });
}

/**
 * How many articles there are, counted one by one: a hundred thousand of them keep everybody else waiting for a while.
 */
export async function countArticles(open: OpenLibrary): Promise<Result<number, AppError>> {
  return read(open, ['articles'], (transaction) => transaction.objectStore('articles').count());
}

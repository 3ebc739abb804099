/** What the reader does to many articles at once: all of them, or none. */
import type { AppError } from '../../model/app-error.ts';
import type { Article, ArticleId } from '../../model/article.ts';
import type { ArticlesChange } from '../../model/library-search.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { once } from '../database/commands.ts';
import type { Command } from '../database/commands.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read, write } from '../database/transaction.ts';
import { putRecord } from './article-writes.ts';
import { changedRecord } from './save-rules.ts';

/** Adds and takes away tags, marks as read or unread, archives and brings back. Unknown ids are passed over. */
export async function changeArticles(
  open: OpenLibrary,
  command: Command,
  change: ArticlesChange,
): Promise<Result<undefined, AppError>> {
  return write(open, 'strict', async (transaction) =>
    once(transaction, command, async () => {
      const articles = transaction.objectStore('articles');
      const known = await Promise.all(change.ids.map((id) => articles.get(id)));
      await Promise.all(
        known.flatMap((record) => (record ? [putRecord(transaction, changedRecord(record, change), record)] : [])),
      );
      return ok(undefined);
    }),
  );
}

/** Articles by their ids; unknown ones are left out. */
export async function articlesByIds(
  open: OpenLibrary,
  ids: readonly ArticleId[],
): Promise<Result<ReadonlyMap<ArticleId, Article>, AppError>> {
  return read(open, ['articles'], async (transaction) => {
    const articles = transaction.objectStore('articles');
    const records = await Promise.all(ids.map((id) => articles.get(id)));
    return new Map(records.flatMap((record) => (record ? [[record.id, record.article] as const] : [])));
  });
}

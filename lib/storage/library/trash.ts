/** The trash: what the reader threw away can be taken back for thirty days. */
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { Article, ArticleId, CanonicalUrl } from '../../model/article.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { once } from '../database/commands.ts';
import type { Command } from '../database/commands.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { TrashRecord } from '../database/records.ts';
import { read, write } from '../database/transaction.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { deleteRecord, putRecord } from './article-writes.ts';
import { deletePicturesOf } from './picture-writes.ts';
import { reunitedRecord } from './save-rules.ts';

/** An article in the trash; `deletedAt` is ISO 8601 with time. */
export type TrashedArticle = { readonly article: Article; readonly deletedAt: string };

/**
 * Throws articles away, with their texts. They stay away: neither pack nor feed brings them back. Unknown ids are
 * passed over.
 */
export async function throwAway(
  open: OpenLibrary,
  command: Command,
  ids: readonly ArticleId[],
): Promise<Result<undefined, AppError>> {
  return write(open, 'strict', async (transaction) =>
    once(transaction, command, async () => {
      for (const id of ids) await throwOneAway(transaction, id, command.at);
      return ok(undefined);
    }),
  );
}

async function throwOneAway(transaction: WriteTransaction, id: ArticleId, deletedAt: string): Promise<void> {
  const url = await discard(transaction, id, deletedAt);
  if (url !== undefined) await transaction.objectStore('tombstones').put({ id, url });
}

/** Puts an article with its text into the trash; gives its address where there was one. It may come back by itself. */
export async function discard(
  transaction: WriteTransaction,
  id: ArticleId,
  deletedAt: string,
): Promise<CanonicalUrl | undefined> {
  const record = await transaction.objectStore('articles').get(id);
  if (!record) return undefined;
  const { bodyId } = record.article;
  const body = bodyId === undefined ? undefined : await transaction.objectStore('bodies').get(bodyId);
  await Promise.all([
    transaction.objectStore('trash').put({ id, deletedAt, record, ...(body && { body }) }),
    deleteRecord(transaction, record, 'here', 'kept'),
  ]);
  return record.url;
}

/**
 * Takes articles back out of the trash. One that the library has anew meanwhile only gains the tags and the note it
 * had.
 */
export async function takeBack(
  open: OpenLibrary,
  command: Command,
  ids: readonly ArticleId[],
): Promise<Result<undefined, AppError>> {
  return write(open, 'strict', async (transaction) =>
    once(transaction, command, async () => {
      for (const id of ids) {
        const thrown = await transaction.objectStore('trash').get(id);
        if (!thrown) return err(appError('not-found', id));
        await takeOneBack(transaction, thrown);
      }
      return ok(undefined);
    }),
  );
}

async function takeOneBack(transaction: WriteTransaction, { id, record, body }: TrashRecord): Promise<void> {
  const anew = await transaction.objectStore('articles').index('by-url').get(record.url);
  await Promise.all([
    transaction.objectStore('tombstones').delete(id),
    transaction.objectStore('trash').delete(id),
    ...(anew === undefined || anew.id === id ? [] : [deletePicturesOf(transaction, [id])]),
    ...(anew === undefined && body ? [transaction.objectStore('bodies').put(body)] : []),
    putRecord(transaction, anew ? reunitedRecord(anew, record) : record, anew),
  ]);
}

/** What lies in the trash, the latest first. */
export async function trashed(
  open: OpenLibrary,
  most: number,
): Promise<Result<{ readonly articles: readonly TrashedArticle[]; readonly total: number }, AppError>> {
  return read(open, ['trash'], async (transaction) => {
    const store = transaction.objectStore('trash');
    const articles: TrashedArticle[] = [];
    let cursor = await store.index('by-time').openCursor(null, 'prev');
    while (cursor && articles.length < most) {
      articles.push({ article: cursor.value.record.article, deletedAt: cursor.value.deletedAt });
      cursor = await cursor.continue();
    }
    return { articles, total: await store.count() };
  });
}

/** Empties the trash of what was thrown away before a moment, or of everything; tells how many went. */
export async function emptyTrash(open: OpenLibrary, before?: string): Promise<Result<number, AppError>> {
  return write(open, 'relaxed', async (transaction) => {
    const store = transaction.objectStore('trash');
    const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
    const ids = await store.index('by-time').getAllKeys(range);
    await Promise.all(ids.map((id) => store.delete(id)));
    // What was brought in anew meanwhile has its pictures under the same id.
    const anew = await Promise.all(ids.map((id) => transaction.objectStore('articles').getKey(id)));
    await deletePicturesOf(
      transaction,
      ids.filter((_, place) => anew[place] === undefined),
    );
    return ok(ids.length);
  });
}

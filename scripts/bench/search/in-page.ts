/** What runs in a page of the extension: the storage that ships, on the library's own database. */
import type { Article } from '../../../lib/model/article.ts';
import { ok } from '../../../lib/model/result.ts';
import { createDatabase } from '../../../lib/storage/database/database.ts';
import { articleRecord } from '../../../lib/storage/database/records.ts';
import { write } from '../../../lib/storage/database/transaction.ts';
import { putRecord } from '../../../lib/storage/library/article-writes.ts';

const open = createDatabase();

/** Puts articles into the library past the index. */
export async function putArticles(articles: readonly Article[]): Promise<void> {
  const done = await write(open, 'relaxed', async (transaction) => {
    await Promise.all(articles.map((article) => putRecord(transaction, articleRecord(article, false), undefined)));
    return ok(undefined);
  });
  if (!done.ok) throw new Error(done.error.detail ?? done.error.kind);
}

/** Facts of articles that the reader leaves out or brings back. */
import type { AppError } from '../../model/app-error.ts';
import type { Article, ArticleId } from '../../model/article.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { once } from '../database/commands.ts';
import type { Command } from '../database/commands.ts';
import type { OpenLibrary } from '../database/database.ts';
import { articleRecord } from '../database/records.ts';
import { write } from '../database/transaction.ts';
import { putRecord } from './article-writes.ts';

/** Changes the facts of some articles, all or none; unknown ids are passed over. */
export async function changeFacts(
  open: OpenLibrary,
  command: Command,
  ids: readonly ArticleId[],
  change: (article: Article) => Article,
): Promise<Result<undefined, AppError>> {
  return write(open, 'strict', async (transaction) =>
    once(transaction, command, async () => {
      const store = transaction.objectStore('articles');
      for (const id of ids) {
        const known = await store.get(id);
        if (known) await putRecord(transaction, articleRecord(change(known.article), known.touched, known.undo), known);
      }
      return ok(undefined);
    }),
  );
}

/** Brings the articles of the pack into the library, never over what the reader changed. */
import { withDropsOf } from '../../facts/dropped-facts.ts';
import type { AppError } from '../../model/app-error.ts';
import type { Article } from '../../model/article.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import { articleRecord } from '../database/records.ts';
import type { ArticleRecord } from '../database/records.ts';
import { read, write } from '../database/transaction.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { deleteRecord, putRecord } from './article-writes.ts';

const PACK_KEY = 'packHash';

/** What an installation did. */
export type Installed = { readonly added: number; readonly refreshed: number };

/** Hash of the pack whose articles lie in the library; `undefined` before the first installation. */
export async function installedPack(open: OpenLibrary): Promise<Result<string | undefined, AppError>> {
  return read(open, ['meta'], async (transaction) => {
    const hash = await transaction.objectStore('meta').get(PACK_KEY);
    return typeof hash === 'string' ? hash : undefined;
  });
}

/** Merges the pack's articles in one transaction: all of them with the pack's hash, or nothing. */
export async function installStarter(
  open: OpenLibrary,
  packHash: string,
  articles: readonly Article[],
): Promise<Result<Installed, AppError>> {
  return write(open, 'relaxed', async (transaction) => {
    // A library that holds nothing, as at the first start, need not be asked five times for each article.
    const isEmpty = await holdsNothing(transaction);
    const seen = new Set<string>();
    const puts: Promise<unknown>[] = [];
    let [added, refreshed] = [0, 0];
    for (const article of articles) {
      const isNew = isEmpty && !seen.has(article.url) && !seen.has(article.id);
      seen.add(article.url).add(article.id);
      if (!isNew && (await isBuried(transaction, article))) continue;
      const known = isNew ? undefined : await knownRecord(transaction, article);
      const record = mergedRecord(known, article);
      if (!record) continue;
      const put = putRecord(transaction, record, known);
      if (isNew) puts.push(put);
      else await put;
      if (known) refreshed += 1;
      else added += 1;
    }
    await Promise.all(puts);
    await transaction.objectStore('meta').put(packHash, PACK_KEY);
    return ok({ added, refreshed });
  });
}

/** Takes the pack's articles out again, but for those that the reader changed; they leave no tombstone. */
export async function removeStarter(open: OpenLibrary, packHash: string): Promise<Result<undefined, AppError>> {
  return write(open, 'relaxed', async (transaction) => {
    let cursor = await transaction.objectStore('articles').openCursor();
    for (; cursor; cursor = await cursor.continue()) {
      const { article, touched } = cursor.value;
      if (article.source === 'starter' && !touched) await deleteRecord(transaction, cursor.value);
    }
    await transaction.objectStore('meta').put(packHash, PACK_KEY);
    return ok(undefined);
  });
}

/**
 * What becomes of an article of the pack: it joins the library, or brings the known one up to date under the id it
 * has there; `undefined` where the reader changed that one or it came from elsewhere.
 */
export function mergedRecord(known: ArticleRecord | undefined, fresh: Article): ArticleRecord | undefined {
  if (!known) return articleRecord(fresh, false);
  if (known.touched || known.article.source !== 'starter') return undefined;
  return articleRecord(withDropsOf({ ...fresh, id: known.id }, known.article), false);
}

/** Whether there is neither an article nor the trace of a deleted one. */
async function holdsNothing(transaction: WriteTransaction): Promise<boolean> {
  const counts = await Promise.all([
    transaction.objectStore('articles').count(),
    transaction.objectStore('tombstones').count(),
  ]);
  return counts.every((count) => count === 0);
}

async function knownRecord(transaction: WriteTransaction, { url, id }: Article): Promise<ArticleRecord | undefined> {
  const articles = transaction.objectStore('articles');
  return (await articles.index('by-url').get(url)) ?? (await articles.get(id));
}

async function isBuried(transaction: WriteTransaction, { id, url }: Article): Promise<boolean> {
  const tombstones = transaction.objectStore('tombstones');
  const found = (await tombstones.getKey(id)) ?? (await tombstones.index('by-url').getKey(url));
  return found !== undefined;
}

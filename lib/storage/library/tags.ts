import type { AppError } from '../../model/app-error.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { ArticleRecord } from '../database/records.ts';
import { read } from '../database/transaction.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** Tags that are looked at; a reader with more of them knows what to write. */
const MAX_TAGS = 500;
/** Articles of a tag that are read at once: among the first few of a tag in use stands one of the reader's. */
const AT_ONCE = 25;

/** Every tag of the library, once; tags that only articles of the starter library bear are nobody's. */
export async function allTags(open: OpenLibrary): Promise<Result<readonly string[], AppError>> {
  return read(open, ['articles'], async (transaction) => {
    const tags: string[] = [];
    let cursor = await transaction.objectStore('articles').index('by-tag').openKeyCursor(null, 'nextunique');
    while (cursor && tags.length < MAX_TAGS) {
      tags.push(cursor.key);
      cursor = await cursor.continue();
    }
    const own = await Promise.all(tags.map((tag) => isOwn(transaction, tag)));
    return tags.filter((_, at) => own[at]);
  });
}

/** Whether an article bears a tag that did not come with the extension, or that the reader changed. */
async function isOwn(transaction: ReadTransaction, tag: string): Promise<boolean> {
  const index = transaction.objectStore('articles').index('by-tag');
  const some = await index.getAll(tag, AT_ONCE);
  if (some.some(isOwnRecord)) return true;
  return some.length === AT_ONCE && (await index.getAll(tag)).some(isOwnRecord);
}

function isOwnRecord({ article, touched }: ArticleRecord): boolean {
  return touched || article.source !== 'starter';
}

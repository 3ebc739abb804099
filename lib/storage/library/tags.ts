import type { AppError } from '../../model/app-error.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read } from '../database/transaction.ts';

/** Tags that are looked at; a reader with more of them knows what to write. */
const MAX_TAGS = 500;

/** Every tag of the library, once. */
export async function allTags(open: OpenLibrary): Promise<Result<readonly string[], AppError>> {
  return read(open, ['articles'], async (transaction) => {
    const tags: string[] = [];
    let cursor = await transaction.objectStore('articles').index('by-tag').openKeyCursor(null, 'nextunique');
    while (cursor && tags.length < MAX_TAGS) {
      tags.push(cursor.key);
      cursor = await cursor.continue();
    }
    return tags;
  });
}

import type { AppError } from '../../model/app-error.ts';
import type { ArticleId } from '../../model/article.ts';
/** The whole library in parts, for files: no part is larger than a message may be. */
import { keptText } from '../../model/kept-text.ts';
import type { LibraryEntry, LibrarySlice, Tombstone } from '../../model/library-entry.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { ArticleRecord } from '../database/records.ts';
import { read } from '../database/transaction.ts';
import type { ReadTransaction } from '../database/transaction.ts';

const MAX_ENTRIES = 500;
/** UTF-16 units of text in one part, beside those of its last article. */
const MAX_TEXT = 4_000_000;

/** The entries that follow an id, in the order of ids; from the first without one. */
export async function librarySlice(open: OpenLibrary, after?: ArticleId): Promise<Result<LibrarySlice, AppError>> {
  return read(open, ['articles', 'bodies'], async (transaction) => {
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
    const records = await transaction.objectStore('articles').getAll(range, MAX_ENTRIES);
    const entries: LibraryEntry[] = [];
    let text = 0;
    for (const record of records) {
      const entry = await entryOf(transaction, record);
      entries.push(entry);
      text += entry.text?.length ?? 0;
      if (text > MAX_TEXT) break;
    }
    const last = entries.at(-1);
    return last && (entries.length < records.length || records.length === MAX_ENTRIES)
      ? { entries, next: last.article.id }
      : { entries };
  });
}

/** Everything that must not come back. */
export async function allTombstones(open: OpenLibrary): Promise<Result<readonly Tombstone[], AppError>> {
  return read(open, ['tombstones'], async (transaction) => transaction.objectStore('tombstones').getAll());
}

async function entryOf(transaction: ReadTransaction, { article, touched, undo }: ArticleRecord): Promise<LibraryEntry> {
  const body = article.bodyId === undefined ? undefined : await transaction.objectStore('bodies').get(article.bodyId);
  return {
    article,
    touched,
    ...(undo && { undo }),
    ...(body && keptText(body)),
  };
}

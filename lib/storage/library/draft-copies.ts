/**
 * Copies of drafts on the disk, under the keys that they have in `storage.session`, which an update of the extension
 * empties (measured in Chromium 156 and Firefox 153).
 */
import type { AppError } from '../../model/app-error.ts';
import { DRAFT_PREFIX } from '../../model/draft.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read, write } from '../database/transaction.ts';

/** Every key that begins so: no key holds this last character. */
const allCopies = (): IDBKeyRange => IDBKeyRange.bound(DRAFT_PREFIX, `${DRAFT_PREFIX}\uFFFF`);

/** Keeps the copy of a draft; `undefined` takes it away. */
export async function keepDraftCopy(
  open: OpenLibrary,
  key: string,
  draft: unknown,
): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'relaxed',
    async (transaction) => {
      const meta = transaction.objectStore('meta');
      await (draft === undefined ? meta.delete(key) : meta.put(draft, key));
      return ok(undefined);
    },
    ['meta'],
  );
}

/** All copies by their keys. */
export async function readDraftCopies(open: OpenLibrary): Promise<Result<Readonly<Record<string, unknown>>, AppError>> {
  return read(open, ['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta');
    const [keys, drafts] = await Promise.all([meta.getAllKeys(allCopies()), meta.getAll(allCopies())]);
    return Object.fromEntries(keys.map((key, at) => [key, drafts[at]]));
  });
}

/** Takes all copies away. */
export async function forgetDraftCopies(open: OpenLibrary): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'relaxed',
    async (transaction) => {
      await transaction.objectStore('meta').delete(allCopies());
      return ok(undefined);
    },
    ['meta'],
  );
}

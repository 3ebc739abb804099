/**
 * Prospect lists lie in the library's database, each under a key of its own, so that they are kept, exported and
 * deleted with it.
 */
import * as v from 'valibot';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import { storedListSchema } from '../../model/prospect.ts';
import type { ProspectList } from '../../model/prospect.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { read, write } from '../database/transaction.ts';
import { logListChange } from './change-log.ts';

const PREFIX = 'prospects:';

/** Every list, in the order in which they were made. */
export async function prospectLists(open: OpenLibrary): Promise<Result<readonly ProspectList[], AppError>> {
  return read(open, ['meta'], listsIn);
}

/** One list. Fails as `not-found`. */
export async function prospectList(open: OpenLibrary, id: string): Promise<Result<ProspectList, AppError>> {
  const found = await read(open, ['meta'], async (transaction) => listIn(transaction, id));
  if (!found.ok) return found;
  return found.value ? ok(found.value) : err(appError('not-found', id));
}

/**
 * Changes a list, from what lies there now, and gives what `change` gives beside it. `change` is given `undefined`
 * where there is no such list, and may say that this is a failure. The very same list is not written anew. What changes
 * in a list of the team is logged to be sent, as of `now` (milliseconds since 1970).
 */
export async function changeProspects<T>(
  open: OpenLibrary,
  id: string,
  now: number,
  change: (list: ProspectList | undefined) => Result<{ readonly list: ProspectList; readonly value: T }, AppError>,
): Promise<Result<T, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      const before = await listIn(transaction, id);
      const changed = change(before);
      if (!changed.ok) return changed;
      const { list, value } = changed.value;
      if (list === before) return ok(value);
      await putList(transaction, list);
      const logged = await logListChange(transaction, before, list, now);
      return logged.ok ? ok(value) : logged;
    },
    ['meta', 'outbox'],
  );
}

/** Throws a list away, and gives it. Fails as `not-found`, also for a list of the team: its sharing is ended first. */
export async function removeProspectList(open: OpenLibrary, id: string): Promise<Result<ProspectList, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      const list = await listIn(transaction, id);
      if (!list || list.team) return err(appError('not-found', id));
      await deleteList(transaction, id);
      return ok(list);
    },
    ['meta'],
  );
}

/** The lists in a transaction over `meta`; one that cannot be read is left out, and left where it is. */
export async function listsIn(transaction: ReadTransaction | WriteTransaction): Promise<readonly ProspectList[]> {
  const stored: readonly unknown[] = await transaction
    .objectStore('meta')
    .getAll(IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`));
  return stored
    .flatMap((value) => listOf(value) ?? [])
    .toSorted((one, other) =>
      one.made === other.made ? (one.id < other.id ? -1 : 1) : one.made < other.made ? -1 : 1,
    );
}

/** Puts a list into a transaction over `meta`. */
export async function putList(transaction: WriteTransaction, list: ProspectList): Promise<void> {
  await transaction.objectStore('meta').put(list, PREFIX + list.id);
}

/** Takes a list out in a transaction over `meta`. */
export async function deleteList(transaction: WriteTransaction, id: string): Promise<void> {
  await transaction.objectStore('meta').delete(PREFIX + id);
}

/** One list, in a transaction over `meta`. */
export async function listIn(
  transaction: ReadTransaction | WriteTransaction,
  id: string,
): Promise<ProspectList | undefined> {
  return listOf(await transaction.objectStore('meta').get(PREFIX + id));
}

function listOf(stored: unknown): ProspectList | undefined {
  const read = v.safeParse(storedListSchema, stored);
  return read.success ? read.output : undefined;
}

/** Transactions of the library: what the reader did is acknowledged only once it lies on the disk. */
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { writeCounts } from '../library/article-writes.ts';
import { writePicturesState } from '../library/picture-writes.ts';
import type { OpenLibrary } from './database.ts';
import type { LibraryDatabase, ReadTransaction, Stores, WriteTransaction } from './schema.ts';

export type { ReadTransaction, WriteTransaction } from './schema.ts';

const WRITTEN_STORES: Stores = [
  'articles',
  'bodies',
  'pictures',
  'commands',
  'tombstones',
  'trash',
  'feeds',
  'seen',
  'imports',
  'counts',
  'months',
  'digests',
  'registers',
  'outbox',
  'meta',
];

/** Reads from some stores, all as of one moment. */
export async function read<T>(
  open: OpenLibrary,
  stores: Stores,
  work: (transaction: ReadTransaction) => Promise<T>,
): Promise<Result<T, AppError>> {
  return withDatabase(open, async (database) => {
    const transaction = database.transaction(stores, 'readonly');
    const done = ending(transaction);
    return ok(await work(transaction).catch(async (failure: unknown) => fail(transaction, done, failure)));
  });
}

/**
 * Writes all or nothing. A failing result of `work` takes back whatever it wrote; `strict` waits for the disk and
 * not only for the system's promise to write. Other stores than those of the library are named: whoever writes to
 * them need not wait for the library, nor the library for them.
 */
export async function write<T>(
  open: OpenLibrary,
  durability: IDBTransactionDurability,
  work: (transaction: WriteTransaction) => Promise<Result<T, AppError>>,
  stores: Stores = WRITTEN_STORES,
): Promise<Result<T, AppError>> {
  return withDatabase(open, async (database) => {
    const transaction = database.transaction(stores, 'readwrite', { durability });
    const done = ending(transaction);
    const outcome = await finished(transaction, work).catch(async (failure: unknown) =>
      fail(transaction, done, failure),
    );
    if (!outcome.ok) {
      abort(transaction);
      await done;
      return outcome;
    }
    const failure = await done;
    if (failure !== undefined) throw failure;
    return outcome;
  });
}

/** Why a transaction did not come to its end; `undefined` where it did. */
async function ending(transaction: ReadTransaction | WriteTransaction): Promise<unknown> {
  return transaction.done.then(
    () => undefined,
    (failure: unknown) => failure ?? new DOMException('the transaction was aborted', 'AbortError'),
  );
}

/**
 * Takes a transaction back whose work failed, and throws why. Where the browser had ended it, its own reason says more:
 * a full disk aborts the transaction, while the work sees no more than a request that was aborted, or came too late.
 */
async function fail(
  transaction: ReadTransaction | WriteTransaction,
  done: Promise<unknown>,
  failure: unknown,
): Promise<never> {
  const endedBefore = !abort(transaction);
  const reason = await done;
  throw reason === undefined || (!endedBefore && isNamed(reason, 'AbortError')) ? failure : reason;
}

/** The work, and the counts after it. */
async function finished<T>(
  transaction: WriteTransaction,
  work: (transaction: WriteTransaction) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const outcome = await work(transaction);
  if (outcome.ok) await Promise.all([writeCounts(transaction), writePicturesState(transaction)]);
  return outcome;
}

async function withDatabase<T>(
  open: OpenLibrary,
  work: (database: LibraryDatabase) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const opened = await open();
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } catch (failure) {
    const known = libraryError(failure);
    if (known) return err(known);
    throw failure;
  }
}

/** Names under which browsers report a closed, broken or unreadable database. */
const LOST = ['AbortError', 'InvalidStateError', 'UnknownError', 'TimeoutError', 'NotReadableError'];

/** The failures of a database that a reader may meet; anything else is a bug. */
function libraryError(failure: unknown): AppError | undefined {
  if (isNamed(failure, 'QuotaExceededError')) return appError('quota-exceeded', String(failure));
  const isLost = LOST.some((name) => isNamed(failure, name));
  return isLost ? appError('database-unavailable', String(failure)) : undefined;
}

function isNamed(failure: unknown, name: string): boolean {
  return typeof failure === 'object' && failure !== null && 'name' in failure && failure.name === name;
}

/** Takes a transaction back; `false` where it had ended already. */
function abort(transaction: ReadTransaction | WriteTransaction): boolean {
  try {
    transaction.abort();
    return true;
  } catch {
    return false;
  }
}

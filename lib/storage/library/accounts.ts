/**
 * The reader's accounts lie in the library's database, each under a key of its own. They count once their revision has
 * changed: an import writes part by part, and names are made ready once for all of it.
 */
import * as v from 'valibot';
import { MAX_ACCOUNTS, storedAccountSchema } from '../../model/account.ts';
import type { Account, AccountImport, AccountsState, TakenAccounts } from '../../model/account.ts';
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { AccountChange } from '../database/records.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { read, write } from '../database/transaction.ts';
import { logAccounts } from './change-log.ts';

/** Begins the key of an account in `meta`; its id follows. */
export const ACCOUNT_PREFIX = 'account:';
const IMPORT_KEY = 'accounts import';
const REVISION_KEY = 'accounts revision';

const importSchema: v.GenericSchema<unknown, AccountImport> = v.object({
  file: v.string(),
  total: v.number(),
  done: v.number(),
});

export const accountsRange = (): IDBKeyRange => IDBKeyRange.bound(ACCOUNT_PREFIX, `${ACCOUNT_PREFIX}\uffff`);

/** All accounts, and the revision that they have. */
export type StoredAccounts = { readonly revision: string; readonly accounts: readonly Account[] };

/** Reads all accounts; one that cannot be read is left out. */
export async function storedAccounts(open: OpenLibrary): Promise<Result<StoredAccounts, AppError>> {
  return read(open, ['meta'], async (transaction) => {
    const [accounts, revision] = await Promise.all([
      accountsIn(transaction),
      transaction.objectStore('meta').get(REVISION_KEY),
    ]);
    return { revision: typeof revision === 'string' ? revision : '', accounts };
  });
}

/** The same within a transaction, in the order of their ids. */
export async function accountsIn(transaction: ReadTransaction | WriteTransaction): Promise<readonly Account[]> {
  const stored = await transaction.objectStore('meta').getAll(accountsRange());
  return stored.flatMap((value) => {
    const account = v.safeParse(storedAccountSchema, value);
    return account.success ? [account.output] : [];
  });
}

/** Gives the accounts another revision, by which they count, in a transaction over `meta`. */
export async function newRevision(
  transaction: WriteTransaction,
  revision: string = crypto.randomUUID(),
): Promise<void> {
  await transaction.objectStore('meta').put(revision, REVISION_KEY);
}

/**
 * Writes accounts within a transaction, or takes out absent ones; they count from {@link finishAccounts} on. `now` in
 * milliseconds since 1970.
 */
export async function changeAccountsIn(
  transaction: WriteTransaction,
  changes: readonly AccountChange[],
  now: number,
): Promise<void> {
  const meta = transaction.objectStore('meta');
  await Promise.all(
    changes.map(async ({ id, account }) =>
      account ? meta.put(account, ACCOUNT_PREFIX + id) : meta.delete(ACCOUNT_PREFIX + id),
    ),
  );
  await logAccounts(transaction, changes, now);
}

/** How many accounts there are, and the import that was not finished. */
export async function accountsState(open: OpenLibrary): Promise<Result<AccountsState, AppError>> {
  return read(open, ['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta');
    const [total, stored] = await Promise.all([meta.count(accountsRange()), meta.get(IMPORT_KEY)]);
    const unfinished = v.safeParse(importSchema, stored);
    return { total, ...(unfinished.success && { unfinished: unfinished.output }) };
  });
}

/**
 * Keeps a part of an import: accounts that are there already are written anew, and none beyond the most. `now` in
 * milliseconds since 1970.
 */
export async function putAccounts(
  open: OpenLibrary,
  accounts: readonly Account[],
  progress: AccountImport,
  now: number,
): Promise<Result<TakenAccounts, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      const meta = transaction.objectStore('meta');
      const known = new Set<IDBValidKey>(await meta.getAllKeys(accountsRange()));
      const before = known.size;
      const kept: AccountChange[] = [];
      let [updated, left] = [0, 0];
      for (const account of accounts) {
        const key = ACCOUNT_PREFIX + account.id;
        if (known.has(key)) updated += 1;
        else if (known.size >= MAX_ACCOUNTS) {
          left += 1;
          continue;
        }
        known.add(key);
        await meta.put(account, key);
        kept.push({ id: account.id, account });
      }
      await logAccounts(transaction, kept, now);
      await meta.put(progress, IMPORT_KEY);
      return ok({ added: known.size - before, updated, left });
    },
    ['meta', 'outbox'],
  );
}

/**
 * The accounts have another revision from here on. The import has ended, unless its page was closed in the middle: then
 * how far it came stays recorded.
 */
export async function finishAccounts(
  open: OpenLibrary,
  revision: string,
  { keepsImport = false }: { readonly keepsImport?: boolean } = {},
): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      const meta = transaction.objectStore('meta');
      await newRevision(transaction, revision);
      if (!keepsImport) await meta.delete(IMPORT_KEY);
      return ok(undefined);
    },
    ['meta'],
  );
}

/** Takes the reader's own accounts out; those of the team stay. `now` in milliseconds since 1970. */
export async function removeAccounts(
  open: OpenLibrary,
  revision: string,
  now: number,
): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      const meta = transaction.objectStore('meta');
      const all = await accountsIn(transaction);
      const own = all.flatMap(({ id, team }) => (team ? [] : { id }));
      await changeAccountsIn(transaction, own, now);
      await meta.delete(IMPORT_KEY);
      await (own.length < all.length ? newRevision(transaction, revision) : meta.delete(REVISION_KEY));
      return ok(undefined);
    },
    ['meta', 'outbox'],
  );
}

/**
 * The reader's accounts lie in the library's database, each under a key of its own. They count once their revision has
 * changed: an import writes part by part, and names are made ready once for all of it.
 */
import * as v from 'valibot';
import { accountSchema, MAX_ACCOUNTS } from '../../model/account.ts';
import type { Account, AccountImport, AccountsState, TakenAccounts } from '../../model/account.ts';
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { read, write } from '../database/transaction.ts';

const PREFIX = 'account:';
const RANGE_END = `${PREFIX}\uffff`;
const IMPORT_KEY = 'accounts import';
const REVISION_KEY = 'accounts revision';

const importSchema: v.GenericSchema<unknown, AccountImport> = v.object({
  file: v.string(),
  total: v.number(),
  done: v.number(),
});

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
  const stored = await transaction.objectStore('meta').getAll(IDBKeyRange.bound(PREFIX, RANGE_END));
  return stored.flatMap((value) => {
    const account = v.safeParse(accountSchema, value);
    return account.success ? [account.output] : [];
  });
}

/** Writes accounts within a transaction, or takes out absent ones; they count from {@link finishAccounts} on. */
export async function changeAccountsIn(
  transaction: WriteTransaction,
  changes: readonly { readonly id: string; readonly account?: Account }[],
): Promise<void> {
  const meta = transaction.objectStore('meta');
  await Promise.all(
    changes.map(async ({ id, account }) => (account ? meta.put(account, PREFIX + id) : meta.delete(PREFIX + id))),
  );
}

/** How many accounts there are, and the import that was not finished. */
export async function accountsState(open: OpenLibrary): Promise<Result<AccountsState, AppError>> {
  return read(open, ['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta');
    const [total, stored] = await Promise.all([meta.count(IDBKeyRange.bound(PREFIX, RANGE_END)), meta.get(IMPORT_KEY)]);
    const unfinished = v.safeParse(importSchema, stored);
    return { total, ...(unfinished.success && { unfinished: unfinished.output }) };
  });
}

/** Keeps a part of an import: accounts that are there already are written anew, and none beyond the most. */
export async function putAccounts(
  open: OpenLibrary,
  accounts: readonly Account[],
  progress: AccountImport,
): Promise<Result<TakenAccounts, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      const meta = transaction.objectStore('meta');
      const known = new Set<IDBValidKey>(await meta.getAllKeys(IDBKeyRange.bound(PREFIX, RANGE_END)));
      const before = known.size;
      let [updated, left] = [0, 0];
      for (const account of accounts) {
        const key = PREFIX + account.id;
        if (known.has(key)) updated += 1;
        else if (known.size >= MAX_ACCOUNTS) {
          left += 1;
          continue;
        }
        known.add(key);
        await meta.put(account, key);
      }
      await meta.put(progress, IMPORT_KEY);
      return ok({ added: known.size - before, updated, left });
    },
    ['meta'],
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
      await meta.put(revision, REVISION_KEY);
      if (!keepsImport) await meta.delete(IMPORT_KEY);
      return ok(undefined);
    },
    ['meta'],
  );
}

/** Takes all accounts out. */
export async function removeAccounts(open: OpenLibrary): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      const meta = transaction.objectStore('meta');
      await meta.delete(IDBKeyRange.bound(PREFIX, RANGE_END));
      await Promise.all([meta.delete(REVISION_KEY), meta.delete(IMPORT_KEY)]);
      return ok(undefined);
    },
    ['meta'],
  );
}

/**
 * Changes of shared lists and accounts, as they were made: written in the transaction of the change, so that no kill
 * comes between the two. What a change says to the team is worked out by the page that syncs (`say-changes.ts`).
 */
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { ProspectList } from '../../model/prospect.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { AccountChange, LoggedChange } from '../database/records.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { markOf } from './outbox.ts';
import { teamOutlineIn } from './team-outline.ts';

/** Begins the keys of changes in the outbox; it sorts before all marks. */
const PREFIX = '!';
/** A key behind those of all changes, and before all marks. */
export const BEHIND_CHANGES = `${PREFIX}\uffff`;
const DIGITS = 9;
/** Whether the reader shares accounts with the team; absent where not. */
const SHARING_KEY = 'team accounts';

export const changesRange = (): IDBKeyRange => IDBKeyRange.bound(PREFIX, BEHIND_CHANGES);

/**
 * Logs what became of a shared list, in a transaction over `meta` and `outbox`; `at` in milliseconds since 1970. Fails
 * where the member's role does not allow it.
 */
export async function logListChange(
  transaction: WriteTransaction,
  before: ProspectList | undefined,
  after: ProspectList,
  at: number,
): Promise<Result<undefined, AppError>> {
  const share = before?.team;
  if (!before || !share) return ok(undefined);
  const team = await teamOutlineIn(transaction);
  const mayWrite = team !== undefined && team.role !== 'reader';
  // The id of a list begins with the member who shares it.
  const mayRename = mayWrite && share.list.startsWith(`${team.member}.`);
  if (!mayWrite || (before.name !== after.name && !mayRename)) return err(appError('set-by-administrator', 'role'));
  const [was, is] = [new Set(before.prospects), new Set(after.prospects)];
  await log(transaction, {
    at,
    share,
    before: { ...before, prospects: before.prospects.filter((one) => !is.has(one)) },
    after: { ...after, prospects: after.prospects.filter((one) => !was.has(one)) },
  });
  return ok(undefined);
}

/**
 * Logs accounts as they are now, and absent ones as taken out, in a transaction over `meta` and `outbox`; `at` in
 * milliseconds since 1970. Nothing where the reader shares none.
 */
export async function logAccounts(
  transaction: WriteTransaction,
  accounts: readonly AccountChange[],
  at: number,
): Promise<void> {
  if (accounts.length > 0 && (await sharesAccounts(transaction))) await log(transaction, { at, accounts });
}

export async function sharesAccounts(transaction: ReadTransaction | WriteTransaction): Promise<boolean> {
  return (await transaction.objectStore('meta').get(SHARING_KEY)) === true;
}

export async function keepSharing(transaction: WriteTransaction, isSharing: boolean): Promise<void> {
  const meta = transaction.objectStore('meta');
  await (isSharing ? meta.put(true, SHARING_KEY) : meta.delete(SHARING_KEY));
}

/** All changes are said in one transaction, so that their number gives the next one its place. */
async function log(transaction: WriteTransaction, change: LoggedChange): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  const place = String(await outbox.count(changesRange())).padStart(DIGITS, '0');
  await outbox.put({ ...markOf(PREFIX + place), change });
}

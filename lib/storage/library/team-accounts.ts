/** Accounts of a team: taking in what others say of them, and forgetting them with the team. */
import * as v from 'valibot';
import { MAX_ACCOUNTS, ownAccount, storedAccountSchema } from '../../model/account.ts';
import { accountIn, projectedAccount } from '../../sync/account-fields.ts';
import type { MemberId } from '../../sync/register-name.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { accountFields } from './account-marks.ts';
import { ACCOUNT_PREFIX, accountsIn, accountsRange, newRevision } from './accounts.ts';
import { keepSharing, sharesAccounts } from './change-log.ts';

/** Takes accounts in once registers about them were; gives whether one is another than before. */
export async function takeAccounts(
  transaction: WriteTransaction,
  ids: ReadonlySet<string>,
  self: MemberId,
): Promise<boolean> {
  if (ids.size === 0) return false;
  const meta = transaction.objectStore('meta');
  const [isSharing, count] = [await sharesAccounts(transaction), await meta.count(accountsRange())];
  // A hostile member may share without end.
  let free = MAX_ACCOUNTS - count;
  let isChanged = false;
  for (const id of ids) {
    const stored = v.safeParse(storedAccountSchema, await meta.get(ACCOUNT_PREFIX + id));
    const here = stored.success ? stored.output : undefined;
    const { joined } = await accountFields(transaction, id, self);
    const after = projectedAccount(here, accountIn(joined), isSharing);
    if (JSON.stringify(after) === JSON.stringify(here) || (after && !here && free <= 0)) continue;
    free += (here ? 1 : 0) - (after ? 1 : 0);
    isChanged = true;
    await (after ? meta.put(after, ACCOUNT_PREFIX + id) : meta.delete(ACCOUNT_PREFIX + id));
  }
  if (isChanged) await newRevision(transaction);
  return isChanged;
}

/** Makes the accounts of a team the reader's own, or takes them out; the reader's own are shared no more. */
export async function forgetAccounts(transaction: WriteTransaction, keeps: boolean): Promise<void> {
  await keepSharing(transaction, false);
  const theirs = (await accountsIn(transaction)).filter(({ team }) => team);
  const meta = transaction.objectStore('meta');
  for (const account of theirs) {
    const key = ACCOUNT_PREFIX + account.id;
    await (keeps ? meta.put(ownAccount(account), key) : meta.delete(key));
  }
  if (theirs.length > 0) await newRevision(transaction);
}

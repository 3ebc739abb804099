/** What a member has to say of their accounts: marked in the transaction that changes them, if they are shared. */
import type { Account } from '../../model/account.ts';
import { accountPatch, joinedAccountFields } from '../../sync/account-fields.ts';
import { joinFields, NO_FIELDS } from '../../sync/fields.ts';
import type { Fields } from '../../sync/fields.ts';
import { accountAddress } from '../../sync/list-address.ts';
import type { MemberId } from '../../sync/register-name.ts';
import type { Team } from '../../sync/team-record.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { markPatches } from './list-marks.ts';
import { teamIn } from './stored-team.ts';

/** Whether the reader shares accounts with the team; absent where not. */
const SHARING_KEY = 'team accounts';

export async function sharesAccounts(transaction: ReadTransaction | WriteTransaction): Promise<boolean> {
  return (await transaction.objectStore('meta').get(SHARING_KEY)) === true;
}

export async function keepSharing(transaction: WriteTransaction, isSharing: boolean): Promise<void> {
  const meta = transaction.objectStore('meta');
  await (isSharing ? meta.put(true, SHARING_KEY) : meta.delete(SHARING_KEY));
}

/** What members say of an account: oneself, with what is still to be sent, and all who share it. */
export async function accountFields(
  transaction: WriteTransaction,
  id: string,
  self: MemberId,
): Promise<{ readonly own: Fields; readonly joined: Fields }> {
  const address = accountAddress(id);
  const [registers, mark] = await Promise.all([
    transaction.objectStore('registers').index('by-key').getAll(address),
    transaction.objectStore('outbox').get(address),
  ]);
  const sent = registers.find(({ member }) => member === self)?.fields ?? NO_FIELDS;
  const own = joinFields(sent, mark?.fields ?? NO_FIELDS);
  const others = registers.flatMap(({ member, fields }) => (member === self ? [] : [fields]));
  return { own, joined: joinedAccountFields([own, ...others]) };
}

/**
 * Marks accounts to be said as they are now, and absent ones to be withdrawn, in a transaction over `meta`, `outbox`
 * and `registers`; `now` in milliseconds since 1970. Nothing where the reader shares none.
 */
export async function markAccounts(
  transaction: WriteTransaction,
  changes: readonly { readonly id: string; readonly account?: Account }[],
  now: number,
): Promise<void> {
  if (changes.length === 0 || !(await sharesAccounts(transaction))) return;
  const team = await teamIn(transaction);
  if (team) await sayAccounts(transaction, team, changes, now);
}

/** The same, whether the reader shares accounts or not. */
export async function sayAccounts(
  transaction: WriteTransaction,
  team: Team,
  changes: readonly { readonly id: string; readonly account?: Account }[],
  now: number,
): Promise<void> {
  const patches = await Promise.all(
    changes.map(async ({ id, account }) => {
      const { own, joined } = await accountFields(transaction, id, team.member);
      return accountPatch(id, account?.team ? undefined : account, own, joined) ?? [];
    }),
  );
  await markPatches(transaction, patches.flat(), now);
}

/** What members say of accounts, and marks of what this member has to say of theirs. */
import { accountPatch, joinedAccountFields } from '../../sync/account-fields.ts';
import { joinFields, NO_FIELDS } from '../../sync/fields.ts';
import type { Fields } from '../../sync/fields.ts';
import { accountAddress } from '../../sync/list-address.ts';
import type { MemberId } from '../../sync/register-name.ts';
import type { Team } from '../../sync/team-record.ts';
import type { AccountChange } from '../database/records.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { markPatches } from './list-marks.ts';

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
 * and `registers`; `now` in milliseconds since 1970.
 */
export async function sayAccounts(
  transaction: WriteTransaction,
  team: Team,
  changes: readonly AccountChange[],
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

/** Names of members, for whatever shows people. */
import { t } from '../../platform/i18n.ts';
import { FIELD } from '../../sync/field-names.ts';
import { PROFILE_HASH } from '../../sync/register-name.ts';
import type { MemberId } from '../../sync/register-name.ts';
import { textIn } from '../../sync/team-article.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';

/** How the members are called, in a transaction over `registers`; who did not say so yet is left out. */
export async function memberNames(
  transaction: ReadTransaction | WriteTransaction,
): Promise<ReadonlyMap<MemberId, string>> {
  const profiles = await transaction.objectStore('registers').index('by-hash').getAll(PROFILE_HASH);
  return new Map(
    profiles.flatMap(({ member, fields }) => {
      const name = textIn(fields, FIELD.memberName);
      return name === undefined ? [] : [[member, name] as const];
    }),
  );
}

/** What a member is called; registers may come before the one that tells whose they are. */
export function nameIn(names: ReadonlyMap<MemberId, string>, member: MemberId): string {
  return names.get(member) ?? t('team.someMember');
}

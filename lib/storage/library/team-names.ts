/** How the members of the team are called. */
import { FIELD } from '../../sync/field-names.ts';
import { PROFILE_HASH } from '../../sync/register-name.ts';
import type { MemberId } from '../../sync/register-name.ts';
import { textIn } from '../../sync/team-article.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';

/** Names by member, in a transaction over `registers`. */
export async function namesIn(transaction: ReadTransaction | WriteTransaction): Promise<ReadonlyMap<MemberId, string>> {
  const profiles = await transaction.objectStore('registers').index('by-hash').getAll(PROFILE_HASH);
  return new Map(profiles.map(({ member, fields }) => [member, textIn(fields, FIELD.memberName) ?? member]));
}

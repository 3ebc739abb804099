/** Names of members, for whatever shows people. */
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

/** Whom a view shows: what members are called, and the words for one who did not say so yet. */
export type People = { readonly names: ReadonlyMap<MemberId, string>; readonly unnamed: string };

/** What a member is called; registers may come before the one that tells whose they are. */
export function nameIn({ names, unnamed }: People, member: MemberId): string {
  return names.get(member) ?? unnamed;
}

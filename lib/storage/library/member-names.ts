/** Names of members, for whatever shows people. */
import { FIELD } from '../../sync/field-names.ts';
import { PROFILE_HASH } from '../../sync/register-name.ts';
import type { MemberId } from '../../sync/register-name.ts';
import { textIn } from '../../sync/team-article.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';

/** They turn the text around that they stand in (UAX 9). */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
const MARK_LETTERS = 4;

/** How the members are called, in a transaction over `registers`; who did not say so yet is left out. */
export async function memberNames(
  transaction: ReadTransaction | WriteTransaction,
): Promise<ReadonlyMap<MemberId, string>> {
  const profiles = await transaction.objectStore('registers').index('by-hash').getAll(PROFILE_HASH);
  return toldApart(
    profiles.flatMap(({ member, fields }) => {
      const name = textIn(fields, FIELD.memberName)?.replaceAll(BIDI_CONTROLS, '') ?? '';
      return seenAs(name) === '' ? [] : [[member, name] as const];
    }),
  );
}

/** Who goes by the name of another is not taken for them: both then bear the beginning of their ids. */
function toldApart(names: readonly (readonly [MemberId, string])[]): ReadonlyMap<MemberId, string> {
  const alike = Map.groupBy(names, ([, name]) => seenAs(name));
  return new Map(
    names.map(([member, name]) => {
      const isShared = (alike.get(seenAs(name))?.length ?? 0) > 1;
      return [member, isShared ? `${name} (${member.slice(0, MARK_LETTERS)})` : name];
    }),
  );
}

/** A name without what nobody sees of it, in one of the ways to write it. */
function seenAs(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{C}\p{Z}]/gu, '')
    .toLowerCase();
}

/** Whom a view shows: what members are called, and the words for one who did not say so yet. */
export type People = { readonly names: ReadonlyMap<MemberId, string>; readonly unnamed: string };

/** What a member is called; registers may come before the one that tells whose they are. */
export function nameIn({ names, unnamed }: People, member: MemberId): string {
  return names.get(member) ?? unnamed;
}

import { isOwnCompany } from '../model/own-company.ts';
/** What a member's registers have to say of a shared list, from what the member changed in it. */
import type { ListShare, Prospect, ProspectList } from '../model/prospect.ts';
import { FIELD, MAX_NAME } from './field-names.ts';
import { sameValue } from './fields.ts';
import type { FieldValue } from './fields.ts';
import { firmAddress, firmKey, listAddress } from './list-address.ts';

/** Fields to be written into one's own register of an address. */
export type ListPatch = { readonly address: string; readonly values: ReadonlyMap<string, FieldValue> };

/** The register of a list with other fields than before. */
export function headPatch({ list }: ListShare, values: readonly (readonly [string, FieldValue])[]): ListPatch {
  return { address: listAddress(list), values: new Map([[FIELD.list, list], ...values]) };
}

/** All that shares a list; `made` is when, ISO 8601. */
export function sharingPatches(share: ListShare, list: ProspectList, made: string): readonly ListPatch[] {
  const head = headPatch(share, [
    [FIELD.title, list.name],
    [FIELD.held, made],
    [FIELD.sharesNotes, share.notes],
  ]);
  return [head, ...firmPatches(share, [], list.prospects)];
}

/** What a change of a shared list says to the team. */
export function listPatches(share: ListShare, before: ProspectList, after: ProspectList): readonly ListPatch[] {
  const head = before.name === after.name ? [] : [headPatch(share, [[FIELD.title, after.name]])];
  return [...head, ...firmPatches(share, before.prospects, after.prospects)];
}

function firmPatches(share: ListShare, before: readonly Prospect[], after: readonly Prospect[]): readonly ListPatch[] {
  const [was, is] = [before, after].map((prospects) => new Map(prospects.map((one) => [firmKey(one), one])));
  return [...new Map([...(was ?? []), ...(is ?? [])])].flatMap(([key, firm]) => {
    const known = said(share, was?.get(key));
    const wanted = [...said(share, is?.get(key))].filter(([name, value]) => !sameValue(known.get(name), value));
    if (wanted.length === 0) return [];
    return [{ address: firmAddress(share.list, firm), values: new Map([...identity(share, firm), ...wanted]) }];
  });
}

function identity({ list }: ListShare, { name, company }: Prospect): readonly (readonly [string, FieldValue])[] {
  const isKnown = company !== undefined && !isOwnCompany(company);
  return [
    [FIELD.list, list],
    [FIELD.title, name.slice(0, MAX_NAME)],
    ...(isKnown ? [[FIELD.company, company] as const] : []),
  ];
}

/** What the team has of a firm; without one, that it is not in the list. */
function said({ notes }: ListShare, firm: Prospect | undefined): ReadonlyMap<string, FieldValue> {
  if (!firm) return new Map([[FIELD.held, null]]);
  const { status, owner, note, nextStep, nextDate } = firm;
  return new Map<string, FieldValue>([
    [FIELD.held, true],
    [FIELD.stage, status],
    [FIELD.owner, owner ?? null],
    ...(notes
      ? ([
          [FIELD.note, note || null],
          [FIELD.nextStep, nextStep || null],
          [FIELD.nextDate, nextDate ?? null],
        ] as const)
      : []),
  ]);
}

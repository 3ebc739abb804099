/** What the registers of a shared list say, and what becomes of the list of a member who reads them. */
import { isoDate } from '../model/iso-date.ts';
import { MAX_PROSPECTS, PROSPECT_STATUSES } from '../model/prospect-bounds.ts';
import { hasWords } from '../model/prospect.ts';
import type { Prospect, ProspectList } from '../model/prospect.ts';
import { FIELD } from './field-names.ts';
import { joinFields, NO_FIELDS } from './fields.ts';
import type { Fields } from './fields.ts';
import { addressIn, firmKey, sharerOf } from './list-address.ts';
import type { Stamp } from './stamp.ts';
import { isTakenOut, textIn } from './team-article.ts';
import type { Register } from './team-article.ts';

/** A list that is shared now. */
type TeamList = { readonly list: string; readonly name: string; readonly made: string; readonly notes: boolean };

/** A firm in it; `since` orders those that are new here. */
type TeamFirm = {
  readonly key: string;
  /** The same for all members: made from the hash of its registers. */
  readonly id: string;
  readonly since: Stamp;
  readonly prospect: Omit<Prospect, 'id'>;
};

/** The list; `undefined` where nobody shares it, any more or yet. `registers` are those about the list itself. */
export function teamList(list: string, registers: readonly Register[]): TeamList | undefined {
  const sharer = sharerOf(list);
  const head = joined(registers.filter(({ kind, member }) => kind === 'l' && member === sharer));
  const [held, made, name] = [head.get(FIELD.held), textIn(head, FIELD.held), textIn(head, FIELD.title)];
  if (!held || made === undefined || name === undefined || isTakenOut(registers, held)) return undefined;
  return { list, name, made, notes: head.get(FIELD.sharesNotes)?.value === true };
}

/** Firms that are in the list, in the order in which they came. */
export function teamFirms(registers: readonly Register[]): readonly TeamFirm[] {
  const byAddress = Map.groupBy(registers, ({ kind, fields }) => (kind === 'p' ? addressIn('p', fields) : undefined));
  return [...byAddress]
    .flatMap(([address, of]) => (address === undefined ? [] : firmIn(of)))
    .toSorted((one, other) => (one.since === other.since ? order(one.key, other.key) : order(one.since, other.since)));
}

function firmIn(registers: readonly Register[]): readonly TeamFirm[] {
  const fields = joined(registers);
  const [held, name] = [fields.get(FIELD.held), textIn(fields, FIELD.title)];
  if (held?.value !== true || name === undefined) return [];
  const company = textIn(fields, FIELD.company);
  const owner = textIn(fields, FIELD.owner);
  const nextDate = isoDate(textIn(fields, FIELD.nextDate) ?? '');
  const stage = textIn(fields, FIELD.stage);
  const firm = { name, ...(company !== undefined && { company }) };
  return [
    {
      key: firmKey(firm),
      id: registers.map(({ hash }) => hash).find((hash) => hash !== '') ?? firmKey(firm),
      since: held.stamp,
      prospect: {
        ...firm,
        status: PROSPECT_STATUSES.find((status) => status === stage) ?? 'new',
        note: textIn(fields, FIELD.note) ?? '',
        nextStep: textIn(fields, FIELD.nextStep) ?? '',
        ...(nextDate !== undefined && { nextDate }),
        ...(owner !== undefined && { owner }),
      },
    },
  ];
}

/**
 * The list as it stands here once its registers were read: what the team has, in the order in which it stood here, with
 * the member's own words where the team shares none. `known` is absent where it is new here.
 */
export function projectedList(
  known: ProspectList | undefined,
  { list, name, made, notes }: TeamList,
  firms: readonly TeamFirm[],
): ProspectList {
  const here = new Map((known?.prospects ?? []).map((prospect) => [firmKey(prospect), prospect]));
  const there = new Map(firms.map((firm) => [firm.key, firm]));
  const inOrder = [
    ...[...here.keys()].flatMap((key) => there.get(key) ?? []),
    ...firms.filter(({ key }) => !here.has(key)),
  ];
  return {
    id: list,
    made,
    unknown: [],
    ...known,
    name,
    prospects: inOrder.slice(0, MAX_PROSPECTS).map((firm) => projectedFirm(here.get(firm.key), firm, notes)),
    team: { list, notes },
  };
}

function projectedFirm(known: Prospect | undefined, { id, prospect }: TeamFirm, sharesNotes: boolean): Prospect {
  const { owner, status, ...team } = prospect;
  const { note = '', nextStep = '', nextDate } = (sharesNotes ? team : known) ?? {};
  const company = known?.company ?? team.company;
  return {
    id: known?.id ?? id,
    name: known?.name ?? team.name,
    ...(company !== undefined && { company }),
    status,
    note,
    nextStep,
    ...(nextDate !== undefined && { nextDate }),
    ...(owner !== undefined && { owner }),
  };
}

/**
 * Firms that a list is about to lose, on which the member wrote what nobody else has; `after` is absent where all of
 * the list goes.
 */
export function lostWords(before: ProspectList, after: ProspectList | undefined): readonly Prospect[] {
  if (before.team?.notes === true) return [];
  const stays = new Set(after?.prospects.map(({ id }) => id));
  return before.prospects.filter((prospect) => !stays.has(prospect.id) && hasWords(prospect));
}

function joined(registers: readonly Register[]): Fields {
  return registers.reduce<Fields>((known, { fields }) => joinFields(known, fields), NO_FIELDS);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

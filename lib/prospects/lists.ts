/** What becomes of a prospect list when something is done to it. */
import type { CompanyId } from '../model/company.ts';
import { MAX_PROSPECTS, MAX_UNKNOWN } from '../model/prospect-bounds.ts';
import { isOpen } from '../model/prospect.ts';
import type {
  CollectedFirm,
  Collection,
  Prospect,
  ProspectChange,
  ProspectList,
  ProspectListLine,
  TakenOut,
} from '../model/prospect.ts';
import { keysOf, nameKey } from './name-key.ts';

/** What a collection did to a list. */
export type Collected = { readonly list: ProspectList; readonly added: number; readonly known: number };

/** A list with nothing in it yet. */
export function newList({ list, name, page }: Pick<Collection, 'list' | 'name' | 'page'>, made: string): ProspectList {
  return { id: list, name, ...(page && { page }), made, prospects: [], unknown: [] };
}

/** The list with firms that are not in it yet, by company or by name; doing the same again adds nothing. */
export function withFirms(
  list: ProspectList,
  { firms, unknown }: Pick<Collection, 'firms' | 'unknown'>,
  newId: () => string,
): Collected {
  const here = new Set(list.prospects.flatMap(keysOf));
  const added: Prospect[] = [];
  for (const { name, company } of firms) {
    const keys = keysOf({ name, ...(company !== undefined && { company }) });
    if (keys.some((key) => here.has(key)) || list.prospects.length + added.length >= MAX_PROSPECTS) continue;
    for (const key of keys) here.add(key);
    added.push({ id: newId(), name, ...(company !== undefined && { company }), status: 'new', note: '', nextStep: '' });
  }
  return {
    list: {
      ...list,
      prospects: [...list.prospects, ...added],
      unknown: [...list.unknown, ...newNames(list, unknown, here)].slice(0, MAX_UNKNOWN),
    },
    added: added.length,
    known: firms.length - added.length,
  };
}

/** Names that are neither among the unknown ones of a list nor under these keys, each once. */
function newNames({ unknown }: ProspectList, names: readonly string[], taken: ReadonlySet<string>): readonly string[] {
  const met = new Set([...taken, ...unknown.map(nameKey)]);
  return names.filter((name) => {
    const isNew = !met.has(nameKey(name));
    met.add(nameKey(name));
    return isNew;
  });
}

/** The list with fields of one prospect changed; `undefined` where that one is not in it. */
export function withChange(list: ProspectList, id: string, change: ProspectChange): ProspectList | undefined {
  if (!list.prospects.some((prospect) => prospect.id === id)) return undefined;
  return { ...list, prospects: list.prospects.map((known) => (known.id === id ? changed(known, change) : known)) };
}

function changed({ nextDate: dateBefore, owner: ownerBefore, ...known }: Prospect, change: ProspectChange): Prospect {
  const { nextDate = dateBefore, owner = ownerBefore, ...texts } = change;
  return {
    ...known,
    ...texts,
    ...(nextDate !== undefined && nextDate !== null && { nextDate }),
    ...(owner !== undefined && owner !== null && { owner }),
  };
}

/** The list without some prospects, and what puts them back. */
export function withoutProspects(
  list: ProspectList,
  ids: readonly string[],
): { readonly list: ProspectList; readonly taken: TakenOut } {
  const going = new Set(ids);
  const prospects = list.prospects.flatMap((prospect, at) => (going.has(prospect.id) ? [{ at, prospect }] : []));
  return {
    list: { ...list, prospects: list.prospects.filter(({ id }) => !going.has(id)) },
    taken: { prospects, unknown: [] },
  };
}

/** The list with what was taken out of it back in its place; what is there already stays as it is. */
export function withTakenOut(list: ProspectList, { prospects, unknown }: TakenOut): ProspectList {
  const back = [...list.prospects];
  for (const { at, prospect } of prospects.toSorted((one, other) => one.at - other.at)) {
    if (!back.some(({ id }) => id === prospect.id)) back.splice(Math.min(at, back.length), 0, prospect);
  }
  const there = new Set(list.unknown.map(nameKey));
  return {
    ...list,
    prospects: back,
    unknown: [...list.unknown, ...unknown.filter((name) => !there.has(nameKey(name)))],
  };
}

/** The list once the reader decided what an unknown name is: a firm, or none. */
export function withDecision(
  list: ProspectList,
  name: string,
  as: 'firm' | 'nothing',
  newId: () => string,
): ProspectList {
  const rest = { ...list, unknown: list.unknown.filter((other) => other !== name) };
  if (as === 'nothing' || rest.unknown.length === list.unknown.length) return rest;
  return withFirms(rest, { firms: [{ name }], unknown: [] }, newId).list;
}

/**
 * The list with those unknown names among its firms that a company is known by meanwhile; the very list where there is
 * none.
 */
export function withKnownNames(
  list: ProspectList,
  companies: ReadonlyMap<string, CompanyId>,
  newId: () => string,
): ProspectList {
  const found = list.unknown.flatMap((name): CollectedFirm[] => {
    const company = companies.get(nameKey(name));
    return company === undefined ? [] : [{ name, company }];
  });
  if (found.length === 0) return list;
  const names = new Set(found.map(({ name }) => name));
  return withFirms(
    { ...list, unknown: list.unknown.filter((name) => !names.has(name)) },
    { firms: found, unknown: [] },
    newId,
  ).list;
}

/** A list with the prospects and unknown names of another that it lacks; the very list where it lacks none. */
export function joinedList(list: ProspectList, other: ProspectList): ProspectList {
  const here = new Set([...list.prospects.flatMap(keysOf), ...list.prospects.map(({ id }) => `id ${id}`)]);
  const prospects = other.prospects.filter(
    (prospect) => ![...keysOf(prospect), `id ${prospect.id}`].some((key) => here.has(key)),
  );
  const unknown = newNames(list, other.unknown, here);
  if (prospects.length + unknown.length === 0) return list;
  return {
    ...list,
    prospects: [...list.prospects, ...prospects].slice(0, MAX_PROSPECTS),
    unknown: [...list.unknown, ...unknown].slice(0, MAX_UNKNOWN),
  };
}

/** What a list of lists shows of a list. */
export function prospectListLine({ id, name, made, page, prospects, unknown, team }: ProspectList): ProspectListLine {
  const next = prospects
    .flatMap(({ status, nextDate }) => (nextDate !== undefined && isOpen(status) ? [nextDate] : []))
    .toSorted()[0];
  return {
    id,
    name,
    made,
    ...(page && { page }),
    prospects: prospects.length,
    unknown: unknown.length,
    ...(next !== undefined && { next }),
    ...(team && { isShared: true }),
  };
}

/** Who owned whom, and what became of names and parts. */
import type { CompanyCard, CompanyId, CompanyName, FormerName, LineageEvent } from '../model/company.ts';
import type { Lineage, LineageStep } from '../model/dossier.ts';
import type { PartialDate } from '../model/iso-date.ts';

/** `above` are the owner's owners, the nearest first; `nameOf` gives nothing for a company that is not known. */
export type LineageOf = {
  readonly card: CompanyCard;
  readonly above: readonly CompanyName[];
  readonly nameOf: (id: CompanyId) => string | undefined;
};

/** The line of a company: dated steps, the earliest first, then its place among related companies. */
export function lineageOf({ card, above, nameOf }: LineageOf): Lineage {
  const { former = [], parent, parts = [], successor } = card;
  const since = ownedSince(card);
  return {
    steps: steps(card, nameOf),
    former: former
      .filter(({ text }, at) => former.findIndex((other) => isSameName(other.text, text)) === at)
      .map(formerName),
    ...(parent && { owner: parent }),
    ...(parent && since !== undefined && { ownedSince: since }),
    above,
    parts,
    ...(successor && { successor }),
  };
}

/** The same, however it is capitalised and accented. */
function isSameName(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { sensitivity: 'base' }) === 0;
}

function formerName({ text, until }: FormerName): Lineage['former'][number] {
  return { name: text, ...(until !== undefined && { until }) };
}

function steps(card: CompanyCard, nameOf: LineageOf['nameOf']): LineageStep[] {
  const stepOf = ({ date, event, with: other, by, text, fr }: LineageEvent): LineageStep => {
    const name = other === undefined ? by : nameOf(other);
    return {
      date,
      event,
      ...(name !== undefined && { with: { ...(other !== undefined && { id: other }), name } }),
      text,
      ...(fr !== undefined && { fr }),
    };
  };
  const listed = (card.lineage ?? []).map(stepOf);
  return [...listed, ...unlisted(card)].toSorted((one, other) => compareDates(one.date, other.date));
}

/** Steps that the record knows of by a date alone. */
function unlisted({ lineage = [], status, founded, ended, former = [] }: CompanyCard): LineageStep[] {
  const isListed = (event: LineageStep['event'], date: PartialDate): boolean =>
    lineage.some((step) => step.event === event && isWithin(step.date, date));
  const born =
    founded !== undefined && !lineage.some(({ event }) => event === 'founded')
      ? [{ date: founded, event: 'founded' } as const]
      : [];
  const died =
    status === 'closed' && ended !== undefined && !lineage.some(({ event }) => event === 'closed')
      ? [{ date: ended, event: 'closed' } as const]
      : [];
  const renamed = former.flatMap(({ until }) =>
    until === undefined || isListed('renamed', until) ? [] : [{ date: until, event: 'renamed' } as const],
  );
  return [...born, ...renamed, ...died];
}

/** The last change of hands; a company that was founded by its owner has none. */
function ownedSince({ lineage = [] }: CompanyCard): PartialDate | undefined {
  return lineage
    .filter(({ event }) => event === 'acquired' || event === 'merged')
    .toSorted((one, other) => compareDates(one.date, other.date))
    .at(-1)?.date;
}

/** Whether one date may be the other, known less closely. */
function isWithin(one: PartialDate, other: PartialDate): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** A year comes before the months in it; what has no date comes first. */
function compareDates(one = '', other = ''): number {
  return one < other ? -1 : Number(one > other);
}

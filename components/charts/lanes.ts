/** A company's life as bands along years: its names, and who owned it. */
import type { CompanyCard } from '../../lib/model/company.ts';
import type { Lineage, LineageStep } from '../../lib/model/dossier.ts';
import type { PartialDate } from '../../lib/model/iso-date.ts';

/** From and to are parts of the whole span, 0..1; `isNow` where the band reaches today. */
export type Band = { readonly words: string; readonly from: number; readonly to: number; readonly isNow: boolean };

export type Lanes = {
  readonly names: readonly Band[];
  /** Bands of known owners only: between them it stood by itself, or nothing is known. */
  readonly owners: readonly Band[];
  /** Steps whose date is known, with their place. */
  readonly steps: readonly { readonly step: LineageStep; readonly at: number }[];
  readonly ticks: readonly { readonly year: string; readonly at: number }[];
};

/** Fewest years that the line spans, so that a young company does not fill it with months. */
const FEWEST_YEARS = 4;
const MAX_TICKS = 6;

/** Lays a lineage out up to `today`; `undefined` where not even one date is known. */
export function lanesOf(
  { name, founded, ended, status }: Pick<CompanyCard, 'name' | 'founded' | 'ended' | 'status'>,
  { steps, former }: Pick<Lineage, 'steps' | 'former'>,
  today: PartialDate,
): Lanes | undefined {
  const dated = steps.flatMap((step) => (step.date === undefined ? [] : [{ step, year: yearsOf(step.date) }]));
  const known = [
    ...dated.map(({ year }) => year),
    ...[founded, ended].flatMap((date) => (date === undefined ? [] : [yearsOf(date)])),
    ...former.flatMap(({ until }) => (until === undefined ? [] : [yearsOf(until)])),
  ];
  if (known.length === 0) return undefined;
  const now = yearsOf(today);
  const start = Math.min(Math.floor(Math.min(...known)), Math.floor(now) - FEWEST_YEARS);
  const closing = ended ?? dated.findLast(({ step }) => step.event === 'closed')?.step.date;
  // A company that was bought or renamed may live on under its own name; only one that closed has an end.
  const end = status === 'closed' && closing !== undefined ? yearsOf(closing) : now;
  const at = (year: number): number => Math.min(1, Math.max(0, (year - start) / (now - start)));
  const begin = founded === undefined ? Math.min(...known) : yearsOf(founded);
  return {
    names: bandsOf(at, now, end, [...changes(begin, former), { words: name, from: lastEnd(begin, former) }]),
    owners: bandsOf(at, now, end, owners(dated)),
    steps: dated.map(({ step, year }) => ({ step, at: at(year) })),
    ticks: ticksOf(start, Math.floor(now)).map((year) => ({ year: String(year), at: at(year) })),
  };
}

/** `2015-03-16` as 2015.2: good enough to draw. */
function yearsOf(date: PartialDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

type Change = { readonly words: string | undefined; readonly from: number };

/** Each name from the end of the one before. */
function changes(begin: number, former: Lineage['former']): Change[] {
  const ended = endedNames(former);
  return ended.map(({ name }, index) => ({ words: name, from: ended[index - 1]?.until ?? begin }));
}

function lastEnd(begin: number, former: Lineage['former']): number {
  return endedNames(former).at(-1)?.until ?? begin;
}

function endedNames(former: Lineage['former']): { name: string; until: number }[] {
  return former
    .flatMap(({ name, until }) => (until === undefined ? [] : [{ name, until: yearsOf(until) }]))
    .toSorted((one, other) => one.until - other.until);
}

/** Owners by what is known to have been bought; a spin-off leaves it to itself. */
function owners(dated: readonly { readonly step: LineageStep; readonly year: number }[]): Change[] {
  return dated.flatMap(({ step, year }) => {
    if (step.event === 'acquired' || step.event === 'merged') return [{ words: step.with?.name, from: year }];
    return step.event === 'spun-off' ? [{ words: undefined, from: year }] : [];
  });
}

function bandsOf(at: (year: number) => number, now: number, end: number, all: readonly Change[]): Band[] {
  return all.flatMap(({ words, from }, index) => {
    const to = Math.min(end, all[index + 1]?.from ?? end);
    return words === undefined || to <= from ? [] : [{ words, from: at(from), to: at(to), isNow: to === now }];
  });
}

function ticksOf(first: number, last: number): number[] {
  const each = [1, 2, 5, 10, 20, 50, 100].find((years) => (last - first) / years <= MAX_TICKS) ?? 200;
  const from = Math.ceil(first / each) * each;
  return Array.from({ length: Math.floor((last - from) / each) + 1 }, (_, index) => from + index * each);
}

import type { CompanyCard, CompanyId } from '../model/company.ts';
import { relatedOf } from './status.ts';

/**
 * A step of a company’s life in a row of few: a name, its own or that of who took it over, or its end. Years are four
 * digits.
 */
export type LineageRowStep =
  | { readonly kind: 'name'; readonly name: string; readonly year?: string }
  | { readonly kind: 'closed'; readonly year: string };

/** Steps that a line has space for. */
const MAX_STEPS = 4;

/**
 * What became of a company, the oldest first: «Cloudwatt, Orange 2015, closed 2020». Empty where there is nothing to
 * tell but its name. `nameOf` names companies that the card does not.
 */
export function lineageRow(
  card: CompanyCard,
  nameOf: (id: CompanyId) => string | undefined,
): readonly LineageRowStep[] {
  const former = formerNames(card);
  const names = [...former.map(({ text }) => text), card.name];
  const moments = [
    ...former.map(({ until }, at) => ({ date: until, step: step(names[at + 1] ?? card.name, until) })),
    ...(card.lineage ?? []).flatMap((moment) => {
      const { event, date, with: id, by } = moment;
      if (event === 'closed') return [{ date, step: { kind: 'closed', year: yearOf(date) } as const }];
      const isTaken = event === 'acquired' || event === 'merged' || (event === 'renamed' && card.status === 'renamed');
      const name = isTaken && (id ?? by) !== undefined ? relatedOf(card, nameOf, moment)?.name : undefined;
      return name === undefined ? [] : [{ date, step: step(name, date) }];
    }),
  ].toSorted((one, other) => (one.date < other.date ? -1 : 1));
  if (moments.length === 0) return [];
  return [{ kind: 'name', name: names[0] ?? card.name }, ...moments.slice(1 - MAX_STEPS).map((moment) => moment.step)];
}

/** Its own names of earlier times that ended at a known time, each once however it is spelt. */
function formerNames({ former = [] }: CompanyCard): readonly { readonly text: string; readonly until: string }[] {
  const ended = former.flatMap(({ text, until }) => (until === undefined ? [] : [{ text, until }]));
  const byEnd = new Map(ended.toReversed().map((name) => [name.until, name]));
  return [...byEnd.values()].toSorted((one, other) => (one.until < other.until ? -1 : 1));
}

const step = (name: string, date: string): LineageRowStep => ({ kind: 'name', name, year: yearOf(date) });
const yearOf = (date: string): string => date.slice(0, 4);

/** Whether a fact that was read is one that a passage tells. */
import type { LotFact } from './lots.ts';

const TOLERANCE = 1e-3;

/** Kind, company and what it is of: value, person or town. */
export function isLenientMatch(fact: LotFact, wanted: LotFact): boolean {
  return (
    fact.kind === wanted.kind &&
    fact.company === wanted.company &&
    isSameValue(fact.value, wanted.value) &&
    plain(fact.person?.name) === plain(wanted.person?.name) &&
    plain(fact.place) === plain(wanted.place)
  );
}

/** All else too; period, other party and role may be left out, but not be wrong. */
export function isStrictMatch(fact: LotFact, wanted: LotFact): boolean {
  const isLeftOutOr = (found: unknown, right: unknown): boolean =>
    found === undefined || right === undefined || found === right;
  return (
    isLenientMatch(fact, wanted) &&
    fact.unit === wanted.unit &&
    (fact.certainty ?? 'said') === (wanted.certainty ?? 'said') &&
    isLeftOutOr(fact.bound, wanted.bound) &&
    isLeftOutOr(fact.period, wanted.period) &&
    isLeftOutOr(fact.with, wanted.with) &&
    isLeftOutOr(plain(fact.person?.role), plain(wanted.person?.role))
  );
}

function isSameValue(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) <= TOLERANCE * Math.abs(other);
}

function plain(text: string | undefined): string | undefined {
  return text?.toLowerCase().replaceAll('’', "'");
}

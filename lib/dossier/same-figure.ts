/** When two figures belong together, say the same, and contradict each other. */
import type { Fact, FactCertainty } from '../model/fact.ts';

/** Digits that a rounded figure is held to have at least: «2 M€» is not 2.4 M€. */
const MIN_DIGITS = 2;
const MAX_DIGITS = 15;
/** Farther apart, by the larger, no two numbers are the same in two digits. */
const FARTHEST = 0.06;
/** How far a figure reaches that is said to be about so much, and one that is not. */
const ABOUT = 0.1;
const NEAR = 0.025;

/** Whether one number is the other, rounded: 44 % and 44.4 %, 500 M€ and 499.8 M€. */
export function isSameNumber(one: number, other: number): boolean {
  if (one === other) return true;
  // Most pairs are far apart, and two digits tell no more than a twentieth: that is cheaper to see than to write out.
  if (
    Math.sign(one) !== Math.sign(other) ||
    Math.abs(one - other) > FARTHEST * Math.max(Math.abs(one), Math.abs(other))
  )
    return false;
  const digits = Math.max(MIN_DIGITS, Math.min(digitsOf(one), digitsOf(other)));
  return one.toPrecision(digits) === other.toPrecision(digits);
}

/** Significant digits of a number as it is written: two of 4400, three of 44.4. */
function digitsOf(value: number): number {
  const [mantissa = ''] = Math.abs(value).toExponential().split('e');
  return Math.min(mantissa.replace('.', '').length, MAX_DIGITS);
}

/** How sure a fact is; a target is aimed at, unless it says otherwise. */
function statedCertainty({ kind, certainty }: Fact): FactCertainty {
  return certainty ?? (kind === 'target' ? 'aimed' : 'said');
}

/**
 * Whether both cannot be true of the same time. What is aimed at contradicts nothing but a denial of itself, and values
 * that are near each other are rounded or counted on other days.
 */
export function contradict(one: Fact, other: Fact): boolean {
  const certainties = new Set([statedCertainty(one), statedCertainty(other)]);
  if (one.value === undefined || other.value === undefined) return false;
  if (certainties.has('denied')) return certainties.size > 1 && isSameNumber(one.value, other.value);
  if (certainties.has('aimed')) return false;
  const [[low, high], [lowest, highest]] = [range(one), range(other)];
  return low > highest || lowest > high;
}

/** Between which numbers a figure lies, by what it says of itself. */
function range({ value = 0, max = value, bound }: Fact): readonly [low: number, high: number] {
  const share = bound === 'about' ? ABOUT : NEAR;
  return [
    bound === 'most' ? Number.NEGATIVE_INFINITY : value - Math.abs(value) * share,
    bound === 'least' ? Number.POSITIVE_INFINITY : max + Math.abs(max) * share,
  ];
}

/** What figures have in common that belong into one row. */
export function figureKey({ kind, company, unit = '', period = '', with: other = '', object = '' }: Fact): string {
  return JSON.stringify([kind, unit, period, other, company, object.toLowerCase()]);
}

/** Whether two figures of one row are one value in it. */
export function isSameClaim(one: Fact, other: Fact): boolean {
  return (
    statedCertainty(one) === statedCertainty(other) &&
    one.bound === other.bound &&
    one.max === other.max &&
    one.value !== undefined &&
    other.value !== undefined &&
    isSameNumber(one.value, other.value)
  );
}

/** When two figures say the same, and when they contradict each other. */
import type { Fact } from '../model/fact.ts';

/** Digits that a rounded figure is held to have at least: «2 M€» is not 2.4 M€. */
const LEAST_DIGITS = 2;
const MOST_DIGITS = 15;
/** How far «about» reaches. */
const ABOUT = 0.1;

/** Whether one number is the other, rounded: 44 % and 44.4 %, 500 M€ and 499.8 M€. */
export function isSameNumber(one: number, other: number): boolean {
  if (one === other) return true;
  if (Math.sign(one) !== Math.sign(other)) return false;
  const digits = Math.max(LEAST_DIGITS, Math.min(digitsOf(one), digitsOf(other)));
  return one.toPrecision(digits) === other.toPrecision(digits);
}

/** Significant digits of a number as it is written: two of 4400, three of 44.4. */
function digitsOf(value: number): number {
  const [mantissa = ''] = Math.abs(value).toExponential().split('e');
  return Math.min(mantissa.replace('.', '').length, MOST_DIGITS);
}

/** Whether both cannot be true of the same time; those that are aimed at contradict nothing but a denial of themselves. */
export function contradict(one: Fact, other: Fact): boolean {
  const [denials, claims] = [one, other].reduce<[Fact[], Fact[]]>(
    ([no, yes], fact) => (fact.certainty === 'denied' ? [[...no, fact], yes] : [no, [...yes, fact]]),
    [[], []],
  );
  const [denial] = denials;
  const [claim, second] = claims;
  if (denial && claim) return denial.value !== undefined && claim.value !== undefined && isSameNumber(denial.value, claim.value);
  if (!claim || !second || claim.certainty === 'aimed' || second.certainty === 'aimed') return false;
  const [[low, high], [lowest, highest]] = [range(claim), range(second)];
  return !isSameNumber(claim.value ?? 0, second.value ?? 0) && (low > highest || lowest > high);
}

/** Between which numbers the figure lies, by what it says of itself. */
function range({ value = 0, bound }: Fact): readonly [low: number, high: number] {
  const margin = Math.abs(value) * ABOUT;
  switch (bound) {
    case 'least':
      return [value, Number.POSITIVE_INFINITY];
    case 'most':
      return [Number.NEGATIVE_INFINITY, value];
    case 'about':
      return [value - margin, value + margin];
    default:
      return [value, value];
  }
}

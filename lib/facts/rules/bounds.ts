import type { FactBound } from '../../model/fact.ts';

/** Words right before an amount, folded; what stands between may be an article or a quotation mark. */
const BOUNDS: readonly (readonly [bound: FactBound, words: RegExp])[] = [
  [
    'least',
    new RegExp(
      String.raw`(?:au moins|au minimum|plus d[e']|au-dela d[e']|superieure?s? a|depass\w+|exced\w+|a partir d[e']` +
        String.raw`|more than|at least|over|above|exceed\w*|upwards of|a minima|from|starts? at)$`,
    ),
  ],
  [
    'most',
    /(?:moins d[e']|inferieure?s? a|jusqu'a|au plus|au maximum|less than|fewer than|under|below|at most|up to)$/,
  ],
  [
    'about',
    new RegExp(
      "(?:environ|pres d[e']|autour d[e']|aux alentours d[e']|quelque|presque|a peu pres|about|around" +
        '|roughly|nearly|almost|some|approximately|close to|~)$',
    ),
  ],
];
const BETWEEN = /[\s"'«»“”(]*(?:(?:les|des|the|de|d'une) )?[\s"'«»“”(]*$/;

/** What the words before an amount make it a bound of. */
export function boundBefore(before: string): FactBound | undefined {
  const words = before.replace(BETWEEN, '');
  const stripped = [before.trimEnd(), words, words.replace(/["'«»“”]+$/, '').trimEnd()];
  return BOUNDS.find(([, pattern]) => stripped.some((text) => pattern.test(text)))?.[0];
}

import { MORE } from './features.ts';

/** Probability from which a reading counts as a mention. */
export const DEFAULT_THRESHOLD = 0.5;
/** Log-odds from which a reading of a form that needs support is sure enough to support others. */
export const SURE = 0.6;
/**
 * The same for a reading that the judge weighed: 94 %, so that what supports itself through its page is marked anyway.
 */
export const JUDGED_SURE = 2.75;

/**
 * From .5 this gives .73: there 96 % of the judge's marks are right on lots by an author of whom it learnt nothing. On
 * a page, where a word is its firm more seldom than in the lots, `ALONE_ON_PAGE` asks for more.
 */
const JUDGED_POWER = 1.9;
/**
 * In German, Spanish and Italian, of which the judge has had a tenth of its text, it is too careful: there 96 % are
 * right from .55 on, but for words of a page, where every second one is.
 */
const SELDOM_TAUGHT = /^(?:de|es|it)$/;
const SELDOM_TAUGHT_POWER = 1.15;

/**
 * The score that a judged reading needs where others need `threshold`. Scores of the judge are calibrated; the one that
 * is asked for is a little above where precision reaches .95 on lots held out by author (docs/detection).
 */
export function judgedThreshold(threshold: number, lang = ''): number {
  return 1 - (1 - threshold) ** (SELDOM_TAUGHT.test(lang) ? SELDOM_TAUGHT_POWER : JUDGED_POWER);
}

const MAX_COUNT = 3 * MORE;

/** Adds a feature; for a second and third thing that speaks alike with `MORE` added. */
export function add(found: number[], feature: number): void {
  let counted = feature;
  while (found.includes(counted)) counted += MORE;
  if (counted < MAX_COUNT) found.push(counted);
}

/** Sum of weights, as log-odds. */
export function logOdds(weights: Float32Array, features: readonly number[]): number {
  let odds = 0;
  for (const feature of features) odds += weights[feature] ?? 0;
  return odds;
}

/** Log-odds as a probability, 0..1. */
export function toScore(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

import { MORE } from './features.ts';

/** Probability from which a reading counts as a mention: that of the setting «balanced» in `lib/model/settings.ts`, which says why. */
export const DEFAULT_THRESHOLD = 0.75;
/** Log-odds from which a reading of a form that needs support is sure enough to support others. */
export const SURE = 0.6;

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

import { MORE } from './features.ts';

/** Probability from which a reading counts as a mention. */
export const DEFAULT_THRESHOLD = 0.5;
/** Log-odds from which a reading of a form that needs support is sure enough to support others. */
export const SURE = 0.6;

/** What a feature counts for that one, two, or three and more things speak for alike. */
const WORTH = [1, 1.6, 2];

/** Adds a feature that `count` things speak for alike; none for 0. */
export function addCounted(found: number[], feature: number, count: number): void {
  if (count > 0) found.push(feature + MORE * (Math.min(count, WORTH.length) - 1));
}

/** What a feature, with `MORE` added or not, adds to the log-odds. */
export function weigh(weights: Float32Array, feature: number): number {
  return (weights[feature % MORE] ?? 0) * (WORTH[Math.floor(feature / MORE)] ?? 0);
}

/** Sum of weights, as log-odds. */
export function logOdds(weights: Float32Array, features: readonly number[]): number {
  let odds = 0;
  for (const feature of features) odds += weigh(weights, feature);
  return odds;
}

/** Log-odds as a probability, 0..1. */
export function toScore(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

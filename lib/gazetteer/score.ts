import type { Feature } from './features.ts';

/** One reason for or against a reading, with its share of the log-odds. */
export type Reason = { readonly feature: Feature; readonly weight: number };

/** Score from which a reading counts as a mention. */
export const DEFAULT_THRESHOLD = 0.5;
/** Log-odds from which a reading of a form that needs support is sure enough to support others. */
export const SURE = 0.6;

/** Adds a feature to the reasons, if anything speaks for it: `count` things, or a condition. */
export function add(reasons: Reason[], feature: Feature, count: number | boolean = 1): void {
  if (!count) return;
  const weight = feature[Math.min(Number(count), feature.length) - 1];
  if (weight !== undefined) reasons.push({ feature, weight });
}

/** Sum of weights, as log-odds. */
export function logOdds(reasons: readonly Reason[]): number {
  let odds = 0;
  for (const { weight } of reasons) odds += weight;
  return odds;
}

/** Log-odds as a score, 0..1. */
export function toScore(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

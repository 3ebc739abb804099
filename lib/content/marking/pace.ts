/** Soonest and latest that a change is looked at, ms. */
export const MIN_PAUSE_MS = 50;
export const MAX_PAUSE_MS = 2000;
/** Milliseconds of work in a frame that nobody feels. */
export const CHEAP = 2;
/** Share of the time that following changes may take. */
const DUTY = 0.02;

/**
 * How long to let changes gather, in ms, after looking at the last ones took `cost` ms: so long that the
 * work stays a fiftieth of the time, however hard the page works, and never so long that a reader waits.
 */
export function nextPause(cost: number): number {
  return Math.min(MAX_PAUSE_MS, Math.max(MIN_PAUSE_MS, cost / DUTY));
}

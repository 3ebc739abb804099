/**
 * When to try again after failures: twice as long each time, with jitter, so that a team does not return all at once.
 */
const FIRST_MS = 1000;
/** A server that was away for long is asked every five minutes. */
const MAX_MS = 5 * 60 * 1000;

/** Milliseconds to wait after so many failures in a row; `chance` is in 0..1 (full jitter above the half). */
export function reconnectDelay(failures: number, chance: number): number {
  const bound = Math.min(MAX_MS, FIRST_MS * 2 ** Math.min(failures, 20));
  return Math.round(bound / 2 + (bound / 2) * chance);
}

/**
 * When to try again after failures: twice as long each time, with jitter, so that a team does not return all at once.
 */
const FIRST_MS = 1000;
/**
 * `often`: a server that is away comes back by itself, and members with it: 5,000 of them try 450 times a second.
 * `seldom`: a person has to act first.
 */
const MAX_MS = { often: 15_000, seldom: 5 * 60 * 1000 } as const;
type Pace = keyof typeof MAX_MS;

/** Milliseconds to wait after so many failures in a row; `chance` is in 0..1 (full jitter above the half). */
export function reconnectDelay(failures: number, pace: Pace, chance: number): number {
  const bound = pace === 'seldom' ? MAX_MS.seldom : Math.min(MAX_MS.often, FIRST_MS * 2 ** Math.min(failures, 20));
  return Math.round(bound / 2 + (bound / 2) * chance);
}

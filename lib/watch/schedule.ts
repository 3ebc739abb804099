/** When the reader may be notified: at most once in a span, never in the quiet hours. */
import type { QuietHours, WatchTelling } from '../model/watch.ts';

/** The hour (0..23) that the reader's own clock shows at an instant (milliseconds since 1970). */
export type HourOf = (instant: number) => number;

const HOUR_MS = 3_600_000;
/** Every zone's hours begin on a quarter of an hour of UTC. */
const QUARTER_MS = 900_000;
/** A day has 25 hours where clocks are set back. */
const MAX_QUARTERS = 26 * 4;

/**
 * The first instant from `now` on at which a notification may be shown. Hours are asked of the clock one by one, so
 * that days of 23 and 25 hours are right by themselves.
 */
export function tellFrom(
  now: number,
  { quiet, everyHours }: Pick<WatchTelling, 'quiet' | 'everyHours'>,
  lastAt: number | undefined,
  hourOf: HourOf,
): number {
  // A last time that is still to come was kept while the clock was ahead.
  const earliest = lastAt === undefined || lastAt > now ? now : Math.max(now, lastAt + everyHours * HOUR_MS);
  if (quiet === undefined || !isQuiet(hourOf(earliest), quiet)) return earliest;
  const quarter = Math.floor(earliest / QUARTER_MS) + 1;
  const awake = Array.from({ length: MAX_QUARTERS }, (_, offset) => (quarter + offset) * QUARTER_MS).find(
    (instant) => !isQuiet(hourOf(instant), quiet),
  );
  return awake ?? earliest;
}

/** Whether an hour is a quiet one; hours that begin where they end are none. */
export function isQuiet(hour: number, { from, to }: QuietHours): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

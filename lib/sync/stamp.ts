import { DAY_MS } from '../model/iso-date.ts';

/**
 * Hybrid logical clock: a stamp is the wall clock's time with a counter, and always later than every stamp its writer
 * has seen (Kulkarni et al., «Logical Physical Clocks», 2014). Stamps are texts that sort in the order of time.
 */
export type Stamp = string;

/** Milliseconds since 1970 in base 36: nine digits last until the year 5188. */
const TIME_DIGITS = 9;
/** 46,656 stamps of one millisecond; more of them move on to the next millisecond. */
const COUNT_DIGITS = 3;
const BASE = 36;
const MAX_COUNT = BASE ** COUNT_DIGITS - 1;
const SHAPE = /^[0-9a-z]{12}$/;

/** How far a stamp may lie ahead of the moment at which the server stored it: a day, for wrong time zones. */
export const MAX_LEAD_MS = DAY_MS;

/** A stamp that is later than `last` and not before `now` (milliseconds since 1970). */
export function nextStamp(last: Stamp | undefined, now: number): Stamp {
  if (last === undefined || stampTime(last) < now) return stampOf(now, 0);
  const count = stampCount(last);
  return count < MAX_COUNT ? stampOf(stampTime(last), count + 1) : stampOf(stampTime(last) + 1, 0);
}

/** The time of a stamp in milliseconds since 1970. */
export function stampTime(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, TIME_DIGITS), BASE);
}

/** Whether a value has the shape of a stamp. */
export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && SHAPE.test(value);
}

/**
 * The time to stamp with: the server's, where it is known and this device's is so far ahead of it that nobody would
 * accept the stamps. All in milliseconds since 1970.
 */
export function timeOfStamps(now: number, serverTime: number | undefined): number {
  return serverTime !== undefined && now > serverTime + MAX_LEAD_MS ? serverTime : now;
}

/** Whether a stamp lies more than a day after the moment at which the server stored it. */
export function isTooFarAhead(stamp: Stamp, storedAt: number): boolean {
  return stampTime(stamp) > storedAt + MAX_LEAD_MS;
}

function stampOf(time: number, count: number): Stamp {
  const digits = (value: number, width: number): string => value.toString(BASE).padStart(width, '0');
  return digits(Math.trunc(time), TIME_DIGITS) + digits(count, COUNT_DIGITS);
}

function stampCount(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(TIME_DIGITS), BASE);
}

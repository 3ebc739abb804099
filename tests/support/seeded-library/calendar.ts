/** Days told by quarters before a fixed today, so that the library is the same on every day. */
import { isoDate } from '../../../lib/model/iso-date.ts';
import type { IsoDate } from '../../../lib/model/iso-date.ts';

const DAY_MS = 86_400_000;

/**
 * A day in a quarter: 0 is the one that `today` lies in, 1 the last whole one, and so on; `part` of it is over then.
 * Never after today.
 */
export function dayIn(today: IsoDate, quartersAgo: number, part: number): IsoDate {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = Math.floor((month - 1) / 3) * 3 - 3 * quartersAgo;
  const [start, end] = [Date.UTC(year, first, 1), Math.min(Date.UTC(year, first + 3, 1), Date.parse(today) + DAY_MS)];
  return day(new Date(start + Math.floor(((end - start) / DAY_MS) * part) * DAY_MS).toISOString());
}

/** A day of the calendar. */
export function day(text: string): IsoDate {
  const date = isoDate(text.slice(0, 10));
  if (date === undefined) throw new Error(`${text} is no day`);
  return date;
}

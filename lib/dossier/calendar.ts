/** Months and quarters of dates, as texts that sort by time. */
import type { Quarter } from '../model/fact.ts';
import { utcDay } from '../model/iso-date.ts';
import type { IsoDate } from '../model/iso-date.ts';

/** The day that the reader's own calendar shows at an instant (milliseconds since 1970). */
export function localDay(instant: number): IsoDate {
  const date = new Date(instant);
  return utcDay(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
}

/** `2015-03` of `2015-03-16`. */
export function monthOf(date: IsoDate): string {
  return date.slice(0, 7);
}

/** The months from one to another, both included, the earlier first. */
export function monthsBetween(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, monthNumber(to) - monthNumber(from) + 1) }, (_, index) =>
    monthAt(monthNumber(from) + index),
  );
}

/** How many months a period counts, and the last of them; undefined where it is none from month to month. */
export function monthSpan(period: string): { readonly count: number; readonly last: string } | undefined {
  const [, first, last] = /^(\d{4}-\d{2})\/(\d{4}-\d{2})$/.exec(period) ?? [];
  return first === undefined || last === undefined ? undefined : { count: monthsBetween(first, last).length, last };
}

/** A month so many months later; earlier where the number is negative. */
export function monthsLater(month: string, months: number): string {
  return monthAt(monthNumber(month) + months);
}

/** The last quarter that was over on a day, with its months and those of the four quarters before it. */
export function lastQuarters(today: IsoDate): {
  readonly quarter: Quarter;
  readonly months: readonly string[];
  readonly before: readonly string[];
} {
  const now = monthNumber(monthOf(today));
  const first = now - (now % 3) - 3;
  const quarter = `${Math.floor(first / 12)}-Q${Math.floor((first % 12) / 3) + 1}`;
  return {
    quarter,
    months: monthsBetween(monthAt(first), monthAt(first + 2)),
    before: monthsBetween(monthAt(first - 12), monthAt(first - 1)),
  };
}

/** Months since the year 0. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthAt(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

declare const isoDateBrand: unique symbol;

/** A calendar date known to the day: `YYYY-MM-DD`, checked to exist. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as much of a date as is known for sure. */
export type PartialDate = string;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Reads a `YYYY-MM-DD` text; `undefined` where it is no date of the calendar (30 February, month 13). */
export function isoDate(text: string): IsoDate | undefined {
  const parts = ISO_DATE.exec(text);
  if (!parts) return undefined;
  const [, year, month, day] = parts.map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? (text as IsoDate) : undefined;
}

/** Whether a text is a date known at least to the year. */
export function isPartialDate(text: string): text is PartialDate {
  return PARTIAL_DATE.test(text);
}

/** Whether a date is known to the day. */
export function isDay(date: PartialDate): boolean {
  return date.length === 'YYYY-MM-DD'.length;
}

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** The calendar day of an instant (milliseconds since 1970) in UTC. */
export function utcDay(instant: number): IsoDate {
  return new Date(instant).toISOString().slice(0, 10) as IsoDate;
}

/** The day so many days later, or earlier. */
export function daysAfter(date: IsoDate, days: number): IsoDate {
  return utcDay(Date.parse(date) + days * DAY_MS);
}

/**
 * A date that `Intl` wrote in a language: the first day of a month is an ordinal in French («1er février»), which CLDR
 * has no pattern for.
 */
export function withFirstDay(words: string, locale: string): string {
  return locale.startsWith('fr') ? words.replace(/^1\b/, '1er') : words;
}

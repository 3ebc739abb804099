/** Days, months and years as a reader types them: `2015`, `2015-03`, `20/03/2015`, «mars 2015», `2015..2016`. */
import { DAY_MS, isoDate } from '../../model/iso-date.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { foldDateText } from '../../text/dates.ts';
import { MONTHS } from '../../text/month-names.ts';
import type { DaySpan } from './query.ts';

/** A span without open ends. */
export type DateSpan = { readonly from: IsoDate; readonly to: IsoDate };

/** Before it nothing was printed on the web; years of four digits read alike everywhere. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

const NUMERIC = /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/;
const NUMERIC_TURNED = /^(?:(?<day>\d{1,2})[-/.])?(?<month>\d{1,2})[-/.](?<year>\d{4})$/;
const NAMED = /^(?:(?<day>\d{1,2})(?:er|st|nd|rd|th|\.)? )?(?<name>[a-z]+)\.? (?<year>\d{4})$/;
const NAMED_AMERICAN = /^(?<name>[a-z]+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?, (?<year>\d{4})$/;

/**
 * The days that a text means; `undefined` where it means none. Where both readings of `03/04/2015` are possible the day
 * comes first.
 */
export function parsePeriod(text: string): DateSpan | undefined {
  const folded = foldDateText(text).trim().replaceAll(/\s+/g, ' ');
  const groups = [NUMERIC, NUMERIC_TURNED, NAMED, NAMED_AMERICAN]
    .map((form) => form.exec(folded)?.groups)
    .find((found) => found !== undefined);
  if (!groups) return undefined;
  const { year, month, day, name } = groups;
  const number = name === undefined ? month : MONTHS.get(name);
  if (name !== undefined && number === undefined) return undefined;
  return periodOf(
    Number(year),
    number === undefined ? undefined : Number(number),
    day === undefined ? undefined : Number(day),
  );
}

function periodOf(year: number, month: number | undefined, day: number | undefined): DateSpan | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const from = dayOf(year, month ?? 1, day ?? 1);
  if (from === undefined) return undefined;
  if (day !== undefined) return { from, to: from };
  const next = month === undefined ? dayOf(year + 1, 1, 1) : dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1);
  return next === undefined ? undefined : { from, to: shifted(next, -1) };
}

function dayOf(year: number, month: number, day: number): IsoDate | undefined {
  return isoDate(`${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

function shifted(day: IsoDate, by: number): IsoDate {
  const text = new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10);
  return isoDate(text) ?? day;
}

/** The days before a period, after it, from its beginning on, or up to its end. `after:2015` begins with 2016. */
export function spanBeside(side: 'before' | 'after' | 'since' | 'until', { from, to }: DateSpan): DaySpan | undefined {
  switch (side) {
    case 'before':
      return from === `${String(FIRST_YEAR)}-01-01` ? undefined : { to: shifted(from, -1) };
    case 'after':
      return to === `${String(LAST_YEAR)}-12-31` ? undefined : { from: shifted(to, 1) };
    case 'since':
      return { from };
    case 'until':
      return { to };
  }
}

const RANGE = /^(?<first>.*?)\s*(?:\.\.+|…|–)\s*(?<last>.*)$/;
const YEARS = /^(?<first>\d{4})-(?<last>\d{4})$/;

/**
 * A period, or a range of two, of which one may be left out: `2015..`, `..2016`, `2015-2016`. Ends in the wrong order
 * are turned round.
 */
export function parseSpan(text: string): DaySpan | undefined {
  const period = parsePeriod(text);
  if (period) return period;
  const groups = (YEARS.exec(text.trim()) ?? RANGE.exec(text.trim()))?.groups;
  if (!groups) return undefined;
  const { first = '', last = '' } = groups;
  const [start, end] = [parsePeriod(first), parsePeriod(last)];
  if ((!start && first !== '') || (!end && last !== '') || (!start && !end)) return undefined;
  if (start && end && end.from < start.from) return { from: end.from, to: start.to };
  return { ...(start && { from: start.from }), ...(end && { to: end.to }) };
}

/** The shortest text that means the same days: `2015`, `2015-03..`, `2015-03-20..2016-01`. */
export function printSpan({ from, to }: DaySpan): string {
  const whole =
    from === undefined || to === undefined
      ? undefined
      : [from.slice(0, 4), from.slice(0, 7), from].find((text) => isSame(parsePeriod(text), from, to));
  return whole ?? `${from === undefined ? '' : shortest(from, 'from')}..${to === undefined ? '' : shortest(to, 'to')}`;
}

function shortest(day: IsoDate, end: keyof DateSpan): string {
  return [day.slice(0, 4), day.slice(0, 7)].find((text) => parsePeriod(text)?.[end] === day) ?? day;
}

function isSame(period: DateSpan | undefined, from: IsoDate, to: IsoDate): boolean {
  return period?.from === from && period.to === to;
}

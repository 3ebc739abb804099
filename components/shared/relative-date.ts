import { DAY_MS } from '../../lib/model/iso-date.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { formatLocale } from './language.ts';

/** Made once each: making one takes far longer than using it. */
const formats = new Map<string, Intl.RelativeTimeFormat>();

/** From so many days on, weeks and then months are counted. */
const WEEK = 7;
const MONTH = 30.44;

/**
 * How long ago a day is: «yesterday», «3 weeks ago», «il y a 8 mois». Months and years are those of the calendar, as
 * people count them: in November 2026 «last year» is 2025, and December 2024 «2 years ago». `now` in ms, read as the
 * reader’s calendar day.
 */
export function relativeDate(date: IsoDate, now: number = Date.now(), locale: string = formatLocale()): string {
  const today = new Date(now);
  const days = Math.round(
    (Date.parse(date) - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / DAY_MS,
  );
  const [year = 0, month = 0] = date.split('-').map(Number);
  const years = year - today.getFullYear();
  const months = years * 12 + month - 1 - today.getMonth();
  if (Math.abs(days) < WEEK) return formatOf('auto', locale).format(days, 'day');
  // «Last week» is another than seven to thirteen days ago.
  if (Math.abs(days) < MONTH) return formatOf('always', locale).format(Math.trunc(days / WEEK), 'week');
  return Math.abs(months) < 12
    ? formatOf('auto', locale).format(months, 'month')
    : formatOf('auto', locale).format(years, 'year');
}

function formatOf(numeric: 'auto' | 'always', locale: string): Intl.RelativeTimeFormat {
  const key = `${locale} ${numeric}`;
  const format = formats.get(key) ?? new Intl.RelativeTimeFormat(locale, { numeric });
  formats.set(key, format);
  return format;
}

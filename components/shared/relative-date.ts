import { DAY_MS } from '../../lib/model/iso-date.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { formatLocale } from './language.ts';

/** Units and how many days they last, the longest first. */
const UNITS = [
  ['year', 365.25],
  ['month', 30.44],
  ['week', 7],
  ['day', 1],
] as const;

/** Made once each: making one takes far longer than using it. */
const formats = new Map<string, Intl.RelativeTimeFormat>();

/**
 * How long ago a day is: «yesterday», «3 weeks ago», «il y a 8 mois». `now` in ms, read as the reader’s calendar day.
 */
export function relativeDate(date: IsoDate, now: number = Date.now(), locale: string = formatLocale()): string {
  const today = new Date(now);
  const days = Math.round(
    (Date.parse(date) - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / DAY_MS,
  );
  const [unit, length] = UNITS.find(([, least]) => Math.abs(days) >= least) ?? UNITS[3];
  const format = formats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  formats.set(locale, format);
  return format.format(Math.trunc(days / length), unit);
}

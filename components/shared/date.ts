import type { Article } from '../../lib/model/article.ts';
import type { IsoDate, PartialDate } from '../../lib/model/iso-date.ts';
import { withFirstDay } from '../../lib/model/iso-date.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatLocale } from './language.ts';

/** `long` for a sentence («12 March 2025»), `short` for a dense list («12 Mar 2025»). */
export type DateStyle = 'long' | 'short';

/** A date of publication in the reader's language; «date unknown» where there is none. */
export function formatDate(
  date: IsoDate | undefined,
  style: DateStyle = 'short',
  locale: string = formatLocale(),
): string {
  if (date === undefined) return t('shared.dateUnknown');
  // A calendar day has no time zone: read (as ECMAScript does without a time) and written in UTC, it is the same
  // day everywhere.
  return withFirstDay(dayFormat(style, locale, 'UTC').format(new Date(date)), locale);
}

/** «Updated on 14 March 2025», where an article was changed after the day of its publication; else nothing. */
export function formatUpdate({ published, updated }: Pick<Article, 'published' | 'updated'>): string | undefined {
  return updated === undefined || (published !== undefined && updated <= published)
    ? undefined
    : t('shared.updatedOn', [formatDate(updated, 'long')]);
}

/** The day of a moment (ISO 8601 with time) where the reader is. */
export function formatMoment(moment: string, style: DateStyle = 'long', locale: string = formatLocale()): string {
  const time = new Date(moment);
  return Number.isNaN(time.getTime())
    ? t('shared.dateUnknown')
    : withFirstDay(dayFormat(style, locale).format(time), locale);
}

/** The day and the time of a moment (ISO 8601 with time) where the reader is, for what happens all the time. */
export function formatInstant(moment: string, locale: string = formatLocale()): string {
  const time = new Date(moment).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
  return `${formatMoment(moment, 'short', locale)}, ${time}`;
}

/** Made once each: making one takes a hundred times as long as using it, and a list has many dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(style: DateStyle, locale: string, timeZone?: string): Intl.DateTimeFormat {
  const key = `${style} ${locale} ${timeZone ?? ''}`;
  const known = formats.get(key);
  if (known) return known;
  const month = style === 'long' ? 'long' : 'short';
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month,
    year: 'numeric',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  formats.set(key, format);
  return format;
}

/** «Nov 2026» of a date that is known to the month or the day, the year alone of a year; empty where it is no date. */
export function formatMonth(date: PartialDate): string {
  if (date.length === 4) return date;
  const time = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  return Number.isNaN(time.getTime())
    ? ''
    : new Intl.DateTimeFormat(formatLocale(), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(time);
}

/** Dates and spans that are known in part, as people write them. */
import { monthSpan } from '../../lib/dossier/calendar.ts';
import { isDay, withFirstDay } from '../../lib/model/iso-date.ts';
import type { PartialDate } from '../../lib/model/iso-date.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatLocale } from '../shared/language.ts';

/** `2015`, `2015-03`, `2015-03-16` as far as it is known: «2015», «March 2015», «16 March 2015». */
export function partialDateWords(date: PartialDate, locale: string = formatLocale()): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return withFirstDay(format.format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`)), locale);
}

/** After «since»: in French a day has its article there («depuis le 1er février», «depuis février»). */
export function momentWords(date: PartialDate): string {
  const words = partialDateWords(date);
  return isDay(date) ? t('dossier.onDay', [words]) : words;
}

/** The period of a fact, as `lib/model/fact.ts` has them. What is none of these stands as it is. */
export function periodWords(period: string, locale: string = formatLocale()): string {
  const [, year = '', quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  if (quarter !== undefined) return t('dossier.quarter', [quarter, year]);
  const [, halved = '', half] = /^(\d{4})-H([12])$/.exec(period) ?? [];
  if (half !== undefined) return t('dossier.half', [half, halved]);
  const [, from = '', to] = /^(\d{4})\/(\d{4})$/.exec(period) ?? [];
  if (to !== undefined) return t('dossier.years', [from, to]);
  const span = monthSpan(period);
  if (span !== undefined) {
    const last = partialDateWords(span.last, locale);
    return span.count === 12 ? t('dossier.yearTo', [last]) : t('dossier.monthsTo', [String(span.count), last]);
  }
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(period) ? partialDateWords(period, locale) : period;
}

/** From when to when, as far as both are known; empty where neither is. */
export function spanWords(from: PartialDate | undefined, to: PartialDate | undefined): string {
  if (from !== undefined && to !== undefined) return t('dossier.span', [partialDateWords(from), partialDateWords(to)]);
  if (from !== undefined) return t('dossier.since', [momentWords(from)]);
  if (to === undefined) return '';
  return isDay(to) ? t('dossier.untilDay', [partialDateWords(to)]) : t('dossier.until', [partialDateWords(to)]);
}

/** Parts of a query in the reader’s words. */
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { t } from '../../lib/platform/i18n.ts';
import { printSpan } from '../../lib/search/query/periods.ts';
import type { Clause, DaySpan, Filter } from '../../lib/search/query/query.ts';
import { formatDate } from '../shared/date.ts';
import { formatLocale, languageName } from '../shared/language.ts';

/** What a clause asks for: «company: Orange», «not: “big data”». Plain words speak for themselves: `undefined`. */
export function clauseWords(clause: Clause, locale: string = formatLocale()): string | undefined {
  if (clause.kind === 'word' && !clause.negated) return undefined;
  const words =
    clause.kind === 'filter'
      ? filterWords(clause.filter, locale)
      : clause.kind === 'phrase'
        ? t('query.phrase', [clause.text])
        : clause.text;
  return clause.negated ? t('query.not', [words]) : words;
}

export function filterWords(filter: Filter, locale: string = formatLocale()): string {
  switch (filter.kind) {
    case 'company':
      return t('query.company', [filter.value]);
    case 'site':
      return t('query.site', [filter.value]);
    case 'tag':
      return t('query.tag', [filter.value]);
    case 'lang':
      return t('query.lang', [languageName(filter.value, locale) ?? filter.value]);
    case 'is':
      return {
        saved: t('query.isSaved'),
        unread: t('query.isUnread'),
        read: t('query.isRead'),
        watched: t('query.isWatched'),
        archived: t('query.isArchived'),
      }[filter.value];
    case 'source':
      return {
        starter: t('query.sourceStarter'),
        saved: t('query.sourceSaved'),
        feed: t('query.sourceFeed'),
        team: t('query.sourceTeam'),
      }[filter.value];
    case 'date':
      return spanWords(filter.value, locale);
  }
}

function spanWords(span: DaySpan, locale: string): string {
  const { from, to } = span;
  const printed = printSpan(span);
  if (!printed.includes('..')) return t('query.dateIn', [periodWords(printed, locale)]);
  const [first = '', last = ''] = printed.split('..');
  if (to === undefined) return t('query.dateFrom', [periodWords(first, locale, from)]);
  if (from === undefined) return t('query.dateTo', [periodWords(last, locale, to)]);
  return t('query.dateBetween', [periodWords(first, locale, from), periodWords(last, locale, to)]);
}

/** A year, a month or a day in the reader’s language. */
function periodWords(period: string, locale: string, day?: IsoDate): string {
  if (period.length === 4) return period;
  if (period.length === 7)
    return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${period}-01T00:00:00Z`),
    );
  return formatDate(day, 'long', locale);
}

import type { FeedLine } from '../../lib/model/feed-line.ts';
import type { FetchProblem } from '../../lib/model/feed-state.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount, formatLocale } from '../shared/language.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What went wrong with a webzine, as a sentence. */
export function problemSentence(problem: FetchProblem): string {
  switch (problem.kind) {
    case 'unreachable':
      return t('feeds.unreachable');
    case 'too-slow':
      return t('feeds.tooSlow');
    case 'too-big':
      return t('feeds.tooBig');
    case 'broken-off':
      return t('feeds.brokenOff');
    case 'too-many-redirects':
      return t('feeds.tooManyRedirects');
    case 'private-address':
      return t('feeds.privateAddress', [problem.address]);
    case 'no-access':
      return t('feeds.noAccess', [problem.host]);
    case 'no-feed':
      return t('feeds.noFeed');
    case 'status':
      return statusSentence(problem.status);
  }
}

function statusSentence(status: number): string {
  if (status === 404) return t('feeds.notFound');
  if (status === 401 || status === 403) return t('feeds.forbidden');
  if (status === 429) return t('feeds.tooOften');
  return status >= 500 ? t('feeds.serverFails', [String(status)]) : t('feeds.otherStatus', [String(status)]);
}

/** How a webzine fares, in one or two sentences. */
export function healthSentence({ health, articles, dueAt, succeededAt }: FeedLine, now: number): string {
  const next = dueAt === undefined ? '' : dueAt <= now ? t('feeds.nextNow') : t('feeds.next', [timeFrom(dueAt, now)]);
  switch (health.kind) {
    case 'new':
      return t('feeds.new');
    case 'gone':
      return t('feeds.gone');
    case 'well':
      return [
        t('feeds.articles', articles, [formatCount(articles)]),
        succeededAt === undefined ? '' : t('feeds.last', [timeFrom(succeededAt, now)]),
        next,
      ]
        .filter((part) => part !== '')
        .join(' ');
    case 'failing': {
      const since =
        succeededAt === undefined ? t('feeds.neverYet') : t('feeds.lastSuccess', [timeFrom(succeededAt, now)]);
      return [problemSentence(health.problem), since, next].filter((part) => part !== '').join(' ');
    }
  }
}

/** A moment from now, in the roundest words: «in 2 hours», «yesterday». */
function timeFrom(moment: number, now: number, locale: string = formatLocale()): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const away = moment - now;
  const size = Math.abs(away);
  if (size < HOUR) return format.format(Math.sign(away) * Math.max(1, Math.round(size / MINUTE)), 'minute');
  return size < DAY ? format.format(Math.round(away / HOUR), 'hour') : format.format(Math.round(away / DAY), 'day');
}

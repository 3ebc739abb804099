import type { IsoDate } from '../../model/iso-date.ts';
import type { DayOrder, FoundDate } from '../../text/dates.ts';
import { dateInPath, findDates, statedDate } from '../../text/dates.ts';
import { isDatelineText } from './dateline.ts';
import { textOf } from './json-ld.ts';
import type { ArticleSource, Line } from './source.ts';
import { metaLadder } from './source.ts';
import { isOutside } from './zones.ts';

/** Metas that state the day of publication, surest first. */
const DATE_METAS = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'vr:published_time',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'date',
];

/** Countries whose sites write the month first. */
const MONTH_FIRST = /^en[-_]us$/i;
const EUROPEAN_HOST =
  /\.(?:fr|be|ch|lu|mc|de|at|es|it|uk|ie|eu|nl|pt|dk|se|no|fi|pl|cz|gr|ro|hu|bg|hr|sk|si|ee|lv|lt)$/;

/** How this page writes `03/04/2015`: month first only where it says it is American. */
function dayOrder({ document, address, meta }: ArticleSource, lang: string): DayOrder {
  if (EUROPEAN_HOST.test(address.hostname)) return 'day-first';
  const locales = [document.documentElement.lang, ...(meta.get('og:locale') ?? [])];
  if (locales.some((locale) => MONTH_FIRST.test(locale))) return 'month-first';
  return lang === 'en' && !locales.some((locale) => /^en[-_](?!us)[a-z]{2}$/i.test(locale)) ? 'unknown' : 'day-first';
}

/** Whether an element stands in the article of the heading, and not in the teaser of another one. */
function isOurs(element: Element, heading: Element | undefined): boolean {
  const article = element.closest('article');
  return !article || !heading || article.contains(heading);
}

/** Dates of `<time>`, microdata and microformats, those in the article's own header first. */
function markedDates({ document, heading }: ArticleSource, order: DayOrder): IsoDate[] {
  const marked = [
    ...document.querySelectorAll(
      '[itemprop~="datePublished"], time[pubdate], .dt-published, abbr.published, time.published, time.entry-date, time[class*="publi" i]',
    ),
    ...document.querySelectorAll('article time[datetime], main time[datetime], header time[datetime], time[datetime]'),
  ].slice(0, 60);
  const isCandidate = (element: Element): boolean =>
    !isOutside(element) &&
    isOurs(element, heading) &&
    !/updat|modif/i.test(`${element.className} ${element.getAttribute('itemprop') ?? ''}`);
  return marked.filter(isCandidate).flatMap((element) => {
    if (isUpdateLine(element)) return [];
    const stated =
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title') ?? '';
    return statedDate(stated, order) ?? statedDate(element.textContent ?? '', order) ?? [];
  });
}

/** Whether the words right before an element say that it tells of an update. */
function isUpdateLine(element: Element): boolean {
  const before = element.previousSibling?.textContent?.slice(-60) ?? '';
  return findDates(`${before} 2000-01-01`, 'day-first').at(-1)?.role === 'updated';
}

type VisibleDate = Pick<FoundDate, 'date' | 'role' | 'start'> & {
  readonly line: Line;
  readonly isAfterHeading: boolean;
};

function visibleDates({ lines, heading }: ArticleSource, order: DayOrder): VisibleDate[] {
  return lines.flatMap((line) => {
    if (!/\d/.test(line.text) || !isOurs(line.element, heading)) return [];
    const isAfterHeading =
      heading !== undefined &&
      (heading.compareDocumentPosition(line.element) & heading.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return findDates(line.text, order).map(({ date, role, start }) => ({ date, role, start, line, isAfterHeading }));
  });
}

/** Lines between a heading and its dateline, and back, at the most; further away stand other articles' dates. */
const NEAR = 12;
/** Older dates in a line of their own are history, not a day of publication on the web. */
const WEB_BEGINS = '1990-01-01';

/** Longest weekday with a comma and an article before the date, and longest line that begins with them. */
const MAX_WEEKDAY = 18;
const MAX_DATELINE = 120;

/** Whether an element is a cell of a table of data, where a date is a heading or a figure. */
function isData(element: Element): boolean {
  const cell = element.closest('td, th, caption');
  return (
    cell !== null &&
    (cell.localName !== 'td' || (cell.parentElement?.children.length ?? 0) > 2) &&
    cell.querySelector('br, p, div, table') === null
  );
}

/** Datelines near the heading without a word that calls them so, the ones behind it first. */
function datelines(
  { lines, heading }: ArticleSource,
  dates: readonly VisibleDate[],
  role: FoundDate['role'],
  today: IsoDate,
): IsoDate[] {
  const start = heading ? lines.findIndex(({ element }) => element === heading || heading.contains(element)) : 0;
  const isNear = ({ line }: VisibleDate): boolean =>
    Math.abs(lines.indexOf(line) - start) <= NEAR && !isData(line.element);
  // A weekday beside the date speaks for a dateline, whatever else stands in it.
  const isDateline = ({ line, start: at }: VisibleDate): boolean =>
    isDatelineText(line.text) || (role === 'day' && at <= MAX_WEEKDAY && line.text.length <= MAX_DATELINE);
  const found = dates.filter(
    (date) => date.role === role && date.date >= WEB_BEGINS && isNear(date) && isDateline(date),
  );
  // Before the heading stands today's date on many front pages.
  const [after, before] = [
    found.filter(({ isAfterHeading }) => isAfterHeading),
    found.filter(({ isAfterHeading, date }) => !isAfterHeading && date !== today),
  ];
  return [...after, ...before.toReversed()].map(({ date }) => date);
}

/** The day after, since a page may lie beyond the date line. */
function dayAfter(day: IsoDate): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The day of publication as the page states it; nothing where it is not known to the day. See docs/metadata.md. */
export function readPublished(source: ArticleSource, lang: string, today: IsoDate): IsoDate | undefined {
  const order = dayOrder(source, lang);
  const latest = dayAfter(today);
  const dates = visibleDates(source, order);
  const { article } = source.jsonLd;
  const ladder: readonly (() => readonly (IsoDate | undefined)[])[] = [
    () => ['datePublished', 'dateCreated'].map((key) => statedDate(textOf(article?.[key]) ?? '', order)),
    () => metaLadder(source, DATE_METAS).map((text) => statedDate(text, order)),
    () => markedDates(source, order),
    () =>
      dates
        .filter(({ role }) => role === 'published')
        .toSorted((a, b) => Number(b.isAfterHeading) - Number(a.isAfterHeading))
        .map(({ date }) => date),
    () => datelines(source, dates, 'day', today),
    () => [dateInPath(source.address.pathname)],
    () => datelines(source, dates, 'plain', today),
  ];
  for (const rung of ladder) {
    const date = rung().find((found) => found !== undefined && found <= latest);
    if (date !== undefined) return date;
  }
  return undefined;
}

import { DAY_MS, type IsoDate } from '../../model/iso-date.ts';
import type { DayOrder, WrittenDate } from '../../text/dates.ts';
import { dateInPath, findDates, statedDate } from '../../text/dates.ts';
import {
  CHANGE_KEYS,
  PUBLICATION_KEYS,
  anyDayMetas,
  asideDates,
  changeMetas,
  isInSentence,
  markedChanges,
  markedDates,
  markedOutside,
  namedDates,
  publicationMetas,
  scriptDates,
} from './date-marks.ts';
import { hasDatelinePart } from './dateline.ts';
import { jsonText } from './json-ld.ts';
import type { PageSource, Line } from './source.ts';

/** Countries whose sites write the month first. */
const MONTH_FIRST = /^en[-_]us$/i;
const EUROPEAN_HOST =
  /\.(?:fr|be|ch|lu|mc|de|at|es|it|uk|ie|eu|nl|pt|dk|se|no|fi|pl|cz|gr|ro|hu|bg|hr|sk|si|ee|lv|lt)$/;

/** How this page writes `03/04/2015`: month first only where it says it is American. */
function dayOrder({ document, address, meta }: PageSource, lang: string): DayOrder {
  if (EUROPEAN_HOST.test(address.hostname)) return 'day-first';
  const locales = [document.documentElement.lang, ...(meta.get('og:locale') ?? [])];
  if (locales.some((locale) => MONTH_FIRST.test(locale))) return 'month-first';
  return lang === 'en' && !locales.some((locale) => /^en[-_](?!us)[a-z]{2}$/i.test(locale)) ? 'unknown' : 'day-first';
}

type VisibleDate = Pick<WrittenDate, 'date' | 'role' | 'start'> & {
  readonly line: Line;
  readonly isAfterHeading: boolean;
};

/** A line without a date that may be the label of the next one: «Published», «Mis à jour :». */
const MAX_LABEL = 30;

function visibleDates({ lines, heading, isOurs }: PageSource, order: DayOrder): VisibleDate[] {
  return lines.flatMap((line, index) => {
    if (!/\d/.test(line.text) || !isOurs(line.element)) return [];
    const label = lines[index - 1]?.text ?? '';
    const isLabelled = label.length <= MAX_LABEL && !/\d/.test(label);
    const isAfterHeading =
      heading !== undefined &&
      (heading.compareDocumentPosition(line.element) & heading.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return findDates(line.text, order).map(({ date, role, start }, at) => {
      const labelled =
        at === 0 && start <= 1 && isLabelled ? findDates(`${label} ${line.text}`, order)[0]?.role : undefined;
      return { date, role: labelled ?? role, start, line, isAfterHeading };
    });
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
  if (element.closest('blockquote')) return true;
  return (
    cell !== null &&
    (cell.localName !== 'td' || (cell.parentElement?.children.length ?? 0) > 2) &&
    cell.querySelector('br, p, div, table') === null
  );
}

/** Datelines near the heading without a word that calls them so, the ones behind it first. */
function datelines({ lines, heading }: PageSource, dates: readonly VisibleDate[], today: IsoDate): IsoDate[] {
  const start = heading ? lines.findIndex(({ element }) => element === heading || heading.contains(element)) : 0;
  const isNear = ({ line }: VisibleDate): boolean =>
    Math.abs(lines.indexOf(line) - start) <= NEAR && !isData(line.element);
  // A weekday beside the date speaks for a dateline, whatever else stands in it.
  const isDateline = ({ line, role, start: at }: VisibleDate): boolean =>
    hasDatelinePart(line.text) || (role === 'day' && at <= MAX_WEEKDAY && line.text.length <= MAX_DATELINE);
  const found = dates.filter(
    (date) =>
      (date.role === 'plain' || date.role === 'day') &&
      date.date >= WEB_BEGINS &&
      isNear(date) &&
      isDateline(date) &&
      !isInSentence(date.line.element),
  );
  // Before the heading stands today's date on many front pages.
  const [after, before] = [
    found.filter(({ isAfterHeading }) => isAfterHeading),
    found.filter(({ isAfterHeading, date }) => !isAfterHeading && date !== today),
  ];
  return [...after, ...before.toReversed()].map(({ date }) => date);
}

/** The day so many days later. */
function shifted(day: IsoDate, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A stamp in universal time, which says nothing about the day at the place of publication. */
const UNIVERSAL = /T\d{2}:\d{2}.*(?:Z|[+-]00:?00)\s*$/i;

/**
 * The day of a stamp for machines. An evening in America is the next day in universal time, and a morning in Australia
 * the day before: the address and the dateline, which readers see, know the day better where they are one day off.
 */
function localDay(stamp: string, order: DayOrder, seen: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  const date = statedDate(stamp, order);
  if (date === undefined || !UNIVERSAL.test(stamp)) return date;
  const near = new Set([shifted(date, -1), shifted(date, 1)]);
  return seen.find((day) => day === date || (day !== undefined && near.has(day))) ?? date;
}

/** When an article was published and last changed, as far as the page says so to the day. */
export type ArticleDates = { readonly published?: IsoDate; readonly updated?: IsoDate };

/** How far into a text the day of its first line may end: «Lyon, le 23 mars 2015 – Le fournisseur …». */
const MAX_LEAD = 70;

/** Paragraphs of the beginning, standfirst included, among which the one with the day may be. */
const MAX_LEADS = 4;

/** The day that stands before the first sentence, as agencies and press releases have it. */
function leadDate(text: string, order: DayOrder): IsoDate[] {
  const leads = text
    .slice(0, MAX_LEADS * 1000)
    .split('\n')
    .filter((line) => line !== '');
  return leads.slice(0, MAX_LEADS).flatMap((line) => {
    const lead = line.slice(0, MAX_LEAD).normalize('NFC');
    const [found] = findDates(lead, order);
    if (!found || found.role === 'updated' || found.role === 'copyright') return [];
    const before = lead.slice(0, found.start);
    return !/[.!?;]|\p{Ll}{3,}\s\p{Ll}{3,}/u.test(before) && /^\W{0,3}[)–—:/„«“"-]/.test(lead.slice(found.end))
      ? [found.date]
      : [];
  });
}

/** What the page cannot tell by itself: the reader's day, and the text of the article. */
type DatingContext = { readonly today: IsoDate; readonly text: string };

/**
 * The days of publication and of the last change as the page states them; nothing where they are not known to the day.
 * A page that shows no more than a change is dated by that, but not one that tells machines alone of it. See
 * docs/metadata.md.
 */
export function readDates(source: PageSource, lang: string, { today, text }: DatingContext): ArticleDates {
  const order = dayOrder(source, lang);
  const latest = shifted(today, 1);
  const dates = visibleDates(source, order);
  const { article } = source.jsonLd;
  const fromAddress = dateInPath(source.address.pathname);
  const lines = datelines(source, dates, today);
  const stated = dates
    .filter(({ role }) => role === 'published')
    .toSorted((a, b) => Number(b.isAfterHeading) - Number(a.isAfterHeading))
    .map(({ date }) => date);
  const seen = [fromAddress, stated[0], lines[0]];
  const ofStamps = (stamps: readonly (string | undefined)[]): (IsoDate | undefined)[] =>
    stamps.map((stamp) => localDay(stamp ?? '', order, seen));
  const first = (ladder: readonly (() => readonly (IsoDate | undefined)[])[]): IsoDate | undefined => {
    for (const rung of ladder) {
      const date = rung().find((found) => found !== undefined && found <= latest);
      if (date !== undefined) return date;
    }
    return undefined;
  };
  const published = first([
    () => ofStamps(['datePublished', 'dateCreated'].map((key) => jsonText(article?.[key]))),
    () => ofStamps(publicationMetas(source)),
    () => markedDates(source, order, 'standard'),
    () => [fromAddress],
    () => stated,
    () => markedDates(source, order, 'time'),
    () => lines,
    () => namedDates(source, order),
    () => ofStamps(scriptDates(source.document, PUBLICATION_KEYS)),
    () => onlyDay(markedOutside(source, order)),
    () => asideDates(source, order, today).filter((day) => day >= WEB_BEGINS),
    () => ofStamps(anyDayMetas(source)),
    () => leadDate(text, order),
  ]);
  const shown = first([
    () => markedChanges(source, order),
    () => dates.filter(({ role }) => role === 'updated').map(({ date }) => date),
  ]);
  const updated = first([
    () => ofStamps([jsonText(article?.['dateModified'])]),
    () => ofStamps(changeMetas(source)),
    () => [shown],
    () => ofStamps(scriptDates(source.document, CHANGE_KEYS)),
  ]);
  const dated = published ?? shown;
  return { ...(dated !== undefined && { published: dated }), ...(updated !== undefined && { updated }) };
}

/** The day, where all agree on one. */
function onlyDay(dates: readonly IsoDate[]): readonly IsoDate[] {
  return new Set(dates).size === 1 ? dates : [];
}

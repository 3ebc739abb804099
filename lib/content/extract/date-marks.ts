import type { IsoDate } from '../../model/iso-date.ts';
import type { DayOrder } from '../../text/dates.ts';
import { findDates, statedDate } from '../../text/dates.ts';
import { isBeside } from './around-heading.ts';
import { isDatelineText } from './dateline.ts';
import type { PageSource } from './source.ts';
import { metaLadder } from './source.ts';

/** Metas that state the day of publication, surest first. */
const DATE_METAS = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'og:pubdate',
  'dcterms.issued',
  'dc.date.issued',
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
];
/** Metas whose day is that of publication on many sites, and of the last change or of the page itself on others. */
const ANY_DAY_METAS = ['dcterms.created', 'dc.date.created', 'dcterms.date', 'dc.date', 'date'];
/** Names that sites make up for the same: `published_on`, `w-published-date`, `publication-date`. */
const DATE_META_NAME = new RegExp(
  String.raw`^(?:[\w:.]+[-_:.])?(?:publi(?:shed|cation)?(?:[-_]?(?:on|at|date|time))?` +
    '|date[-_.]?(?:of[-_.])?publi(?:shed|cation)|date[-_.]created|created(?:[-_]?(?:at|on))?|pub[-_]?date)$',
  'i',
);
/** Metas that state the day of the last change. */
const CHANGE_METAS = [
  'article:modified_time',
  'og:updated_time',
  'og:modified_time',
  'datemodified',
  'dateupdate',
  'lastmod',
  'last-modified',
  'last_modified',
  'dcterms.modified',
  'dc.date.modified',
  'modified',
  'revised',
  'updated_time',
  'article:modified',
];

/** Stamps of publication in metas, surest first. */
export function publicationMetas(source: PageSource): string[] {
  const madeUp = [...source.meta]
    .filter(([name, [content = '']]) => DATE_META_NAME.test(name) && /\d{4}/.test(content))
    .flatMap(([, contents]) => contents);
  return [...metaLadder(source, DATE_METAS), ...madeUp];
}

/** Stamps in metas that do not say what day they tell. */
export function anyDayMetas(source: PageSource): string[] {
  return metaLadder(source, ANY_DAY_METAS);
}

/** Stamps of the last change in metas. */
export function changeMetas(source: PageSource): string[] {
  return metaLadder(source, CHANGE_METAS);
}

const MARKED =
  '[itemprop~="datePublished"], [property~="datePublished"], [property~="dc:created"], ' +
  '[property~="schema:datePublished"], [property~="schema:dateCreated"], time[pubdate], ' +
  '.dt-published, abbr.published, time.published, ' +
  'time.entry-date, time[class*="publi" i]';
const TIMES = 'article time[datetime], main time[datetime], header time[datetime], time[datetime]';
const CHANGED =
  '[itemprop~="dateModified"], [property~="dateModified"], .updated, .dt-updated, time[class*="modif" i], ' +
  'time[class*="updat" i]';
const MAX_MARKS = 60;

function isChangeMark(element: Element): boolean {
  return /updat|modif/i.test(
    ['class', 'itemprop', 'property'].map((name) => element.getAttribute(name) ?? '').join(' '),
  );
}

/** Whether the words right before an element say that it tells of an update. */
function isUpdateLine(element: Element): boolean {
  const before = element.previousSibling?.textContent?.slice(-60) ?? '';
  return findDates(`${before} 2000-01-01`, 'day-first').at(-1)?.role === 'updated';
}

function markOf(element: Element, order: DayOrder): IsoDate | undefined {
  const stated =
    element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title') ?? '';
  return statedDate(stated, order) ?? statedDate(element.textContent?.slice(0, 120) ?? '', order);
}

/** Whether an element stands in an item of a list of links with days: other articles, and comments. */
function isOfList(element: Element): boolean {
  const item = element.closest('li');
  return (
    item !== null && item.querySelector('a') !== null && (item.parentElement?.querySelectorAll('time').length ?? 0) > 1
  );
}

/** Dates of microdata and microformats, or of any `<time>`, those in the article's own header first. */
export function markedDates(
  { document, isOutside, isOurs }: PageSource,
  order: DayOrder,
  by: 'standard' | 'time',
): IsoDate[] {
  const marked = [...document.querySelectorAll(by === 'standard' ? MARKED : TIMES)].slice(0, MAX_MARKS);
  // Posts of social networks within the article have days of their own.
  const isCandidate = (element: Element): boolean =>
    !isOutside(element) &&
    isOurs(element) &&
    !isChangeMark(element) &&
    !isUpdateLine(element) &&
    !isOfList(element) &&
    !element.closest('blockquote');
  return marked.filter(isCandidate).flatMap((element) => markOf(element, order) ?? []);
}

/**
 * Dates that a standard marks as those of publication, in parts that are called footer or aside: themes put them there
 * too.
 */
export function markedOutside({ document, isOurs }: PageSource, order: DayOrder): IsoDate[] {
  const marked = [...document.querySelectorAll(MARKED)].slice(0, MAX_MARKS);
  return marked
    .filter((element) => isOurs(element) && !isChangeMark(element) && !isUpdateLine(element))
    .flatMap((element) => markOf(element, order) ?? []);
}

/** Days of the last change that are marked as such. */
export function markedChanges({ document, isOutside, isOurs }: PageSource, order: DayOrder): IsoDate[] {
  const marked = [
    ...document.querySelectorAll(CHANGED),
    ...[...document.querySelectorAll(TIMES)].slice(0, MAX_MARKS).filter(isUpdateLine),
  ].slice(0, MAX_MARKS);
  return marked
    .filter((element) => !isOutside(element) && isOurs(element))
    .flatMap((element) => markOf(element, order) ?? []);
}

const INLINE = new Set(['span', 'em', 'i', 'b', 'strong', 'font', 'small']);
/** Words that stand right beside a day make it one that a sentence speaks of. */
const MIN_SENTENCE = 60;

/** Whether an element is a part of a sentence of a paragraph; old pages put all their lines into one cell. */
export function isInSentence(element: Element): boolean {
  const outer = element.parentElement;
  if (!outer || !INLINE.has(element.localName) || !/^(?:p|li)$/.test(outer.localName)) return false;
  const words = [...outer.childNodes].filter((node) => node.nodeType === node.TEXT_NODE);
  return words.reduce((sum, { nodeValue }) => sum + (nodeValue?.trim().length ?? 0), 0) >= MIN_SENTENCE;
}

/** Elements that themes name after the date. */
const NAMED =
  '[class*="date" i], [class*="datum" i], [class*="fecha" i], [class*="publi" i], [class*="posted" i], ' +
  '[class*="timestamp" i], [id*="date" i], [class*="time" i]';
const MAX_NAMED = 200;
const MAX_NAMED_TEXT = 80;

/**
 * Dates in elements named after them that hold no more than a dateline, wherever in the article they stand: all of them
 * tell one day, else none is sure.
 */
export function namedDates({ document, measure, isOutside, isOurs }: PageSource, order: DayOrder): IsoDate[] {
  const elements = [...document.body.querySelectorAll(NAMED)].slice(0, MAX_NAMED);
  const found = elements.flatMap((element) => {
    if (measure(element).text > MAX_NAMED_TEXT * 3) return [];
    const text = element.textContent ?? '';
    if (!/\d/.test(text) || isOutside(element) || !isOurs(element) || isChangeMark(element)) return [];
    const line = text.replaceAll(/\s+/g, ' ').trim();
    return line.length <= MAX_NAMED_TEXT && isDatelineText(line)
      ? (findDates(line, order).find(({ role }) => role !== 'updated' && role !== 'copyright')?.date ?? [])
      : [];
  });
  return new Set(found).size === 1 ? found : [];
}

/** Elements of an `aside` that may hold the day; a list of definitions says «Datum», «12.01.2017». */
const ASIDE_DATES = `time, dd, ${NAMED}`;

/** Dates in an `aside` of the article or in a box around its heading, where all of them tell one day. */
export function asideDates(source: PageSource, order: DayOrder, today: IsoDate): IsoDate[] {
  const { document, aroundHeading, heading, measure, isOurs } = source;
  const elements = [...[...document.querySelectorAll(ASIDE_DATES)].slice(0, MAX_NAMED), ...aroundHeading];
  const found = elements.flatMap((element) => {
    if (measure(element).text > MAX_NAMED_TEXT) return [];
    const text = element.textContent ?? '';
    if (text.length > MAX_NAMED_TEXT || isChangeMark(element) || isUpdateLine(element) || !isOurs(element)) return [];
    const isDate =
      element.matches(ASIDE_DATES) ||
      (!element.closest('aside') && !isInSentence(element) && isDatelineText(text.replaceAll(/\s+/g, ' ').trim()));
    if (!isDate || /updated|copyright/.test(findDates(text, order)[0]?.role ?? '')) return [];
    const day = isBeside(element, source) ? markOf(element, order) : undefined;
    const isAbove = heading && (heading.compareDocumentPosition(element) & heading.DOCUMENT_POSITION_PRECEDING) !== 0;
    // The day of reading stands over the heading on many sites.
    return day === undefined || (isAbove && day === today) ? [] : day;
  });
  return new Set(found).size === 1 ? found : [];
}

/** Keys under which scripts of a page state the day of publication, and of a change. */
export const PUBLICATION_KEYS = new RegExp(
  `["'](?:datePublished|date_?published|publish(?:ed|ing)?_?(?:date|at|on|time)` +
    '|publication_?(?:date|time)|pub_?date|first_?published(?:_?(?:date|at))?|cmsPublishingDate|publishDate' +
    String.raw`|datePublication)["']\s*:\s*["'](\d{4}[-/]\d{2}[-/]\d{2}[^"']{0,20})["']`,
  'gi',
);
export const CHANGE_KEYS = new RegExp(
  `["'](?:dateModified|date_?modified|modified_?(?:date|at|on)|last_?(?:modified|updated?)(?:_?(?:date|at))?` +
    String.raw`|updated_?at)["']\s*:\s*["'](\d{4}[-/]\d{2}[-/]\d{2}[^"']{0,20})["']`,
  'gi',
);
/** Scripts are searched so far, in characters; data of a page stand at its beginning or its end. */
const MAX_SCRIPTS = 3_000_000;

/** Stamps in JSON of scripts, broken structured data among them, where all of them state one day. */
export function scriptDates(document: Document, keys: RegExp): string[] {
  const stamps: string[] = [];
  let left = MAX_SCRIPTS;
  for (const script of document.querySelectorAll('script:not([src])')) {
    const code = script.textContent ?? '';
    left -= code.length;
    if (left < 0) break;
    stamps.push(...Array.from(code.matchAll(keys), (match) => match[1] ?? ''));
  }
  return new Set(stamps.map((stamp) => stamp.slice(0, 10))).size === 1 ? stamps : [];
}

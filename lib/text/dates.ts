import type { IsoDate } from '../model/iso-date.ts';
import { isoDate } from '../model/iso-date.ts';
import { MONTHS, WEEKDAYS } from './month-names.ts';

/** How a page writes `03/04/2015`; `unknown` takes only what can be read one way. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown';

/** What the words around a date say of it. `day` is a date beside its day of the week, as a dateline has it. */
type DateRole = 'published' | 'updated' | 'copyright' | 'day' | 'plain';

/** A date found in running text; offsets are into the folded text. */
export type WrittenDate = {
  readonly date: IsoDate;
  readonly role: DateRole;
  readonly start: number;
  readonly end: number;
};

/** Small letters without accents: `Février` and `fevrier` are one. Offsets may differ from those of the text given. */
export function foldDateText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Whatever may be a month's name: one pattern of all the names takes browsers milliseconds to compile. */
const MONTH = '(?<month>[a-z]{3,10})';
const DAY = String.raw`(?<day>\d{1,2})`;
const YEAR = String.raw`(?<year>\d{4})`;
const SHORT_YEAR = String.raw`(?<year>\d{4}|[’']?\d{2})`;
const NO_DIGIT_BEFORE = String.raw`(?<![\d.,/-])`;
const NO_DIGIT = String.raw`(?![\d]|[.,/-]\d)`;

/** The sign of year, month or day in Chinese and Korean; folding takes Hangul syllables apart. */
function eastAsian(chinese: string, korean: string): string {
  return `(?:${chinese}|${korean}|${korean.normalize('NFD')})`;
}

/** The forms of a date, all on folded text. */
const FORMS: readonly RegExp[] = [
  // 23 mars 2015, 1er avril 2015, 23rd of March, 2015, 23. März 2015, 23 de marzo de 2015
  String.raw`${NO_DIGIT_BEFORE}${DAY}(?:er|st|nd|rd|th|\.|º|°)?\s{0,3}(?:de |of )?\s{0,3}` +
    String.raw`${MONTH}\b\.?,?\s{0,3}(?:de |del )?\s{0,3}${YEAR}${NO_DIGIT}`,
  // 23-Mar-15, 23 mars '15
  String.raw`${NO_DIGIT_BEFORE}${DAY}(?:[-/](?=[a-z]+[-/])|\s(?=[a-z]+\.?\s['’]))` +
    String.raw`${MONTH}\.?[-/\s]${SHORT_YEAR}${NO_DIGIT}`,
  // March 23, 2015
  String.raw`\b${MONTH}\.?\s{1,3}${DAY}(?:st|nd|rd|th)?,?\s{1,3}${YEAR}${NO_DIGIT}`,
  // 2015 Mar 23, as journals have it
  String.raw`${NO_DIGIT_BEFORE}${YEAR}\s${MONTH}\.?\s${DAY}${NO_DIGIT}`,
  // 2015年3月23日, 2015년 3월 23일
  String.raw`${NO_DIGIT_BEFORE}${YEAR}\s?${eastAsian('年', '년')}\s?(?<monthNumber>\d{1,2})\s?` +
    String.raw`${eastAsian('月', '월')}\s?${DAY}\s?${eastAsian('日', '일')}`,
  // 2015-03-23, 2015/3/23, 2015-03-23T10:00:00+01:00
  String.raw`${NO_DIGIT_BEFORE}${YEAR}(?<mark>[-/.])(?<monthNumber>\d{1,2})\k<mark>${DAY}(?![\d]|[/-]\d)`,
  // 23/03/2015, 23.3.2015, 23. 03. 2015, 23-03-15
  String.raw`${NO_DIGIT_BEFORE}(?<first>\d{1,2})\s?(?<mark>[/.-])\s?(?<second>\d{1,2})\s?\k<mark>\s?` +
    String.raw`(?<year>\d{4}|\d{2})(?!\d|[/.-]\d)`,
].map((source) => new RegExp(source, 'g'));

/** Two digits of a year: up to 69 this century, as POSIX has it. */
function fullYear(text: string): number {
  const year = Number(text.replace(/^[’']/, ''));
  if (text.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** A date of the calendar from numbers, not before printing on the web could mean it. */
function calendarDate(year: number, month: number, day: number): IsoDate | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  // 1 January 1970 is the zero of Unix clocks: an empty field of a CMS.
  return year < 1900 || text === '1970-01-01' ? undefined : isoDate(text);
}

/** Day and month of two numbers, or nothing where both readings are possible and the page gives no order. */
function ordered(first: number, second: number, order: DayOrder): readonly [month: number, day: number] | undefined {
  if (first > 12) return [second, first];
  if (second > 12) return [first, second];
  if (order === 'unknown' && first !== second) return undefined;
  return order === 'month-first' ? [first, second] : [second, first];
}

function dateOf(groups: Record<string, string | undefined>, order: DayOrder): IsoDate | undefined {
  const { year = '', month, monthNumber, day, first = '', second = '', mark } = groups;
  if (day !== undefined)
    return calendarDate(
      fullYear(year),
      month === undefined ? Number(monthNumber) : (MONTHS.get(month) ?? 0),
      Number(day),
    );
  // `1.2.15` is rather a version or a section.
  if (mark === '.' && year.length === 2 && first.length + second.length < 4) return undefined;
  const [monthOfYear, dayOfMonth] = ordered(Number(first), Number(second), order) ?? [];
  return monthOfYear === undefined || dayOfMonth === undefined
    ? undefined
    : calendarDate(fullYear(year), monthOfYear, dayOfMonth);
}

/** Words before a date, folded; the last one before it decides. Lost accents (`publi le`) still match. */
const UPDATED_WORDS = [
  String.raw`mise? a jour|mis. jour|\bmaj\b|modifi|actuali|updat|revised|aktualisier|geander|\bstand\b`,
  'aggiornat|ultima modifica',
].join('|');
const COPYRIGHT_WORDS = String.raw`©|\(c\)|copyright|droits reserves|rights reserved|rechte vorbehalten`;
const PUBLISHED_WORDS = [
  String.raw`\bpubli|\berstellt|\bcreated\b|\bwritten\b|\bsubmitted\b|\bgeschrieben\b|\bverfasst\b`,
  String.raw`\beingestellt\b|\bgepostet\b|\bescrito\b|\bscritto\b|\bpubbl|\bposte|\bmise? en ligne|\bparu`,
  String.raw`\bgespeichert\b|\bsoumis\b|\benviado\b|\binviato\b`,
  String.raw`\bredige|\bdiffuse|\bveroffentlich|\berschienen|\bdate\b|\bdatum\b|\bfecha\b|\bdata\b`,
].join('|');
const ROLE_WORDS = new RegExp(
  `(?<updated>${UPDATED_WORDS})|(?<copyright>${COPYRIGHT_WORDS})|(?<published>${PUBLISHED_WORDS})`,
  'g',
);
const WEEKDAY_BEFORE = new RegExp(String.raw`\b(?:${WEEKDAYS.join('|')})\.?,?\s{0,3}(?:(?:le|the|den|el) )?$`);

/** A verb behind the day, as German has it: «wurde am 23.03.2015 um 10:00 Uhr veröffentlicht». */
const PUBLISHED_AFTER = /^[\s,]*(?:um )?[\d:.]{0,8}\s?(?:uhr )?veroffentlicht\b/;

function roleOf(before: string, after: string): DateRole {
  const last = [...before.matchAll(ROLE_WORDS)].at(-1)?.groups;
  if (last?.['updated'] !== undefined) return 'updated';
  if (last?.['copyright'] !== undefined) return 'copyright';
  if (last?.['published'] !== undefined) return 'published';
  if (PUBLISHED_AFTER.test(after)) return 'published';
  return WEEKDAY_BEFORE.test(before) ? 'day' : 'plain';
}

/** How far before a date the word may stand that tells what it is. */
const ROLE_REACH = 60;

/**
 * What every form of a date holds: a year, two numbers or a number and a month with a sign between, or a short year.
 */
const DATELIKE = /\d{4}|\d\s?[/.-]\s?[a-z\d]|[’']\d{2}/;

/** Every date in a text that is known to the day, in order, with what the words before it say. */
export function findDates(text: string, order: DayOrder): WrittenDate[] {
  const folded = foldDateText(text);
  if (!DATELIKE.test(folded)) return [];
  const matches = FORMS.flatMap((form) => Array.from(folded.matchAll(form))).toSorted((a, b) => a.index - b.index);
  const found: WrittenDate[] = [];
  for (const match of matches) {
    const previousEnd = found.at(-1)?.end ?? 0;
    const date = match.index < previousEnd ? undefined : dateOf(match.groups ?? {}, order);
    if (date === undefined) continue;
    const before = folded.slice(Math.max(previousEnd, match.index - ROLE_REACH), match.index);
    const end = match.index + match[0].length;
    found.push({ date, role: roleOf(before, folded.slice(end, end + ROLE_REACH)), start: match.index, end });
  }
  return found;
}

const MACHINE_DATE = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T\s].*)?$/i;

/**
 * The day that a field made for machines states (`2015-03-23T10:00+01:00`, `20150323`, `Mon, 23 Mar 2015 …`), in its
 * own time zone.
 */
export function statedDate(text: string, order: DayOrder): IsoDate | undefined {
  const machine = MACHINE_DATE.exec(text.slice(0, 80));
  if (machine) return calendarDate(Number(machine[1]), Number(machine[2]), Number(machine[3]));
  return findDates(text.slice(0, 80), order)[0]?.date;
}

/** The forms of a day in a path; `\k<mark>` keeps `/2015/12-3` from being one. */
const PATH_FORMS: readonly RegExp[] = [
  /(?<![\da-z])(?<year>(?:19|20)\d{2})(?<mark>[/_-])(?<month>\d{1,2}|[a-z]{3,9})\k<mark>(?<day>\d{1,2})(?!\d)/g,
  // /2015-03/20/, as Chinese and TYPO3 sites have it
  /(?<![\da-z])(?<year>(?:19|20)\d{2})[-/](?<month>\d{2})[-/](?<day>\d{2})\//g,
  /(?<![\da-z])(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/g,
  // /meldungen/29-10-2021, where the day can be no month
  /(?<!\d)(?<day>1[3-9]|2\d|3[01])(?<mark>[.-])(?<month>\d{2})\k<mark>(?<year>20\d{2})(?!\d)/g,
];

/** The day in an address: `/2015/03/20/`, `/2015/mar/20/`, `-2015-03-20-`, `/20150320`, `/20-03-2015`. */
export function dateInPath(path: string): IsoDate | undefined {
  for (const form of PATH_FORMS) {
    for (const { groups } of path.toLowerCase().matchAll(form)) {
      const { year, month = '', day } = groups ?? {};
      const date = calendarDate(Number(year), MONTHS.get(month) ?? Number(month), Number(day));
      if (date !== undefined) return date;
    }
  }
  return undefined;
}

/** The last months up to a moment (ISO 8601), its own included, as `YYYY-MM`, the oldest first. */
export function lastMonths(moment: string, count: number): readonly string[] {
  const year = Number(moment.slice(0, 4));
  const month = Number(moment.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.UTC(year, month - count + 1 + at)).toISOString().slice(0, 7),
  );
}

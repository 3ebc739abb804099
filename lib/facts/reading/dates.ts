/** Dates and periods of a sentence: those of the rules, and those that only the day of publication resolves. */
import { DAY_MS, isoDate, type IsoDate } from '../../model/iso-date.ts';
import { matchesOf } from '../../text/matches.ts';
import { MONTHS } from '../../text/month-names.ts';
import type { Passage } from '../rules/passage.ts';
import { monthsEndedBy } from './spans.ts';

/** `value` is empty where a part of a year is named whose year nobody knows. */
export type FoundDate = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly role: 'at' | 'since' | 'founding';
  /** Months of the time that ends then, where the text tells one: 12 of «the year to August». */
  readonly months?: number;
};

const WEEKDAYS: readonly (readonly [french: string, english: string])[] = [
  ['dimanche', 'sunday'],
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
];
const WEEKDAY = WEEKDAYS.flat().join('|');
const MONTH_NAMES = [...MONTHS.keys()].filter((name) => name.length > 2).join('|');
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  a: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  neuf: 9,
  nine: 9,
  dix: 10,
  ten: 10,
};
const COUNT = String.raw`\d{1,2}|${Object.keys(NUMBER_WORDS).join('|')}`;
const FORMS = new RegExp(
  [
    `(?<weekday>${WEEKDAY})(?: dernier| soir| matin| apres-midi| morning| evening| night| afternoon)?(?![a-z])`,
    `(?<yesterday>hier|yesterday|la veille)(?![a-z])`,
    `(?<today>aujourd'hui|today|ce jour|ce matin|this morning)(?![a-z])`,
    `(?<lastMonth>le mois dernier|last month|le mois passe)`,
    `(?<!\\d)(?:il y a )(?<agoFrench>${COUNT}) ans(?![a-z])`,
    `(?<agoEnglish>${COUNT}) years? ago`,
    String.raw`(?<![a-z])(?:fy|exercice |fiscal |year )'?(?<short>\d\d)(?!\d)`,
    String.raw`(?<from>20[0-4]\d)[-/](?<to>\d\d|20[0-4]\d)(?!\d)`,
    '(?:mi-|mid-|early |late |debut |fin |courant |en |in |since |depuis |from |by ' +
      String.raw`|until |d'ici (?:a )?|to |end of |end-)(?<month>${MONTH_NAMES})(?![a-z])(?! \d)` +
      "(?<ofLast> (?:of last year|last year|de l'an dernier|dernier))?",
  ].join('|'),
  'g',
);
const SINCE = /^(?:depuis|since|from)/;

/** Dates in order, without overlaps. */
export function datesIn(
  { folded, periods }: Pick<Passage, 'folded' | 'periods'>,
  published: IsoDate | undefined,
): readonly FoundDate[] {
  const found: FoundDate[] = periods.map(({ value, ...rest }) => ({ ...rest, value: value === '?' ? '' : value }));
  for (const { 0: whole, index, groups = {} } of matchesOf(folded, FORMS)) {
    const end = index + whole.length;
    if (found.some((date) => date.start < end && index < date.end)) continue;
    const value = resolve(groups, published);
    if (value !== undefined) found.push({ start: index, end, value, role: SINCE.test(whole) ? 'since' : 'at' });
  }
  return found.map((date) => withMonths(folded, date)).toSorted((a, b) => a.start - b.start);
}

function withMonths(folded: string, date: FoundDate): FoundDate {
  const months = /^\d{4}-\d{2}/.test(date.value) ? monthsEndedBy(folded, date) : undefined;
  return months === undefined ? date : { ...date, months };
}

function resolve(groups: Record<string, string | undefined>, published: IsoDate | undefined): string | undefined {
  const short = groups['short'];
  if (short !== undefined) return `20${short}`;
  if (groups['from'] !== undefined && groups['to'] !== undefined)
    return groups['to'].length === 2 ? `20${groups['to']}` : groups['to'];
  if (published === undefined) return undefined;
  const year = Number(published.slice(0, 4));
  if (groups['today'] !== undefined) return published;
  if (groups['yesterday'] !== undefined) return daysBefore(published, 1);
  if (groups['weekday'] !== undefined) return daysBefore(published, daysSince(published, groups['weekday']));
  if (groups['lastMonth'] !== undefined) return daysBefore(published, Number(published.slice(8, 10)))?.slice(0, 7);
  const ago = groups['agoFrench'] ?? groups['agoEnglish'];
  if (ago !== undefined) return String(year - (NUMBER_WORDS[ago] ?? Number(ago)));
  return groups['month'] === undefined
    ? undefined
    : monthOf(groups['month'], published, groups['ofLast'] !== undefined);
}

function monthOf(name: string, published: IsoDate, isLastYear: boolean): string | undefined {
  const month = MONTHS.get(name);
  if (month === undefined) return undefined;
  const [year = 0, now = 0] = published.split('-').map(Number);
  // A month is the last one of its name; one or two ahead it is to come.
  const of = isLastYear || month - now > 2 ? year - 1 : year;
  return `${of}-${String(month).padStart(2, '0')}`;
}

function daysSince(published: IsoDate, weekday: string): number {
  const named = WEEKDAYS.findIndex((names) => names.includes(weekday));
  return (new Date(published).getUTCDay() - named + 7) % 7;
}

function daysBefore(published: IsoDate, days: number): IsoDate | undefined {
  return isoDate(new Date(Date.parse(published) - days * DAY_MS).toISOString().slice(0, 10));
}

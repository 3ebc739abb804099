/** How long the time is that a text says ends with a date: «in the year to August», «exercice clos fin août». */
import { MONTHS } from '../../text/month-names.ts';

const MONTH = [...MONTHS.keys()].filter((name) => name.length > 2).join('|');
const COUNT = '3|6|9|12|three|six|nine|twelve|trois|neuf|douze';
const ENGLISH =
  `(?<english>(?:${COUNT})[ -]months?|half[ -]year|half|quarter|(?:financial |fiscal )?year|5[23] weeks)` +
  '(?: that)? (?:to|through|ended|ending|ends)(?: (?:on|the|end|of|late|early|mid)| \\d{1,2}(?:st|nd|rd|th)?)*';
const FRENCH =
  `(?<french>(?:${COUNT}) mois|un an|exercice(?: fiscal)?|annee fiscale|semestre|trimestre)` +
  '(?: \\d{4}(?:[-/]\\d{2,4})?)?' +
  "(?: glissants?)? (?:a|au|clos|close|clotures?|acheve|acheves|termine|termines|arrete|arretes|jusqu'a)" +
  '(?: (?:a|au|en|le|fin|la|de|debut)| \\d{1,2}(?:er)?)*';
/** The last words before the end of a date, which has nothing but its year behind the month. */
const SPAN = new RegExp(`(?<![a-z])(?:${ENGLISH}|${FRENCH}) (?:${MONTH})[^a-z]*$`);
const LOOK = 60;

const YEAR = 12;
const MONTHS_OF: Readonly<Record<string, number>> = {
  '3': 3,
  three: 3,
  trois: 3,
  quarter: 3,
  trimestre: 3,
  '6': 6,
  six: 6,
  half: 6,
  semestre: 6,
  '9': 9,
  nine: 9,
  neuf: 9,
};

/** Months of the time that ends with a date of a folded sentence; undefined where the date stands for itself. */
export function monthsEndedBy(
  folded: string,
  date: { readonly start: number; readonly end: number },
): number | undefined {
  const { english, french } = SPAN.exec(folded.slice(Math.max(0, date.start - LOOK), date.end))?.groups ?? {};
  const span = english ?? french;
  return span === undefined ? undefined : (MONTHS_OF[/^[a-z0-9]+/.exec(span)?.[0] ?? ''] ?? YEAR);
}

/**
 * The period of some months that ends with a month or day: `2025` for the year to December, `2026-Q2` for three months
 * to June, else from month to month: `2025-09/2026-08`.
 */
export function periodEnding(date: string, months: number): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  if (month === 0) return date;
  if (month % months === 0) {
    if (months === YEAR) return String(year);
    if (months === 3) return `${year}-Q${month / months}`;
    if (months === 6) return `${year}-H${month / months}`;
  }
  const first = year * YEAR + month - months;
  const from = `${Math.floor(first / YEAR)}-${String((first % YEAR) + 1).padStart(2, '0')}`;
  return `${from}/${date.slice(0, 'YYYY-MM'.length)}`;
}

import type { IsoDate } from '../../model/iso-date.ts';
import { DAY_MS, isoDate } from '../../model/iso-date.ts';
import { matchesOf } from '../../text/matches.ts';
import { MONTHS } from '../../text/month-names.ts';

/**
 * When something holds, in a folded sentence. `founding` dates are those of a company's birth; `since` tells a start.
 */
export type Period = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly role: 'at' | 'since' | 'founding';
};

const MONTH_NAMES =
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february' +
  '|march|april|may|june|july|august|september|october|november|december';
const MONTH = `(?<month>${MONTH_NAMES})(?![a-z])`;
const YEAR = String.raw`(?<year>(?:19[89]|20[0-4])\d)(?!\d| ?[%€$]|[.,]\d| \d{3}(?!\d))`;
const ORDER = '(?<order>premier|1er|first|deuxieme|2e|second|troisieme|3e|third|quatrieme|4e|fourth|dernier|last)';
/** Words between a part of a year and the year. */
const OF = String.raw`(?:,? (?:de |of |du |son |sa |its |l'exercice |l'annee |fiscal |the |exercice |annee ){0,4}|-)`;

/** What a sentence holds that some of the forms need: most hold little of it, and forms cost more than a look. */
const NEEDS = {
  year: /(?:19[89]|20[0-4])\d/,
  month: new RegExp(MONTH_NAMES),
  slash: /\//,
  months: /mois|months/,
  part: /trimestre|quarter|semestre|half/,
  short: /[qths][1-4]/,
  words: /l'an|annee|year/,
} as const;
type Need = keyof typeof NEEDS;

/** Forms of a period, the most exact first, with what they need. */
const FORMS = (
  [
    [['year', 'month'], String.raw`(?<day>\d{1,2})(?:er|st|nd|rd|th)? (?:of )?${MONTH},? ${YEAR}`],
    [['year', 'month'], String.raw`${MONTH} (?<day>\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`],
    [['year', 'slash'], String.raw`(?<day>\d{1,2})/(?<monthNumber>\d{1,2})/${YEAR}`],
    [['year', 'month'], String.raw`${MONTH},? (?:of )?${YEAR}`],
    [
      ['months'],
      `(?<months>trois|six|neuf|3|6|9) premiers mois(?:${OF}${YEAR})?|first (?<firstMonths>three|six` +
        String.raw`|nine) months(?:${OF}(?<monthsYear>20[0-4]\d))?`,
    ],
    [['part'], String.raw`${ORDER}[ -](?<part>trimestre|quarter|semestre|half)(?:${OF}${YEAR})?`],
    [['short'], String.raw`(?<![a-z0-9])(?<short>[qt][1-4]|[hs][12])(?![a-z0-9])(?:${OF}${YEAR})?`],
    [['year'], String.raw`(?:entre |between |from |de )?${YEAR}(?: ?[-–] ?| et | and | to | a )(?<to>20[0-4]\d)(?!\d)`],
    [['year'], String.raw`(?<![\d.,/$€£-])${YEAR}`],
    [['month'], String.raw`(?:le |on )(?<day>\d{1,2})(?:er|st|nd|rd|th)? ${MONTH}`],
    [['month'], String.raw`(?:on )${MONTH} (?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)`],
    [['month'], String.raw`(?:en |in |fin |debut |(?<since>depuis |since ))${MONTH}`],
    [
      ['words'],
      "(?<last>l'an dernier|l'an passe|l'annee derniere|l'annee passee|last year)" +
        "|(?<present>cette annee|this year|sur l'annee)|(?<next>l'an prochain|l'annee prochaine|next year)",
    ],
  ] satisfies readonly (readonly [readonly Need[], string])[]
).map(([needs, source]): { readonly needs: readonly Need[]; readonly form: RegExp } => ({
  needs,
  form: new RegExp(source, 'g'),
}));

const SINCE = /(?:depuis|since)(?: (?:le|la|l'|l'ete|the|fin|debut|mi-|late|early|annee|mois de)){0,2} ?$/;
const FOUNDING =
  /\b(?:fonde|cree|nee?|lance|founded|created|established|born|launched|set up)e?s? (?:en|in|depuis|since|des) ?$/;
const LOOK_BACK = 30;
/** A day without a year is the coming one only where it is near, and the past one only where that is not. */
const SOON = 60;
const LONG_AGO = 245;

/** The periods of a folded sentence in order. What has no year is dated by the day of publication, or left out. */
export function periodsIn(folded: string, published: IsoDate | undefined): readonly Period[] {
  const found: Period[] = [];
  // A date that cannot be takes its place all the same: «30 février 2015» is no February.
  const taken: { readonly start: number; readonly end: number }[] = [];
  const held: Partial<Record<Need, boolean>> = {};
  const holds = (need: Need): boolean => (held[need] ??= NEEDS[need].test(folded));
  for (const { needs, form } of FORMS) {
    if (!needs.every(holds)) continue;
    for (const { 0: whole, index, groups = {} } of matchesOf(folded, form)) {
      const end = index + whole.length;
      if (taken.some((other) => index < other.end && other.start < end)) continue;
      taken.push({ start: index, end });
      const value = valueOf(groups, published);
      const before =
        folded.slice(Math.max(0, index - LOOK_BACK), index) + (/^(?:depuis|since|en|in) /.exec(whole)?.[0] ?? '');
      if (value !== undefined)
        found.push({
          start: index,
          end,
          value,
          role: SINCE.test(before) ? 'since' : FOUNDING.test(before) ? 'founding' : 'at',
        });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const ORDERS: Readonly<Record<string, number>> = {
  premier: 1,
  '1er': 1,
  first: 1,
  deuxieme: 2,
  '2e': 2,
  second: 2,
  troisieme: 3,
  '3e': 3,
  third: 3,
  quatrieme: 4,
  '4e': 4,
  fourth: 4,
};

/** A part of a year that is named without one stays so, to be distinguished from a whole year. */
const WITHOUT_YEAR = '?';

function valueOf(groups: Record<string, string | undefined>, published: IsoDate | undefined): string | undefined {
  const { year, month, monthNumber, day, order, part, short, to } = groups;
  const now = published === undefined ? undefined : Number(published.slice(0, 4));
  const shift =
    groups['last'] === undefined
      ? groups['next'] === undefined
        ? groups['present'] === undefined
          ? undefined
          : 0
        : 1
      : -1;
  if (shift !== undefined) return now === undefined ? undefined : String(now + shift);
  if (to !== undefined && year !== undefined) return Number(to) > Number(year) ? `${year}/${to}` : undefined;
  const months = groups['months'] ?? groups['firstMonths'];
  if (months !== undefined)
    return partOfYear({ ...MONTHS_AS_PART[months], year: year ?? groups['monthsYear'] }, published);
  if (part !== undefined || short !== undefined) return partOfYear({ order, part, short, year }, published);
  if (month === undefined && monthNumber === undefined) return year;
  const number = month === undefined ? Number(monthNumber) : (MONTHS.get(month) ?? 0);
  const padded = String(number).padStart(2, '0');
  if (day === undefined)
    return year === undefined
      ? nearest(published, (y) => isoDate(`${y}-${padded}-15`), groups['since'] !== undefined)?.slice(0, 7)
      : `${year}-${padded}`;
  const onDay = (y: number): IsoDate | undefined => isoDate(`${y}-${padded}-${day.padStart(2, '0')}`);
  return year === undefined ? nearest(published, onDay) : onDay(Number(year));
}

/** The date of three years that the day of publication tells, if it does; what lasts since then is past. */
function nearest(
  published: IsoDate | undefined,
  date: (year: number) => IsoDate | undefined,
  isPast = false,
): IsoDate | undefined {
  if (published === undefined) return undefined;
  const year = Number(published.slice(0, 4));
  const daysAhead = (other: IsoDate): number => (Date.parse(other) - Date.parse(published)) / DAY_MS;
  const dates = [year + 1, year, year - 1].map(date).filter((other) => other !== undefined);
  const isMeant = (ahead: number): boolean => (ahead > 0 ? !isPast && ahead <= SOON : isPast || -ahead <= LONG_AGO);
  return dates.find((other) => isMeant(daysAhead(other)));
}

const MONTHS_AS_PART: Readonly<Record<string, { readonly short: string }>> = {
  trois: { short: 'q1' },
  '3': { short: 'q1' },
  three: { short: 'q1' },
  six: { short: 'h1' },
  '6': { short: 'h1' },
};

type Part = {
  readonly order?: string | undefined;
  readonly part?: string | undefined;
  readonly short?: string | undefined;
  readonly year: string | undefined;
};

function partOfYear({ order, part, short, year }: Part, published: IsoDate | undefined): string | undefined {
  const number = short === undefined ? ORDERS[order ?? ''] : Number(short.slice(1));
  const isHalf = short === undefined ? /^(?:semestre|half)$/.test(part ?? '') : /^[hs]/.test(short);
  if (number === undefined || (isHalf && number > 2)) return WITHOUT_YEAR;
  const months = isHalf ? 6 : 3;
  const inYear = year ?? lastEnded(published, number * months);
  return inYear === undefined ? WITHOUT_YEAR : `${inYear}-${isHalf ? 'H' : 'Q'}${number}`;
}

/** The year in which a part that ends with a month was last over. */
function lastEnded(published: IsoDate | undefined, endMonth: number): string | undefined {
  if (published === undefined) return undefined;
  const [year = 0, month = 0] = published.split('-').map(Number);
  return String(month > endMonth ? year : year - 1);
}

/** Whether a period names a part of some year nobody knows: its figure must not be taken for a year's. */
export function isYearless(period: Period): boolean {
  return period.value === WITHOUT_YEAR;
}

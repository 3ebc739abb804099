/** Numbers and times of facts in the words of a brief. */
import type { Fact } from '../../model/fact.ts';
import { isDay, withFirstDay } from '../../model/iso-date.ts';
import type { PartialDate } from '../../model/iso-date.ts';
import { monthSpan } from '../calendar.ts';
import type { Pen } from './write.ts';

/** From here on money is written in few digits, as articles do; prices keep their cents. */
const MANY = 10_000;

type Words = Pick<Pen, 'words' | 'language'>;

/** «at least €300M», «environ 2 M€», «€2M to €3M»: with its bound, without its certainty. */
export function amountWords(
  { value = 0, max, unit = '', bound }: Pick<Fact, 'value' | 'max' | 'unit' | 'bound'>,
  pen: Words,
): string {
  const from = numberWords(value, unit, pen);
  const amount = max === undefined ? from : pen.words('range', [from, numberWords(max, unit, pen)]);
  return bound === undefined ? amount : pen.words(`bound.${bound}`, [amount]);
}

function numberWords(value: number, unit: string, { words, language }: Words): string {
  const [, money, span] = /^([A-Z]{3})(?:\/(hour|day|month|year))?$/.exec(unit) ?? [];
  if (money !== undefined) {
    const few: Intl.NumberFormatOptions =
      Math.abs(value) < MANY ? {} : { notation: 'compact', maximumSignificantDigits: 4 };
    const amount = new Intl.NumberFormat(language, {
      style: 'currency',
      currency: money,
      trailingZeroDisplay: 'stripIfInteger',
      ...few,
    }).format(value);
    return span === undefined ? amount : words(`per.${span}`, [amount]);
  }
  if (unit === '%')
    return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  const key = UNITS[unit];
  return key === undefined ? `${number} ${unit}`.trim() : words(`unit.${key}`, [number], value);
}

/** Units with words of their own in each language; MW and m² are the same in both. */
const UNITS: Readonly<Record<string, string>> = {
  people: 'people',
  customers: 'customers',
  users: 'users',
  servers: 'servers',
  GPUs: 'gpus',
  'data centres': 'dataCentres',
};

/** «2014», «third quarter of 2015», «2024 to 2026», «year to August 2026»; else as it stands. */
export function periodWords(period: string, { words, language }: Words): string {
  const [, year = '', part, number = ''] = /^(\d{4})-([QH])(\d)$/.exec(period) ?? [];
  if (part !== undefined) return words(part === 'Q' ? `quarter.q${number}` : `half.h${number}`, [year]);
  const [, from, to] = /^(\d{4})\/(\d{4})$/.exec(period) ?? [];
  if (from !== undefined && to !== undefined) return words('years', [from, to]);
  const span = monthSpan(period);
  if (span !== undefined) {
    const last = dateWords(span.last, language);
    return span.count === 12 ? words('yearTo', [last]) : words('monthsTo', [String(span.count), last]);
  }
  return dateWords(period, language);
}

/** After «since»: in French a day has its article there («depuis le 1er février», «depuis février»). */
export function momentWords(date: PartialDate, { words, language }: Words): string {
  const plain = dateWords(date, language);
  return isDay(date) ? words('onDay', [plain]) : plain;
}

/** As much of a date as is known, in words. */
export function dateWords(date: PartialDate, language: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined || month === undefined) return date;
  const moment = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  const words = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(moment);
  return withFirstDay(words, language);
}

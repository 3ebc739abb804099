import type { FactBound } from '../../model/fact.ts';
import { matchesOf } from '../../text/matches.ts';
import { boundBefore } from './bounds.ts';
import { NUMBER_WORDS, numberWord } from './number-words.ts';
import { perOf, UNIT_WORDS, unitOf } from './units.ts';

/**
 * A number with its unit in a folded sentence; `unit` is empty where none is written. `per` is `month` in «4 € a
 * month».
 */
export type Amount = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly isMoney: boolean;
  readonly bound?: FactBound;
  readonly per?: 'hour' | 'month' | 'year';
  /** Of one share or piece: «14 euros a share». */
  readonly isEach?: true;
};

const SCALES: readonly (readonly [words: RegExp, factor: number])[] = [
  [/^(?:milliards?|mds?|billions?|bn|mrd)$/, 1e9],
  [/^(?:millions?|mio|mn|m|mln)$/, 1e6],
  [/^(?:k|thousand|milliers?|mille)$/, 1e3],
  [/^trillions?$/, 1e12],
];
/** A letter alone is a scale before a sign of money or nothing: `12 m²` is no million. */
const SCALE =
  'milliards?|millions?|billions?|trillions?|milliers|mille|thousand|(?:mds?|mrd|bn|mio|mn|mln|m|k)' +
  String.raw`(?![a-z²]|2\b|-[a-z])|(?:mds?|m|k)(?=e(?:ur)?(?![a-z]))`;
const MONEY_BEFORE = String.raw`(?:us|ca|au)?\$|€|£|chf |eur |usd |gbp `;
const DIGITS = String.raw`\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)*`;
const NUMBER = `(?:${DIGITS}|${NUMBER_WORDS})`;
const AMOUNT = new RegExp(
  String.raw`(?<![\w.,@€$£])(?:(?<before>${MONEY_BEFORE}) ?(?<sum>${NUMBER})(?:[ -]?(?<sumScale>${SCALE}))?` +
    `|(?<number>${NUMBER})(?:[ -]?(?<scale>${SCALE}))?(?:[ -]?(?:d'|de |of )?(?<unit>${UNIT_WORDS}))?)`,
  'g',
);
const EACH = /^ (?:a|per|par|l'|each|chacun\w*) ?(?:share|action|titre|unit|piece|$)/;
/** Farthest that the words about an amount are looked for. */
const LOOK_BACK = 40;
/** Before the last of two numbers with one unit: «entre 800 et 850 M€», «5 to 7 %». */
const RANGE = /(?<!(?:19|20)\d)\d(?: ?(?:-|–|et|a|to|and|or|ou) ?)$/;

/** The amounts of a folded sentence, in order; ranges are left out. `lang` tells what a comma parts. */
export function amountsIn(folded: string, lang: string): readonly Amount[] {
  const found: Amount[] = [];
  for (const { 0: whole, index, groups } of matchesOf(folded, AMOUNT)) {
    const before = folded.slice(Math.max(0, index - LOOK_BACK), index);
    const amount = read(groups ?? {}, lang);
    if (!amount || (RANGE.test(before) && found.at(-1)?.unit === '')) continue;
    const per = perOf(folded.slice(index + whole.length, index + whole.length + LOOK_BACK));
    const bound = amount.bound ?? boundBefore(before);
    found.push({
      start: index,
      end: index + whole.length,
      value: amount.value,
      unit: amount.unit,
      isMoney: amount.isMoney,
      ...(bound && { bound }),
      ...(per && amount.isMoney && { per }),
      ...(EACH.test(folded.slice(index + whole.length)) && { isEach: true }),
    });
  }
  return found;
}

type Read = Pick<Amount, 'value' | 'unit' | 'isMoney' | 'bound'>;

function read(groups: Record<string, string | undefined>, lang: string): Read | undefined {
  const { before, sum, unit } = groups;
  const number = sum ?? groups['number'] ?? '';
  const scale = groups['sumScale'] ?? groups['scale'];
  const word = numberWord(number);
  const factor = scale === undefined ? 1 : (SCALES.find(([words]) => words.test(scale))?.[1] ?? 1);
  const plain = word?.value ?? numberOf(number, lang, factor > 1);
  const known = unitOf(unit ?? before ?? '');
  // `E` is the euro after a scale alone: «500 ME».
  if (!Number.isFinite(plain) || (unit === 'e' && scale === undefined)) return undefined;
  const value = Number((plain * factor * (known?.factor ?? 1)).toPrecision(12));
  return {
    value,
    unit: known?.unit ?? '',
    isMoney: known?.isMoney ?? false,
    ...(word?.roughly && { bound: 'about' as const }),
  };
}

/** The value of digits with points and commas. */
function numberOf(digits: string, lang: string, scaled: boolean): number {
  const plain = digits.replaceAll(' ', '');
  const signs = [...new Set(plain.match(/[.,]/g) ?? [])];
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last < 0) return Number(plain);
  const decimal = plain.charAt(last);
  const thousands = lang === 'en' ? ',' : '.';
  const grouped =
    signs.length === 1 &&
    plain.length - last === 4 &&
    !scaled &&
    (decimal === thousands || plain.split(decimal).length > 2);
  const whole = plain.slice(0, last).replaceAll(/[.,]/g, '');
  return Number(grouped ? whole + plain.slice(last + 1) : `${whole}.${plain.slice(last + 1)}`);
}

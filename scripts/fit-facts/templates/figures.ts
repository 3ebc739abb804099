/** Figures for slots: numbers of a fitting size, and the ways in which each is written. */
import type { FactKind } from '../../../lib/model/fact.ts';
import type { Random } from '../../bench/pages/random.ts';
import type { TemplateLang } from './read-templates.ts';

/** A number with its spelling; `unit` is the currency of money. */
export type Figure = { readonly text: string; readonly value: number; readonly unit?: string };

/** Least and greatest, as powers of ten. */
type Size = readonly [from: number, to: number];

const SIZE_OF_UNIT: Readonly<Record<string, Size>> = {
  people: [1, 5],
  customers: [1.5, 7],
  users: [3, 8.5],
  MW: [0.5, 2.6],
  'm²': [2.5, 5],
  servers: [2, 5.5],
  GPUs: [2, 5],
  'data centres': [0.4, 1.7],
};
const SIZE_OF_MONEY: Readonly<Partial<Record<FactKind, Size>>> = {
  revenue: [6, 10.7],
  target: [6.5, 10.7],
  'deal-value': [6, 10.5],
  funding: [5.5, 9],
  fine: [4.5, 9.3],
};
/** Money that no fact is of: costs, debts, orders. */
const SIZE_OF_OTHER: Size = [5, 10];
const SIZE_OF_PRICE: Size = [0.6, 3];

function valueOf(random: Random, [from, to]: Size): number {
  const raw = 10 ** (from + random.next() * (to - from));
  const digits = random.pick([1, 2, 2, 3, 3, 4]);
  const rounded = Number(raw.toPrecision(digits));
  return Math.max(2, rounded < 1e6 ? Math.round(rounded) : rounded);
}

const SEPARATORS: Readonly<Record<TemplateLang, readonly string[]>> = {
  fr: [' ', '\u00A0', '\u202F', ''],
  en: [',', ',', ',', ''],
};

function digitsOf(random: Random, value: number, lang: TemplateLang): string {
  const [whole = '', cents] = String(value).split('.');
  const separator = whole.length > 4 && lang === 'fr' ? ' ' : random.pick(SEPARATORS[lang]);
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, separator);
  return cents === undefined ? grouped : `${grouped}${lang === 'fr' ? ',' : '.'}${cents}`;
}

/** A count; `unit` is empty for a number that no fact is of. */
export function countFigure(random: Random, lang: TemplateLang, unit: string): Figure {
  const value = Math.round(valueOf(random, SIZE_OF_UNIT[unit] ?? [0.5, 3.5]));
  if (value < 2e6 || random.chance(0.2)) return { text: digitsOf(random, value, lang), value };
  const millions = Number((value / 1e6).toPrecision(3));
  const written = String(millions).replace('.', lang === 'fr' ? ',' : '.');
  const scale = lang === 'fr' ? ' millions' : random.pick([' million', 'm']);
  return { text: written + scale, value: Number((millions * 1e6).toPrecision(12)) };
}

export function percentFigure(random: Random, lang: TemplateLang): Figure {
  const value = random.chance(0.3) ? Number((random.next() * 90 + 1).toFixed(1)) : random.below(96) + 3;
  const sign = random.pick(
    lang === 'fr' ? [' %', ' %', '\u00A0%', '%', ' pour cent'] : ['%', '%', ' per cent', ' percent'],
  );
  return { text: String(value).replace('.', lang === 'fr' ? ',' : '.') + sign, value };
}

export const CURRENCIES: Readonly<Record<TemplateLang, readonly string[]>> = {
  fr: ['EUR', 'EUR', 'EUR', 'EUR', 'USD', 'USD', 'GBP'],
  en: ['USD', 'USD', 'USD', 'GBP', 'GBP', 'EUR'],
};
const SIGNS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£' };
const NAMES: Readonly<Record<TemplateLang, Readonly<Record<string, string>>>> = {
  fr: { EUR: 'euros', USD: 'dollars', GBP: 'livres' },
  en: { EUR: 'euros', USD: 'dollars', GBP: 'pounds' },
};

/** A sum of a currency; `kind` is that of the fact, `price` or undefined for a sum of nothing. */
export function moneyFigure(random: Random, lang: TemplateLang, unit: string, kind?: FactKind): Figure {
  const size = kind === 'price' ? SIZE_OF_PRICE : (SIZE_OF_MONEY[kind ?? 'launch'] ?? SIZE_OF_OTHER);
  const whole = valueOf(random, size);
  const isOdd = kind === 'price' && random.chance(0.4);
  const value = isOdd ? Number((whole + random.pick([0.99, 0.9, 0.5])).toFixed(2)) : whole;
  const [scale, factor] =
    value >= 1e9 ? (['billion', 1e9] as const) : value >= 1e6 ? (['million', 1e6] as const) : ['', 1];
  const shown = Number((value / factor).toPrecision(4));
  const isSmall = scale === '';
  const written = isSmall ? digitsOf(random, value, lang) : String(shown).replace('.', lang === 'fr' ? ',' : '.');
  const text =
    lang === 'fr' ? frenchMoney(random, written, scale, unit, shown) : englishMoney(random, written, scale, unit);
  return { text, value: Number((shown * factor).toPrecision(12)), unit };
}

function frenchMoney(random: Random, written: string, scale: string, unit: string, shown: number): string {
  const [sign = '', name = ''] = [SIGNS[unit], NAMES.fr[unit]];
  if (scale === '') return `${written} ${random.pick([name, name, sign])}`;
  const plural = shown >= 2 ? 's' : '';
  const word = scale === 'billion' ? `milliard${plural}` : `million${plural}`;
  const short = scale === 'billion' ? random.pick([`Md${sign}`, `Mds ${sign}`, `Mds${sign}`]) : `M${sign}`;
  const form = random.next();
  if (form < 0.5) return `${written} ${word} ${name === 'euros' ? 'd’' : 'de '}${name}`;
  if (form < 0.9) return `${written} ${short}`;
  return unit === 'EUR' && scale === 'million' ? `${written} ${random.pick(['ME', 'MEUR'])}` : `${written}${short}`;
}

function englishMoney(random: Random, written: string, scale: string, unit: string): string {
  const [sign = '', name = ''] = [SIGNS[unit], NAMES.en[unit]];
  if (scale === '') return random.chance(0.9) ? sign + written : `${written} ${name}`;
  const short = scale === 'billion' ? 'bn' : 'm';
  const form = random.next();
  if (form < 0.55) return `${sign}${written}${short}`;
  if (form < 0.85) return `${sign}${written} ${scale}`;
  return form < 0.93 ? `${written} ${scale} ${name}` : `${unit} ${written} ${scale}`;
}

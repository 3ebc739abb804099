/** Every number of a sentence that may be a figure, with its unit, its bound and the end of its range. */
import type { FactBound } from '../../model/fact.ts';
import { matchesOf } from '../../text/matches.ts';
import { boundBefore } from '../rules/bounds.ts';
import { DIGITS, digitsValue, PHRASE, phraseValue } from './number-phrases.ts';
import { MONEY_BEFORE, spanBehind, UNIT_PATTERN, unitNamed, type UnitClass } from './unit-nouns.ts';

/** `unit` is empty where none is written; offsets are into the sentence. */
export type Quantity = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The upper end of a range. */
  readonly max: number | undefined;
  readonly unit: string;
  readonly group: UnitClass;
  readonly bound: FactBound | undefined;
  /** What a price is for: `user/month`. */
  readonly per: string;
  /** Written in words, or with a scale: it is no year and no number in a list. */
  readonly isScaled: boolean;
};

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:milliards?|mds?|billions?|bn|b|mrds?)$/, 1e9],
  [/^(?:millions?|mio|mn|m|mln|mill)$/, 1e6],
  [/^(?:k|thousand|milliers?|mille)$/, 1e3],
  [/^(?:trillions?|tn|trn)$/, 1e12],
];
/** One letter is a scale only before a sign of money or nothing: `12 m²` is no million. */
const SCALE =
  'milliards?|millions?|billions?|trillions?|milliers|mille|thousand|mill(?![a-z])' +
  String.raw`|(?:mds?|mrds?|bn|tn|trn|mio|mn|mln|m|k|b)(?![a-z²]|2\b|-[a-z])` +
  '|(?:mds?|m|k)(?=(?:eu?r?|usd|gbp|chf)(?![a-z]))';
const NUMBER = `(?:${DIGITS}|${PHRASE})`;
const QUANTITY = new RegExp(
  String.raw`(?<![\w.,@€$£])(?:(?<before>${MONEY_BEFORE}) ?(?<sum>${NUMBER})(?:[ -]?(?<sumScale>${SCALE}))?` +
    // «Une trentaine de millions».
    `|(?<number>${NUMBER})(?:(?:[ -]?| de (?=milli))(?<scale>${SCALE})(?<half> et demie?(?![a-z])| and a half)?)?` +
    `(?:[ -]?(?:d'|de |of )?(?<unit>${UNIT_PATTERN}))?` +
    String.raw`(?<cents>\d\d(?!\d))?)`,
  'g',
);
/** What makes digits no number of things: «5G», «3e», «4 h 12», «2.0». */
const NO_NUMBER =
  /^(?:[a-z](?![a-z])|er |eme|th|st(?![a-z])|nd(?![a-z])|rd(?![a-z])|-?\d|[/:]\d| ?h(?: ?\d|(?![a-z])))/;
const LOOK_BACK = 40;
const LOOK_AHEAD = 50;
/** Between the two ends of a range, and the words before that make two numbers one. */
const RANGE_SIGN = /^(?: ?- ?|[–—]| (?:a|to|ou|or) )$/;
const RANGE_AND = /^ ?(?:et|and) ?$/;
const BETWEEN = /(?:entre|between)(?: les)? $/;
/** Ends of a range, and numbers that share a unit, are no farther apart: «la Switch 2 à 470 euros» is none. */
const MAX_RATIO = 50;
const FROM_TO = /(?:\bde|\bfrom|passer? de|passera de|passe de) $/;
/** Who has a part of something: what of it is said before. */
const HELD = '(?<=(?:holds?|held|owns?|owned|keeps?|detient|detenait|possede|possedait|conserve|garde) )';
/** A quarter and more, said in a word: «la moitié du capital». */
const SHARES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:la moitie|half)(?= (?:du |des |of |its |the |de ))/g, 50],
  [/\b(?:un tiers|a third|one third)(?= (?:du |des |of |its |the |de ))/g, 33.3],
  [/\b(?:un quart|a quarter|one quarter)(?= (?:du |des |of |its |the |de ))/g, 25],
  [/\b(?:trois quarts|three[ -]quarters)(?= (?:du |des |of |its |the |de |et |and )|[.,;)]|$)/g, 75],
  [/\b(?:deux tiers|two[ -]thirds)(?= (?:du |des |of |its |the |de |et |and )|[.,;)]|$)/g, 66.7],
  [/\b(?:un cinquieme|a fifth|one fifth)(?= (?:du |des |of |its |the |de ))/g, 20],
  [new RegExp(`${HELD}(?:un tiers|a third)(?![a-z])`, 'g'), 33.3],
  [new RegExp(`${HELD}(?:un quart|a quarter)(?![a-z])`, 'g'), 25],
  [new RegExp(`${HELD}(?:un cinquieme|a fifth)(?![a-z])`, 'g'), 20],
  [/\b(?:la totalite|l'integralite)(?= (?:du |des |de ))/g, 100],
  [/\b(?:toutes les parts|tout le capital|all the shares|wholly|entierement)\b/g, 100],
];

type Found = { -readonly [K in keyof Quantity]: Quantity[K] } & { plain: number; scale: number };

/** The quantities of a folded sentence in order; linear in its length. */
export function quantitiesIn(folded: string, lang: string): readonly Quantity[] {
  const found: Found[] = [];
  for (const { 0: whole, index, groups } of matchesOf(folded, QUANTITY)) {
    const read = readQuantity(folded, index, whole, groups ?? {}, lang);
    const last = found.at(-1);
    if (!read) continue;
    if (last && (joinRange(folded, last, read) || joinParts(folded, last, read))) found.pop();
    else if (last) shareUnit(folded, last, read);
    found.push(read);
  }
  for (const [pattern, value] of SHARES)
    for (const { 0: whole, index } of matchesOf(folded, pattern)) {
      const inside = found.findIndex(({ start, end }) => start < index + whole.length && index < end);
      // «Trois» of «trois quarts» is no number of its own.
      if (inside >= 0 && found[inside]?.group === 'none' && found[inside].scale === 1) found.splice(inside, 1);
      else if (inside >= 0) continue;
      found.push({
        ...NOTHING,
        start: index,
        end: index + whole.length,
        value,
        unit: '%',
        group: 'percent',
        isScaled: true,
      });
    }
  found.sort((a, b) => a.start - b.start);
  inheritScales(folded, found);
  return found.map(({ start, end, value, max, unit, group, bound, per, isScaled }) => {
    return { start, end, value, max, unit, group, bound, per, isScaled };
  });
}

/** What stands behind a number that counts nothing of its own. */
const NO_NOUN = new RegExp(
  "^(?: ?[,;.:)]| ?$| (?:et|and|en|in|au|for|pour|on|contre|against|versus|un an|a year|l'an|last" +
    '|the year|plus tot|before)(?![a-z]))',
);
/** What counts heads or stands in another cell of a row: «qui a levé 58 M€ et emploie 170». */
const COUNTED = new RegExp(
  String.raw`(?:\||(?<![a-z])(?:emploie|emploient|employs?|employing|employant|compte|comptent` +
    '|effectifs?|headcount|staff|salaries|serves?|servent|recrute|hires?)(?: (?:de|of|some' +
    "|about|environ|now|aujourd'hui|plus de|pres de))? ?:?) ?$",
);
/** Numbers from here on are written in full: «1 200». */
const MAX_ELLIPTIC = 1000;

/** «Ping, 2,8 milliards de dollars ; SailPoint, 6,9»: the second is of the same scale and currency. */
function inheritScales(folded: string, found: readonly Found[]): void {
  let last: Found | undefined;
  for (const one of found) {
    if (isSum(folded, one)) last = one;
    else if (one.group !== 'none') last = undefined;
    else if (last && one.scale === 1 && one.plain < MAX_ELLIPTIC && /^\d/.test(folded.slice(one.start, one.end))) {
      if (!NO_NOUN.test(folded.slice(one.end, one.end + LOOK_AHEAD))) continue;
      if (COUNTED.test(folded.slice(Math.max(0, one.start - LOOK_BACK), one.start))) continue;
      const { unit, group, scale } = last;
      Object.assign(one, { unit, group, scale, value: Number((one.plain * scale).toPrecision(12)), isScaled: true });
    }
  }
}

const OF_SALES = /^ (?:de |d'|of |in )(?:revenus?|ventes|chiffre|ca|sales|revenues?|turnover)(?![a-z])/;

/** «267 millions»: money too, where the text does not say of what. */
function isSum(folded: string, { group, scale, end }: Found): boolean {
  if (group === 'money') return scale > 1;
  const behind = folded.slice(end, end + LOOK_AHEAD);
  return group === 'none' && scale >= 1e6 && (NO_NOUN.test(behind) || OF_SALES.test(behind));
}

const NOTHING = { plain: 0, scale: 1, per: '', isScaled: false, max: undefined, bound: undefined } as const;

function readQuantity(
  folded: string,
  start: number,
  written: string,
  groups: Record<string, string | undefined>,
  lang: string,
): Found | undefined {
  const number = groups['sum'] ?? groups['number'] ?? '';
  const scaleWord = groups['sumScale'] ?? groups['scale'];
  const trimmed = written.trimEnd();
  const end = start + trimmed.length;
  const after = folded.slice(end, end + LOOK_AHEAD);
  const scale = scaleWord === undefined ? 1 : (SCALES.find(([words]) => words.test(scaleWord))?.[1] ?? 1);
  const isDigits = /^\d/.test(number);
  const phrase = isDigits ? undefined : phraseValue(number);
  const whole = isDigits ? digitsValue(number, lang, scale > 1) : phrase?.value;
  // «Onze millions et demi».
  const plain = whole !== undefined && groups['half'] !== undefined ? whole + 0.5 : whole;
  const unit = unitNamed(groups['unit'] ?? groups['before'] ?? '');
  // `E` is the euro after a scale alone: «500 ME», but «le 3e».
  if (groups['unit'] === 'e' && scaleWord === undefined) return undefined;
  if (plain === undefined || !Number.isFinite(plain)) return undefined;
  if (!unit && scale === 1 && ((isDigits && NO_NUMBER.test(after)) || (!isDigits && plain < 3))) return undefined;
  const money = unit?.group === 'money';
  const bound =
    boundBefore(folded.slice(Math.max(0, start - LOOK_BACK), start)) ?? (phrase?.isRough ? 'about' : undefined);
  const cents = money && groups['cents'] !== undefined ? Number(groups['cents']) / 100 : 0;
  return {
    start,
    end,
    value: Number((plain * scale * (unit?.factor ?? 1) + cents).toPrecision(12)),
    unit: unit?.unit === 'cent' ? (lang === 'en' ? 'GBP' : 'EUR') : (unit?.unit ?? ''),
    group: unit?.group ?? 'none',
    max: undefined,
    bound,
    per: money ? spanBehind(after) : '',
    isScaled: scale > 1 || !isDigits,
    plain,
    scale,
  };
}

/** Gives the first of two numbers the unit of the second. Whether they are one range, which `next` then is. */
function joinRange(folded: string, last: Found, next: Found): boolean {
  const gap = folded.slice(last.end, next.start);
  const before = folded.slice(Math.max(0, last.start - LOOK_BACK), last.start);
  const isRange = RANGE_SIGN.test(gap) || (RANGE_AND.test(gap) && BETWEEN.test(before));
  // «$1-1.2bn»: the sign stands at the first only.
  if (isRange && last.group === 'money' && next.group === 'none' && next.scale >= last.scale)
    Object.assign(next, { unit: last.unit, group: 'money' });
  const isAlike = last.group === next.group || last.group === 'none';
  if (!isRange || !isAlike || last.plain >= next.plain * (next.scale / last.scale) || isYear(last)) return false;
  if (last.plain > 0 && next.plain > last.plain * MAX_RATIO) return false;
  const scale = last.scale === 1 ? next.scale : last.scale;
  const value = Number((last.plain * scale).toPrecision(12));
  if (last.group === 'none') Object.assign(last, { value, unit: next.unit, group: next.group, per: next.per });
  if (FROM_TO.test(before)) return false;
  Object.assign(next, { start: last.start, max: next.value, value });
  next.bound = undefined;
  return true;
}

/** «Respectivement 76,1 et 62,9 millions»: the first of two is of the scale and unit that stand at the second. */
function shareUnit(folded: string, last: Found, next: Found): void {
  const isBare = last.group === 'none' && last.scale === 1 && /^\d/.test(folded.slice(last.start, last.end));
  if (
    !isBare ||
    (next.group === 'none' && next.scale < 1e6) ||
    isYear(last) ||
    !RANGE_AND.test(folded.slice(last.end, next.start))
  )
    return;
  const ratio = last.plain / next.plain;
  if (ratio > MAX_RATIO || ratio * MAX_RATIO < 1) return;
  const { unit, group, scale } = next;
  Object.assign(last, { unit, group, scale, value: Number((last.plain * scale).toPrecision(12)), isScaled: scale > 1 });
}

/** «Onze millions neuf cent mille euros»: two numbers that are one. */
function joinParts(folded: string, last: Found, next: Found): boolean {
  if (last.scale < 1e6 || last.group !== 'none' || next.value >= last.scale || next.scale >= last.scale) return false;
  if (folded.slice(last.end, next.start) !== ' ') return false;
  Object.assign(next, { start: last.start, value: last.value + next.value, isScaled: true });
  return true;
}

function isYear({ plain, scale, group }: Found): boolean {
  return group === 'none' && scale === 1 && plain >= 1900 && plain <= 2050;
}

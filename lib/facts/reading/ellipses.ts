/** Numbers whose scale and currency stand in a sentence before: «500 ME ? — Nous en ferons au moins 300.» */
import type { Quantity } from './quantities.ts';

/** What of a token is looked at. */
type Word = { readonly kind: string; readonly text: string; readonly quantity?: Quantity | undefined };

/** A sum of the sentence before with its scale, `plain` as it is written. */
type Sum = Pick<Quantity, 'unit' | 'group'> & { readonly scale: number; readonly plain: number };

/** What a sentence hands on to the next. */
export type Earlier = { readonly sum?: Sum; readonly isQuestion: boolean; readonly age: number };

/** Sentences through which a sum is kept in mind. */
const MAX_AGE = 4;
const MAX_PLAIN = 1000;
/** A number that answers a sum is of its size. */
const ALIKE = 5;
const LOOK_BACK = 6;
const BILLION = 1e9;
const MILLION = 1e6;
/** «En faire», «en offrait», “paid”: what is done of sums, and not of heads. */
const MAKES = new RegExp(
  String.raw`^(?:fai(?:re|t|s|sons|sait|sions|saient)|fer(?:a|ai|ons|ont|ait|ez|ions)|realis\w+` +
    String.raw`|attein\w+|vis(?:e|ons|ait|ent)|attend\w*|pes(?:e|ait)|factur\w+|encaiss\w+|prevoi\w+` +
    String.raw`|tabl(?:e|ons)|promet\w*|offr\w+|propos\w+|debours\w+|paye(?:r|ra|rait)?|payait` +
    '|paid|pays|offers|offered|bid|made|makes|raised)$',
);
/** What may stand behind a number that counts nothing of its own. */
const NO_NOUN = /^(?:[,;.:)!?»…-]|et|and|en|in|cette|this|l'|cet|pour|for|d'|au|aux|plus|mais|but)$/;

export function nothingEarlier(): Earlier {
  return { isQuestion: false, age: 0 };
}

/** The tokens of a sentence with such numbers made whole. */
export function withEllipses<T extends Word>(tokens: T[], { sum, isQuestion, age }: Earlier): T[] {
  if (!sum || age > MAX_AGE) return tokens;
  const index = tokens.findIndex(({ quantity }) => quantity !== undefined);
  const token = tokens[index];
  const { quantity } = token ?? {};
  if (!token || !quantity || quantity.group !== 'none' || quantity.isScaled || quantity.value >= MAX_PLAIN)
    return tokens;
  if (!isBare(tokens, index)) return tokens;
  const before = tokens.slice(Math.max(0, index - LOOK_BACK), index).map(({ text }) => text);
  const isMade = before.some((text) => MAKES.test(text));
  const ratio = quantity.value / sum.plain;
  // Heads are counted in whole numbers: «nous avons fait 14,6».
  const isLike = isQuestion || isMade || !Number.isInteger(quantity.value);
  if (!(isMade && before.includes('en')) && !(isLike && ratio <= ALIKE && ratio >= 1 / ALIKE)) return tokens;
  return tokens.with(index, { ...token, quantity: scaled(quantity, sum) });
}

function isBare(tokens: readonly Word[], index: number): boolean {
  const next = tokens[index + 1];
  return next === undefined || next.kind === 'date' || NO_NOUN.test(next.text);
}

function scaled(quantity: Quantity, { unit, group, scale }: Sum): Quantity {
  const times = (value: number): number => Number((value * scale).toPrecision(12));
  return {
    ...quantity,
    value: times(quantity.value),
    ...(quantity.max !== undefined && { max: times(quantity.max) }),
    unit,
    group,
    isScaled: true,
  };
}

/** What is in mind after a sentence: its last sum, or the one before it. */
export function afterSentence(tokens: readonly Word[], isQuestion: boolean, earlier: Earlier): Earlier {
  const at = tokens.findLastIndex((_token, index) => isSum(tokens, index));
  const quantity = tokens[at]?.quantity;
  if (quantity && quantity.value >= MILLION) {
    const scale = quantity.value >= BILLION ? BILLION : MILLION;
    return {
      sum: { unit: quantity.unit, group: quantity.group, scale, plain: quantity.value / scale },
      isQuestion,
      age: 0,
    };
  }
  return { ...(earlier.sum && { sum: earlier.sum }), isQuestion: false, age: earlier.age + 1 };
}

/** A sum of money, or millions of which the text does not say what they are of. */
function isSum(tokens: readonly Word[], at: number): boolean {
  const quantity = tokens[at]?.quantity;
  if (quantity?.group === 'money') return true;
  return quantity?.group === 'none' && quantity.isScaled && quantity.value >= MILLION && isBare(tokens, at);
}

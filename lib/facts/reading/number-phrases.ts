/** Numbers as they are written in French and English prose: digits, words, and both with a scale. */

const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  une: 1,
  one: 1,
  a: 1,
  an: 1,
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
  onze: 11,
  eleven: 11,
  douze: 12,
  twelve: 12,
  treize: 13,
  thirteen: 13,
  quatorze: 14,
  fourteen: 14,
  quinze: 15,
  fifteen: 15,
  seize: 16,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  vingt: 20,
  vingts: 20,
  twenty: 20,
  trente: 30,
  thirty: 30,
  quarante: 40,
  forty: 40,
  cinquante: 50,
  fifty: 50,
  soixante: 60,
  sixty: 60,
  seventy: 70,
  septante: 70,
  eighty: 80,
  huitante: 80,
  ninety: 90,
  nonante: 90,
  half: 0.5,
  demi: 0.5,
};
/** Words that multiply what stands before them in the same number. */
const POWERS: Readonly<Record<string, number>> = {
  cent: 100,
  cents: 100,
  hundred: 100,
  hundreds: 100,
  mille: 1000,
  thousand: 1000,
  dozen: 12,
  score: 20,
};
/** Collective nouns, about as many as their number: «une centaine», «un millier». */
const COLLECTIVES: Readonly<Record<string, number>> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
};
const SMALL_WORD = Object.keys(WORDS)
  .filter((word) => !/^(?:a|an|un|une|half|demi)$/.test(word))
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const POWER_WORD = Object.keys(POWERS)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const WORD = `(?:${SMALL_WORD}|${POWER_WORD})(?![a-z])`;

/** A number in words, folded: «four hundred and fifty», «quatre-vingt-dix», «three point three», «une centaine». */
export const PHRASE =
  `(?:(?:une|un|a|an|half a|a few) )?(?:${Object.keys(COLLECTIVES).join('|')})(?![a-z])` +
  `|(?:(?:half a|half an|a|an|un|une) )?(?:${WORD})(?:(?:[ -]| and | et |-et-)${WORD})*` +
  `(?: point (?:(?:${SMALL_WORD})(?![a-z]) ?)+| and an? half| et demie?(?![a-z]))?` +
  '|(?:half an?|an?|un|le|du|one|one and a half|un demi)[ -](?=(?:milliard|million|billion|trillion)(?![a-z]))';

/** Digits with groups of thousands and decimals. */
export const DIGITS = String.raw`\d{1,3}(?: \d{3})+(?:[.,]\d{1,3})?(?![\d])|\d+(?:[.,]\d+)*`;

export type NumberPhrase = { readonly value: number; readonly isRough: boolean };

/** What a folded phrase of {@link PHRASE} counts; undefined where it does not add up. */
export function phraseValue(phrase: string): NumberPhrase | undefined {
  const tokens = phrase.split(/[^a-z]+/).filter((token) => token !== '');
  const collective = tokens.map((token) => COLLECTIVES[token]).find((value) => value !== undefined);
  if (collective !== undefined) return { value: collective, isRough: true };
  if (tokens.join(' ') === 'un demi') return { value: 0.5, isRough: false };
  const point = tokens.indexOf('point');
  if (point > 0) return pointValue(tokens, point);
  let [total, group] = [0, 0];
  let [isNumber, hasHalf] = [false, false];
  tokens.forEach((token, index) => {
    const power = POWERS[token];
    const word = WORDS[token];
    if (token === 'and' || token === 'et' || token === 'le' || token === 'du') return;
    isNumber = true;
    if (token === 'half' || token === 'demi' || token === 'demie') hasHalf = true;
    else if (power !== undefined && power < 1000) group = Math.max(group, 1) * power;
    else if (power !== undefined) [total, group] = [total + Math.max(group, 1) * power, 0];
    // «Quatre-vingts»: twenty behind four multiplies.
    else if ((token === 'vingt' || token === 'vingts') && tokens[index - 1] === 'quatre') group += 76;
    else if (word !== undefined && !(word === 1 && hasHalf)) group += /^an?$/.test(token) && index > 0 ? 0 : word;
  });
  const value = total + group + (hasHalf && tokens[0] !== 'half' ? 0.5 : 0);
  if (tokens[0] === 'half') return { value: 0.5 * Math.max(1, tokens.includes('dozen') ? 12 : value), isRough: false };
  if (!isNumber && /^(?:le|du)$/.test(tokens[0] ?? '')) return { value: 1, isRough: false };
  return isNumber && value > 0 ? { value, isRough: tokens.includes('dozen') } : undefined;
}

function pointValue(tokens: readonly string[], point: number): NumberPhrase | undefined {
  const whole = phraseValue(tokens.slice(0, point).join(' '))?.value ?? 0;
  const digits = tokens.slice(point + 1).map((token) => WORDS[token]);
  if (digits.some((digit) => digit === undefined)) return undefined;
  return { value: Number(`${whole}.${digits.join('')}`), isRough: false };
}

/**
 * The value of digits; `lang` tells what a comma parts, `isScaled` that a scale follows, so that three digits are
 * decimals.
 */
export function digitsValue(digits: string, lang: string, isScaled: boolean): number {
  const plain = digits.replaceAll(' ', '');
  const signs = [...new Set(plain.match(/[.,]/g) ?? [])];
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last < 0) return Number(plain);
  const decimal = plain.charAt(last);
  const thousands = lang === 'en' ? ',' : '.';
  const isGrouped =
    signs.length === 1 &&
    plain.length - last === 4 &&
    !(isScaled && decimal !== thousands) &&
    (decimal === thousands || plain.split(decimal).length > 2);
  const whole = plain.slice(0, last).replaceAll(/[.,]/g, '');
  return Number(isGrouped ? whole + plain.slice(last + 1) : `${whole}.${plain.slice(last + 1)}`);
}

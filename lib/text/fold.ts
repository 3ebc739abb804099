import { at } from './typed-array.ts';

/**
 * What a UTF-16 unit is to the matcher. Values from {@link FIRST_LETTER} on are letters and digits, folded: no case, no
 * accent.
 */
export const SPACE = 1;
/** Soft hyphens, zero-width and direction characters, ® and ™: as if they were not there. */
export const IGNORED = 2;
/** Combining marks: belong to the letter before them and fold away. */
export const MARK = 3;
export const APOSTROPHE = 4;
export const HYPHEN = 5;
export const DOT = 6;
/** Signs that end a sentence whatever follows. */
export const STOP_SIGN = 7;
/** Every other sign, and surrogates, paired or lone. */
export const SIGN = 8;
export const FIRST_LETTER = 16;

/** Set beside the folded letter where the unit is a capital. */
export const CAPITAL_LETTER = 1 << 16;
/** The first letter alone. */
export const FOLDED = CAPITAL_LETTER - 1;
/** A letter that folds to several (æ, ß, ﬃ) carries the others from this bit on, seven bits each. */
export const LIGATURE_SHIFT = 17;
export const MORE_BITS = 7;
export const MORE_LETTER = 0x7f;
const MORE_LETTERS = 2;
/** Values from here on stand for several letters. */
export const LIGATURE = 1 << LIGATURE_SHIFT;

/** What is none of letter and digit, in the order of its numbers. */
const CLASSES = [
  /(?!\ufeff)\s/,
  /[\p{Cf}\p{Variation_Selector}\u034f®™]/u,
  /\p{M}/u,
  /['’‘ʼʻ′´`＇]/,
  /[-‐‑]/,
  /\./,
  /[!?…•|。]/,
];
/** Letters that Unicode does not decompose, though readers leave their strokes out. */
const STROKES: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ŧ: 't',
};

/**
 * What {@link look} knows already, by unit; 0 where it was not asked yet. Hot loops read it themselves.
 * Filled on demand: folding all 65,536 units ahead costs 12 ms, a page needs about a hundred of them.
 */
export const foldTable = new Int32Array(0x10000);

/** The class or folded letter of a UTF-16 unit, with {@link CAPITAL_LETTER} for capitals. */
export function look(unit: number): number {
  return at(foldTable, unit) || (foldTable[unit] = classify(String.fromCharCode(unit)));
}

/** Whether a value of {@link look} is a letter or digit. */
export function isLetter(value: number): boolean {
  return value >= FIRST_LETTER;
}

/** Whether a UTF-16 unit is a capital letter. */
export function isCapital(unit: number): boolean {
  return (look(unit) & CAPITAL_LETTER) !== 0;
}

/** The folded letters of a value of {@link look}; empty for what is none. */
export function lettersOf(value: number): string {
  let letters = isLetter(value) ? String.fromCharCode(value & FOLDED) : '';
  for (let more = value >>> LIGATURE_SHIFT; more > 0; more >>>= MORE_BITS)
    letters += String.fromCharCode(more & MORE_LETTER);
  return letters;
}

function classify(character: string): number {
  const sign = CLASSES.findIndex((signs) => signs.test(character)) + 1;
  if (sign > 0) return sign;
  if (!/[\p{L}\p{N}]/u.test(character)) return SIGN;
  const small = character.toLowerCase();
  const letters = small
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]|ʼ/gu, '')
    .replaceAll(/[øđðłħıþßæœŧ]/g, (letter) => STROKES[letter] ?? letter);
  // Others than Latin ligatures have no space, and stay themselves.
  const isRoomy = letters.length - 1 <= MORE_LETTERS && /^.[\0-\x7f]*$/.test(letters);
  const folded = isRoomy ? letters : small;
  let value = 0;
  for (let index = folded.length - 1; index > 0; index -= 1) value = (value << MORE_BITS) | folded.charCodeAt(index);
  return (value << LIGATURE_SHIFT) | (small === character ? 0 : CAPITAL_LETTER) | folded.charCodeAt(0);
}

/** Letters of Latin script for classes of regular expressions: those of `\p{Lu}` take 50 times as long to compile. */
export const UPPER = 'A-ZÀ-ÖØ-ÞŒŠŽŁİ';
export const LOWER = 'a-zß-öø-ÿœšžłığćčěńňřśůźż';

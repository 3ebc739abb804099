import { at } from './typed-array.ts';

/**
 * What a UTF-16 unit is to the matcher. Values from {@link FIRST_LETTER} on are letters and digits, folded: no case, no accent;
 * negative ones are letters that fold to several (æ, ß, ﬁ).
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
export const STOP = 7;
/** Every other sign, and surrogates, paired or lone. */
export const SIGN = 8;
export const FIRST_LETTER = 16;

/** Set beside the folded letter where the unit is a capital. */
export const CAPITAL = 1 << 16;
/** Takes {@link CAPITAL} away from a single letter. */
export const FOLDED = CAPITAL - 1;

const APOSTROPHES = /['’‘ʼʻ′´`＇]/;
const STOPS = /[!?…•|。]/;
const HYPHENS = /[-‐‑]/;
const IGNORABLE = /[\p{Cf}\p{Variation_Selector}\u034f®™]/u;
/** Letters that Unicode does not decompose, though readers leave their strokes out. */
const STROKES: Readonly<Record<string, string>> = {
  ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ı: 'i', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ŧ: 't',
};

/**
 * What {@link look} knows already, by unit; 0 where it was not asked yet. Hot loops read it themselves.
 * Filled on demand: folding all 65,536 units ahead costs 12 ms, a page needs about a hundred of them.
 */
export const foldTable = new Int32Array(0x10000);
/** Letters that others fold to, twice each: for the small letter and for the capital. */
const expansions: string[] = [];

/** The class or folded letter of a UTF-16 unit, with {@link CAPITAL} for capitals. */
export function look(unit: number): number {
  return at(foldTable, unit) || remember(unit);
}

/** Whether a value of {@link look} is a letter or digit. */
export function isLetter(value: number): boolean {
  return value >= FIRST_LETTER || value < 0;
}

/** Whether a UTF-16 unit is a capital letter. */
export function isCapital(unit: number): boolean {
  const value = look(unit);
  return value < 0 ? (value & 1) === 0 : value >= CAPITAL;
}

/** The folded letters of a value of {@link look}; empty for what is none. */
export function lettersOf(value: number): string {
  if (value < 0) return expansions[-value - 1] ?? '';
  return value < FIRST_LETTER ? '' : String.fromCharCode(value & FOLDED);
}

function remember(unit: number): number {
  const character = String.fromCharCode(unit);
  const value = classify(character, character.toLowerCase() !== character);
  foldTable[unit] = value;
  return value;
}

function classify(character: string, capital: boolean): number {
  if (/\s/.test(character) && character !== '\ufeff') return SPACE;
  if (APOSTROPHES.test(character)) return APOSTROPHE;
  if (HYPHENS.test(character)) return HYPHEN;
  if (character === '.') return DOT;
  if (STOPS.test(character)) return STOP;
  if (IGNORABLE.test(character)) return IGNORED;
  if (/\p{M}/u.test(character)) return MARK;
  return /[\p{L}\p{N}]/u.test(character) ? foldLetter(character, capital) : SIGN;
}

function foldLetter(character: string, capital: boolean): number {
  const base = character.normalize('NFKD').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const letters = base.replaceAll(/[øđðłħıþßæœŧ]/g, (letter) => STROKES[letter] ?? letter);
  if (letters === '') return SIGN;
  if (letters.length === 1) return letters.charCodeAt(0) | (capital ? CAPITAL : 0);
  const small = expansions.push(letters, letters) - 1;
  return capital ? -small - 1 : -small;
}

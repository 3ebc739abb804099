import { at } from './typed-array.ts';

/**
 * What a UTF-16 unit is to the matcher. Values from {@link FIRST_LETTER} on are letters and digits:
 * the folded unit itself (no case, no accent), or an index into {@link expansion}.
 */
export const SPACE = 1;
/** Soft hyphens, zero-width and direction characters, ® and ™: as if they were not there. */
export const IGNORED = 2;
/** Combining marks: belong to the letter before them and fold away. */
export const MARK = 3;
export const APOSTROPHE = 4;
export const HYPHEN = 5;
export const DOT = 6;
/** Every other sign, and surrogates, paired or lone. */
export const SIGN = 7;
export const FIRST_LETTER = 16;

/** Letters that fold to several (æ, ß, ﬁ) lie in the private use area, where no letter is. */
export const FIRST_EXPANSION = 0xf000;
export const LAST_EXPANSION = 0xf8ff;

const APOSTROPHES = /['’‘ʼʻ′´`＇]/;
const HYPHENS = /[-‐‑]/;
const IGNORABLE = /[\p{Cf}\p{Variation_Selector}\u034f®™]/u;
/** Letters that Unicode does not decompose, though readers leave their strokes out. */
const STROKES: Readonly<Record<string, string>> = {
  ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ı: 'i', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ŧ: 't',
};

/** Set beside the folded letter where the unit is a capital. */
export const CAPITAL = 1 << 16;
/** Takes {@link CAPITAL} away. */
export const FOLDED = CAPITAL - 1;

/**
 * What {@link look} knows already, by unit; 0 where it was not asked yet. Hot loops read it themselves.
 * Filled on demand: folding all 65,536 units ahead costs 12 ms, a page needs about a hundred of them.
 */
export const foldTable = new Int32Array(0x10000);
const expansions: string[] = [];

/** The class or folded letter of a UTF-16 unit, with {@link CAPITAL} for capitals. */
export function look(unit: number): number {
  return at(foldTable, unit) || remember(unit);
}

/** The class or folded letter of a UTF-16 unit. */
export function fold(unit: number): number {
  return look(unit) & FOLDED;
}

/** Whether a UTF-16 unit is a capital letter. */
export function isCapital(unit: number): boolean {
  return (look(unit) & CAPITAL) !== 0;
}

/** The letters that a folded value from {@link FIRST_EXPANSION} on stands for. */
export function expansion(folded: number): string {
  return expansions[folded - FIRST_EXPANSION] ?? '';
}

function remember(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = classify(character);
  const value = folded >= FIRST_LETTER && character.toLowerCase() !== character ? folded | CAPITAL : folded;
  foldTable[unit] = value;
  return value;
}

function classify(character: string): number {
  if (/\s/.test(character) && character !== '\ufeff') return SPACE;
  if (APOSTROPHES.test(character)) return APOSTROPHE;
  if (HYPHENS.test(character)) return HYPHEN;
  if (character === '.') return DOT;
  if (IGNORABLE.test(character)) return IGNORED;
  if (/\p{M}/u.test(character)) return MARK;
  return /[\p{L}\p{N}]/u.test(character) ? foldLetter(character) : SIGN;
}

function foldLetter(character: string): number {
  const base = character.normalize('NFKD').toLowerCase().normalize('NFKD').replaceAll(/[^\p{L}\p{N}]/gu, '');
  const letters = base.replaceAll(/[øđðłħıþßæœŧ]/g, (letter) => STROKES[letter] ?? letter);
  if (letters.length === 1) return letters.charCodeAt(0);
  const value = FIRST_EXPANSION + expansions.length;
  if (letters === '' || value > LAST_EXPANSION) return SIGN;
  expansions.push(letters);
  return value;
}

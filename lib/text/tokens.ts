import { CAPITAL, DOT, FIRST_LETTER, FOLDED, foldTable, HYPHEN, IGNORED, isCapital, isLetter, lettersOf, look, MARK, SPACE, STOP } from './fold.ts';
import { at } from './typed-array.ts';

export const WORD = 0;
/** A sign that stands between words: comma, bracket, ampersand, plus. */
export const PUNCTUATION = 1;
/** A sign that ends a sentence. */
export const SENTENCE_END = 2;

const WORD_SEED = 0x2f0b4a47;
const WORD_FACTOR = 0x01000193;
/** French words that lose their vowel before another, as a CMS leaves them once their apostrophe is gone: `dOrange`. */
const ELIDED = /^([dlDL]|[qQ]\W*u)\W*(?:\p{Lu}\P{L}*\p{Ll}|(?<=[dlu]\W*)\p{Lu}\P{L}*\p{L})/u;

/**
 * Words and signs of one text, as parallel typed arrays that are used again for the next text.
 * `hash` is taken over folded letters; `start` and `end` are UTF-16 offsets.
 */
export type Tokens = {
  text: string;
  count: number;
  hash: Int32Array;
  start: Int32Array;
  end: Int32Array;
  kind: Int32Array;
  /** Tokens with a capital after their first letter, ascending: acronyms are among them. */
  capitals: number[];
};

/** Empty token arrays, to be filled by {@link tokenise}. */
export function createTokens(): Tokens {
  return { text: '', count: 0, ...arrays(256), capitals: [] };
}

/** Splits a text into folded words and signs; linear in its length. Hyphens, dots and apostrophes inside names are gaps like spaces. */
export function tokenise(text: string, tokens: Tokens): void {
  const { length } = text;
  const table = foldTable;
  tokens.text = text;
  tokens.count = 0;
  if (tokens.capitals.length > 0) tokens.capitals = [];
  let offset = 0;
  while (offset < length) {
    const first = at(table, text.charCodeAt(offset)) || look(text.charCodeAt(offset));
    const start = offset;
    offset += 1;
    if (!isLetter(first)) {
      if (first >= HYPHEN && isSign(text, start, first, tokens)) pushSign(text, start, first, tokens);
      continue;
    }
    // A word, to the first unit that neither belongs to it nor is as if it were not there.
    let hash = hashLetter(WORD_SEED, first);
    let end = offset;
    let inner = 0;
    while (offset < length) {
      const seen = at(table, text.charCodeAt(offset));
      if (seen >= FIRST_LETTER) {
        hash = Math.imul(hash ^ (seen & FOLDED), WORD_FACTOR);
        inner |= seen;
        end = offset + 1;
      } else if (seen < 0) {
        hash = hashLetter(hash, seen);
        end = offset + 1;
      } else if (seen === 0) {
        look(text.charCodeAt(offset));
        continue;
      } else if (seen === MARK) end = offset + 1;
      else if (seen !== IGNORED) break;
      offset += 1;
    }
    if (inner >= CAPITAL) {
      const rest = elisionEnd(text, start, end);
      if (rest > 0) {
        push(tokens, hashOf(text, start, rest), start, rest, WORD);
        offset = rest;
        continue;
      }
      tokens.capitals.push(tokens.count);
    }
    push(tokens, hash, start, end, WORD);
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = WORD_SEED;
  for (let offset = start; offset < end; offset += 1) hash = hashLetter(hash, look(text.charCodeAt(offset)));
  return hash;
}

function pushSign(text: string, offset: number, sign: number, tokens: Tokens): void {
  push(tokens, Math.imul(WORD_SEED ^ text.charCodeAt(offset), WORD_FACTOR), offset, offset + 1, sign === DOT || sign === STOP ? SENTENCE_END : PUNCTUATION);
}

/**
 * Where the word behind a lost apostrophe begins, in `dOrange`, `LOrange` or `quOrange`; -1 in `DHL`, `TF1` and all others.
 */
function elisionEnd(text: string, start: number, end: number): number {
  const word = ELIDED.exec(text.slice(start, end));
  return word?.[1] === undefined ? -1 : start + word[1].length;
}

/** Whether a hyphen or dot parts words instead of joining them. */
function isSign(text: string, offset: number, sign: number, tokens: Tokens): boolean {
  if (sign >= STOP) return true;
  const next = offset + 1 < text.length ? look(text.charCodeAt(offset + 1)) : SPACE;
  if (sign === DOT) return !isLetter(next) && !followsInitial(text, offset, tokens);
  return next === SPACE || offset === 0 || look(text.charCodeAt(offset - 1)) === SPACE;
}

/** Whether the dot belongs to an initial: `J. P. Morgan`. */
function followsInitial(text: string, offset: number, tokens: Tokens): boolean {
  const last = tokens.count - 1;
  return last >= 0 && at(tokens.end, last) === offset && at(tokens.start, last) === offset - 1 && isCapital(text.charCodeAt(offset - 1));
}

/** Continues a hash with a value of `look`; what is no letter leaves it as it is. */
export function hashLetter(hash: number, value: number): number {
  if (value >= FIRST_LETTER) return Math.imul(hash ^ (value & FOLDED), WORD_FACTOR);
  let result = hash;
  for (const letter of lettersOf(value)) result = Math.imul(result ^ letter.charCodeAt(0), WORD_FACTOR);
  return result;
}

function push(tokens: Tokens, hash: number, start: number, end: number, kind: number): void {
  const index = tokens.count;
  if (index === tokens.hash.length) grow(tokens);
  tokens.hash[index] = hash;
  tokens.start[index] = start;
  tokens.end[index] = end;
  tokens.kind[index] = kind;
  tokens.count = index + 1;
}

function arrays(length: number): Pick<Tokens, 'hash' | 'start' | 'end' | 'kind'> {
  return { hash: new Int32Array(length), start: new Int32Array(length), end: new Int32Array(length), kind: new Int32Array(length) };
}

function grow(tokens: Tokens): void {
  const larger = arrays(tokens.hash.length * 2);
  larger.hash.set(tokens.hash);
  larger.start.set(tokens.start);
  larger.end.set(tokens.end);
  larger.kind.set(tokens.kind);
  Object.assign(tokens, larger);
}

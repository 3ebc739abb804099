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
const ELIDED = /^(?:[cdjlmnst]|qu)$/i;

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
  /** Tokens that begin with an elision whose apostrophe was lost, ascending. */
  elided: ElidedToken[];
  /** Tokens with a capital after their first letter, ascending: acronyms are among them. */
  capitals: number[];
};

/** What is left of token `token` without its elision. */
export type ElidedToken = { readonly token: number; readonly hash: number; readonly start: number };

/** Empty token arrays, to be filled by {@link tokenise}. */
export function createTokens(): Tokens {
  return { text: '', count: 0, ...arrays(256), elided: [], capitals: [] };
}

/** Splits a text into folded words and signs; linear in its length. Hyphens, dots and apostrophes inside names are gaps like spaces. */
export function tokenise(text: string, tokens: Tokens): void {
  const { length } = text;
  const table = foldTable;
  tokens.text = text;
  tokens.count = 0;
  if (tokens.elided.length > 0) tokens.elided = [];
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
      readElision(text, start, end, tokens);
      tokens.capitals.push(tokens.count);
    }
    push(tokens, hash, start, end, WORD);
  }
}

function pushSign(text: string, offset: number, sign: number, tokens: Tokens): void {
  push(tokens, Math.imul(WORD_SEED ^ text.charCodeAt(offset), WORD_FACTOR), offset, offset + 1, sign === DOT || sign === STOP ? SENTENCE_END : PUNCTUATION);
}

/** Notes what follows a lost apostrophe in `dOrange`, `LOrange` or `quOrange`; `DHL` and `SAP` are no such words. */
function readElision(text: string, start: number, end: number, tokens: Tokens): void {
  const rest = start + (isCapital(text.charCodeAt(start + 1)) ? 1 : 2);
  if (rest + 1 >= end || !isCapital(text.charCodeAt(rest)) || !ELIDED.test(text.slice(start, rest))) return;
  if (isCapital(text.charCodeAt(start)) && isCapital(text.charCodeAt(rest + 1))) return;
  let hash = WORD_SEED;
  for (let offset = rest; offset < end; offset += 1) {
    hash = hashLetter(hash, look(text.charCodeAt(offset)));
  }
  tokens.elided.push({ token: tokens.count, hash, start: rest });
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

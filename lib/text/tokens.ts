import {
  CAPITAL_LETTER,
  DOT,
  FIRST_LETTER,
  FOLDED,
  foldTable,
  HYPHEN,
  IGNORED,
  isCapital,
  isLetter,
  look,
  LIGATURE,
  MARK,
  LIGATURE_SHIFT,
  MORE_BITS,
  MORE_LETTER,
  SPACE,
  STOP_SIGN,
} from './fold.ts';
import { at } from './typed-array.ts';
import { unitAt } from './unit-at.ts';

const WORD_SEED = 0x2f0b4a47;
const WORD_FACTOR = 0x01000193;
/** Times {@link WORD_FACTOR} it is 1, modulo 2^32. */
const WORD_INVERSE = 0x35_9c_44_9b;
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
  /** The first unit of each, as `look` gives it. */
  first: Int32Array;
  /** How many words begin with a capital. */
  capitalised: number;
  /** Tokens with a capital after their first letter, ascending: acronyms are among them. */
  capitals: number[];
};

/** Empty token arrays, to be filled by {@link tokenise}. */
export function createTokens(): Tokens {
  return { text: '', count: 0, ...arrays(256), capitalised: 0, capitals: [] };
}

/**
 * Splits a text into folded words and signs; linear in its length. Hyphens, dots and apostrophes inside names are gaps
 * like spaces. The hot loop of all reading: plain letters stay in it, and whatever is rare is called, since V8 inlines
 * only so much into one function. What a call gives is made an integer again: otherwise its hashes are kept as values
 * of any kind, which is three times as slow.
 */
export function tokenise(text: string, tokens: Tokens): void {
  const { length } = text;
  const table = foldTable;
  const capitals = tokens.capitals.length === 0 ? tokens.capitals : [];
  let { hash, start, end, first } = tokens;
  let capitalised = 0;
  let count = 0;
  let offset = 0;
  while (offset < length) {
    const begun = (table[unitAt(text, offset)] || look(unitAt(text, offset))) | 0;
    const from = offset;
    offset += 1;
    if (begun === SPACE) continue;
    let value = WORD_SEED;
    let to = offset;
    if (begun >= FIRST_LETTER) {
      value = begun < LIGATURE ? Math.imul(value ^ (begun & FOLDED), WORD_FACTOR) : hashLetter(value, begun) | 0;
      if ((begun & CAPITAL_LETTER) !== 0) capitalised += 1;
      let inner = 0;
      let seen = SPACE;
      for (;;) {
        const before = offset;
        while (offset < length) {
          seen = table[unitAt(text, offset)] ?? 0;
          if (seen < FIRST_LETTER || seen > FOLDED) break;
          value = Math.imul(value ^ seen, WORD_FACTOR);
          offset += 1;
        }
        if (offset > before) to = offset;
        if (offset === length || seen === SPACE || (seen > MARK && seen < FIRST_LETTER)) break;
        // A unit not met before, a capital, a ligature, a mark on the letter before it, or one that is as if it were
        // not there.
        if (seen === 0) seen = look(unitAt(text, offset)) | 0;
        if (seen >= FIRST_LETTER) {
          value = hashLetter(value, seen) | 0;
          inner |= seen;
        } else if (seen > MARK || seen === SPACE) break;
        offset += 1;
        if (seen !== IGNORED) to = offset;
      }
      if ((inner & CAPITAL_LETTER) !== 0) {
        const elided = elidedLength(text, from, to) | 0;
        if (elided === 0) capitals.push(count);
        else {
          offset = to = from + elided;
          value = WORD_SEED;
          for (let letter = from; letter < to; letter += 1) value = hashLetter(value, look(unitAt(text, letter))) | 0;
        }
      }
    } else if (
      begun >= HYPHEN &&
      isSign(text, from, begun, count > 0 && end[count - 1] === from && start[count - 1] === from - 1)
    )
      value = Math.imul(value ^ unitAt(text, from), WORD_FACTOR);
    else continue;
    if (count === hash.length) ({ hash, start, end, first } = grow(tokens));
    hash[count] = value;
    start[count] = from;
    end[count] = to;
    first[count] = begun;
    count += 1;
  }
  tokens.text = text;
  tokens.count = count;
  tokens.capitalised = capitalised;
  tokens.capitals = capitals;
}

/** How much of a word with capitals inside is one that lost its vowel before them: 1 in `dOrange`; mostly 0. */
function elidedLength(text: string, from: number, to: number): number {
  return ELIDED.exec(text.slice(from, to))?.[1]?.length ?? 0;
}

/** Whether a token is a word, and no sign. */
export function isWord({ first }: Tokens, token: number): boolean {
  return isLetter(at(first, token));
}

/**
 * Whether a hyphen or dot parts words instead of joining them; `followsLetter` says that a word of one letter ends
 * there.
 */
function isSign(text: string, offset: number, sign: number, followsLetter: boolean): boolean {
  if (sign >= STOP_SIGN) return true;
  const next = offset + 1 < text.length ? look(unitAt(text, offset + 1)) : SPACE;
  // The dot of an initial is none: «J. P. Morgan».
  if (sign === DOT) return !isLetter(next) && !(followsLetter && isCapital(unitAt(text, offset - 1)));
  return next === SPACE || offset === 0 || look(unitAt(text, offset - 1)) === SPACE;
}

/** Continues a hash with a letter as `look` gives it. */
export function hashLetter(hash: number, value: number): number {
  let result = Math.imul(hash ^ (value & FOLDED), WORD_FACTOR);
  for (let more = value >>> LIGATURE_SHIFT; more > 0; more >>>= MORE_BITS)
    result = Math.imul(result ^ (more & MORE_LETTER), WORD_FACTOR);
  return result;
}

/** The hash before its last letter, a plain one as `look` gives it. */
export function withoutLetter(hash: number, value: number): number {
  return Math.imul(hash, WORD_INVERSE) ^ (value & FOLDED);
}

function arrays(length: number): Pick<Tokens, 'hash' | 'start' | 'end' | 'first'> {
  return {
    hash: new Int32Array(length),
    start: new Int32Array(length),
    end: new Int32Array(length),
    first: new Int32Array(length),
  };
}

function grow(tokens: Tokens): Tokens {
  const { hash, start, end, first } = tokens;
  const larger = arrays(hash.length * 2);
  larger.hash.set(hash);
  larger.start.set(start);
  larger.end.set(end);
  larger.first.set(first);
  return Object.assign(tokens, larger);
}

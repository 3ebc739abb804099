import { CAPITAL_LETTER, FOLDED, isLetter, look, LIGATURE_SHIFT, MORE_BITS, MORE_LETTER } from '../../text/fold.ts';
import { createTokens, hashLetter, tokenise, withoutLetter, type Tokens } from '../../text/tokens.ts';
import { at } from '../../text/typed-array.ts';
import { unitAt } from '../../text/unit-at.ts';

/** Longest form or context term in words; what is longer is not compiled. */
export const MAX_WORDS = 12;

const JOIN_SEED = 0x51_7c_c1_b7;
const JOIN_FACTOR = 0x9e_37_79_b1;
/** Times {@link JOIN_FACTOR} it is 1, modulo 2^32. */
const JOIN_INVERSE = 0x0e_8b_2f_51;
const CHECK_SEED = 0x1b_87_35_93;
const CHECK_SALT = 0x5bd1;
const CASE_LETTERS = 16;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;

/** Continues the hash of a sequence of words with the hash of the next word. */
export function joinWord(hash: number, word: number): number {
  const mixed = Math.imul(((hash << 5) | (hash >>> 27)) ^ word, JOIN_FACTOR);
  return mixed ^ (mixed >>> 15);
}

/** The word by which {@link joinWord} made `joined` of `hash`. */
export function joinedWord(hash: number, joined: number): number {
  const mixed = joined ^ (joined >>> 15) ^ (joined >>> 30);
  return Math.imul(mixed, JOIN_INVERSE) ^ ((hash << 5) | (hash >>> 27));
}

/** Hash of one word as a sequence. */
export function firstWord(word: number): number {
  return joinWord(JOIN_SEED, word);
}

const ENDING = 's'.charCodeAt(0);

/** Of a word that ends in an s, the hash of what stands before it as a sequence: «Boeing» of «Boeings». */
export function stemOfWord(word: number): number {
  return firstWord(withoutLetter(word, look(ENDING)));
}

/** {@link stemOfWord} of a word that is given as a sequence. */
export function stemOfFirst(first: number): number {
  return stemOfWord(joinedWord(JOIN_SEED, first));
}

/** Hash of a sequence of tokens. */
export function hashTokens(tokens: Tokens, from: number, to: number): number {
  let hash = JOIN_SEED;
  for (let token = from; token < to; token += 1) hash = joinWord(hash, at(tokens.hash, token));
  return hash;
}

/** The hash of a name as it lies in a gazetteer. */
export function hashName(name: string): number {
  const tokens = createTokens();
  tokenise(name, tokens);
  return hashTokens(tokens, 0, tokens.count);
}

/**
 * What a stretch of text looks like: a second hash over its letters, and bit masks of its first capital and small
 * letters.
 */
export type Appearance = {
  readonly check: number;
  readonly capitals: number;
  readonly smalls: number;
  readonly accented: boolean;
};

/** Inspects a stretch of text; called only where the first hash has met. */
export function inspect(text: string, start: number, end: number): Appearance {
  let check = CHECK_SEED;
  let capitals = 0;
  let smalls = 0;
  let letter = 0;
  let accented = false;
  for (let offset = start; offset < end; offset += 1) {
    const unit = unitAt(text, offset);
    const value = look(unit);
    accented ||= unit > 0xbf && unit < 0x370;
    // A ligature is as many letters as it stands for.
    for (
      let each = isLetter(value) ? value & FOLDED : 0, more = value >>> LIGATURE_SHIFT;
      each > 0;
      each = more & MORE_LETTER, more >>>= MORE_BITS
    ) {
      check = Math.imul(hashLetter(check, each) ^ CHECK_SALT, JOIN_FACTOR);
      if (letter < CASE_LETTERS) {
        if ((value & CAPITAL_LETTER) !== 0) capitals |= 1 << letter;
        else if (value < DIGIT_ZERO || value > DIGIT_NINE) smalls |= 1 << letter;
      }
      letter += 1;
    }
  }
  return { check, capitals, smalls, accented };
}

import type { Trees } from './trees.ts';

/**
 * What the pack knows of words, compiled for the judge: how often a word speaks for a company and how often for another
 * sense, which sector it belongs to, and which words a company's own record holds.
 */
export type Knowledge = {
  /**
   * Three bytes a cell: a check of the word's hash, its polarity, its sector counted from 1. An empty cell is all
   * zeros.
   */
  readonly words: Uint8Array;
  /** A Bloom filter of pairs of company and word. */
  readonly pairs: Uint8Array;
};

/**
 * The learned model of doubtful names: a log-linear model over hashed features of the text around a name, fitted by
 * `npm run fit` to `scripts/fit/lots`. It is asked only about readings whose form needs support; see docs/detection.
 */
export type Judge = {
  /** A weight for each slot, in steps of {@link unit}. */
  readonly weights: Int8Array;
  /** Log-odds of one step of a weight. */
  readonly unit: number;
  /** How much of the log-odds of the linear model counts. */
  readonly share: number;
  readonly bias: number;
  /** Trees over the odds of the weights and some forty numbers: see `row.ts`. Their odds are added. */
  readonly trees: Trees;
  readonly knowledge: Knowledge;
};

/**
 * 2^15 cells for some 10,000 words that three records or more hold: over a quarter of the cells is used, and one word
 * in seven is lost.
 */
export const WORD_BITS = 15;
export const CELL = 3;
/** In the sector's byte six bits hold the sector, two how much of the word is its. */
export const STRENGTH_SHIFT = 6;
export const SECTOR_MASK = (1 << STRENGTH_SHIFT) - 1;

/** The neutral byte of polarity; bytes above it are words that speak for a company. */
export const NEUTRAL = 9;
/** Log-odds of one step of a byte of polarity. */
export const POLARITY_STEP = 0.45;

/**
 * 2^19 bits for some 40,000 pairs, four of them each: of other pairs some 1 % seem to be there. With 3 % the
 * log-loss of the judge is 0.008 higher, with 11 % 0.014.
 */
export const PAIR_BITS = 19;
const BITS_OF_PAIR = 4;

/** Where the cell of a word begins. */
export function cellOf(word: number): number {
  return ((Math.imul(word, 0x9e_37_79_b1) >>> (32 - WORD_BITS)) | 0) * CELL;
}

/** The check of a word, 1..255. */
export function checkOf(word: number): number {
  return ((Math.imul(word ^ (word >>> 15), 0x85_eb_ca_6b) >>> 24) % 255) + 1;
}

/** The bits of a pair in the filter, by double hashing: the first one, and from each to the next. */
function pairHash(company: number, word: number): { readonly first: number; readonly step: number } {
  const first = Math.imul(company ^ Math.imul(word, 0xc2_b2_ae_35), 0x9e_37_79_b1);
  return { first, step: Math.imul(first ^ (first >>> 15), 0x27_d4_eb_2f) | 1 };
}

/** Puts a pair into the filter. */
export function addOwnWord(pairs: Uint8Array, company: number, word: number): void {
  const { first, step } = pairHash(company, word);
  for (let index = 0; index < BITS_OF_PAIR; index += 1) {
    const bit = (first + Math.imul(index, step)) >>> (32 - PAIR_BITS);
    pairs[bit >> 3] = (pairs[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
}

/** A hash of a company's id, which stays when the pack grows, as its number does not: FNV-1a. */
export function companyHash(id: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let offset = 0; offset < id.length; offset += 1) hash = Math.imul(hash ^ id.charCodeAt(offset), 0x01_00_01_93);
  return hash;
}

/** Whether a company's record holds a word, or seems to. */
export function isOwnWord({ pairs }: Knowledge, company: number, word: number): boolean {
  const { first, step } = pairHash(company, word);
  for (let index = 0; index < BITS_OF_PAIR; index += 1) {
    const bit = (first + Math.imul(index, step)) >>> (32 - PAIR_BITS);
    if (((pairs[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

import type { Trees } from './trees.ts';

/**
 * What the pack knows of words, compiled for the judge: how often a word speaks for a company and how often for another
 * sense, and which sector it belongs to.
 */
export type Knowledge = {
  /**
   * Three bytes a cell: a check of the word's hash, its polarity, its sector counted from 1. An empty cell is all
   * zeros.
   */
  readonly words: Uint8Array;
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
  /**
   * Trees over the odds of the weights, those of the context and the name alone, and the numbers of `row.ts`.
   * Their odds are added.
   */
  readonly trees: Trees;
  readonly knowledge: Knowledge;
};

/**
 * 2^16 cells for the words that three records or more hold. With half as many cells a word in seven was lost for want
 * of room.
 */
export const WORD_BITS = 16;
export const CELL = 3;
/** In the sector's byte six bits hold the sector, two how much of the word is its. */
export const STRENGTH_SHIFT = 6;
export const SECTOR_MASK = (1 << STRENGTH_SHIFT) - 1;

/** The neutral byte of polarity; bytes above it are words that speak for a company. */
export const NEUTRAL = 9;
/** Log-odds of one step of a byte of polarity. */
export const POLARITY_STEP = 0.45;

/** Where the cell of a word begins. */
export function cellOf(word: number): number {
  return ((Math.imul(word, 0x9e_37_79_b1) >>> (32 - WORD_BITS)) | 0) * CELL;
}

/** The check of a word, 1..255. */
export function checkOf(word: number): number {
  return ((Math.imul(word ^ (word >>> 15), 0x85_eb_ca_6b) >>> 24) % 255) + 1;
}

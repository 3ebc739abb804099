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
  readonly knowledge: Knowledge;
};

/**
 * 2^15 cells for some 12,000 words that two records or more hold: a third of the cells is used, and one word in six is
 * lost.
 */
export const WORD_BITS = 15;
export const CELL = 3;
/** In the sector's byte six bits hold the sector, two how much of the word is its. */
export const STRENGTH_SHIFT = 6;
export const SECTOR_MASK = (1 << STRENGTH_SHIFT) - 1;

/** 2^19 bits for some 80,000 pairs: with two bits a pair 7 % of other pairs seem to be there. */
export const PAIR_BITS = 19;

/** Where the cell of a word begins. */
export function cellOf(word: number): number {
  return ((Math.imul(word, 0x9e_37_79_b1) >>> (32 - WORD_BITS)) | 0) * CELL;
}

/** The check of a word, 1..255. */
export function checkOf(word: number): number {
  return ((Math.imul(word ^ (word >>> 15), 0x85_eb_ca_6b) >>> 24) % 255) + 1;
}

/** The two bits of a pair in the filter. */
export function pairBits(company: number, word: number): readonly [number, number] {
  const hash = Math.imul(company ^ Math.imul(word, 0xc2_b2_ae_35), 0x9e_37_79_b1);
  const other = Math.imul(hash ^ (hash >>> 15), 0x27_d4_eb_2f);
  return [hash >>> (32 - PAIR_BITS), other >>> (32 - PAIR_BITS)];
}

/** A hash of a company's id, which stays when the pack grows, as its number does not: FNV-1a. */
export function companyHash(id: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let offset = 0; offset < id.length; offset += 1) hash = Math.imul(hash ^ id.charCodeAt(offset), 0x01_00_01_93);
  return hash;
}

/** Whether a company's record holds a word, or seems to. */
export function isOwnWord({ pairs }: Knowledge, company: number, word: number): boolean {
  const [one, other] = pairBits(company, word);
  return hasBit(pairs, one) && hasBit(pairs, other);
}

function hasBit(bits: Uint8Array, bit: number): boolean {
  return ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

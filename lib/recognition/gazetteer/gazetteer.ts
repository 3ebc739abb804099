import type { CompanyId } from '../../model/company.ts';
import { at, entry } from '../../text/typed-array.ts';
import type { Judge } from '../judge/knowledge.ts';
import { positionOf } from './hash-index.ts';

/**
 * The compiled company pack as matching and linking read it: parallel typed arrays.
 * *Forms* are surface forms, sorted by hash so that forms written alike lie together.
 * *Cues* are words and phrases that speak for or against a company.
 * *Words* are those that a form or cue begins with, or that mean something beside a name.
 * `…Start` arrays have one element more than there are companies: the list of company `c` is `start[c]..start[c + 1]`.
 */
export type Gazetteer = {
  readonly formHash: Int32Array;
  /** For {@link positionOf}, as those of cues and words. */
  readonly formBuckets: Uint16Array;
  /** A second hash over the letters of the form: two names that share the first one part here. */
  readonly formCheck: Int32Array;
  readonly formCompany: Uint16Array;
  /** One bit a letter, the first 16: whether the form is written with a capital there. */
  readonly formCase: Uint16Array;
  /** What the pack says of the form, packed by `packTraits`. */
  readonly formTraits: Uint16Array;
  /** Years in which the company came up and bore the name last, as `packYear` gives them. */
  readonly formSince: Uint8Array;
  readonly formUntil: Uint8Array;
  readonly contextTermHash: Int32Array;
  readonly contextTermBuckets: Uint16Array;
  readonly wordHash: Int32Array;
  readonly wordBuckets: Uint16Array;
  /** Words of the longest form and of the longest cue that begin with this one, with {@link ALONE} and {@link SMALL} where it is one by itself. */
  readonly wordForm: Uint8Array;
  readonly wordContextTerm: Uint8Array;
  /** What the word is in any context: bits of `word-classes.ts`. */
  readonly wordClass: Uint16Array;
  /** Parent, subsidiaries, rivals and those met in the lineage, each way. */
  readonly relatedStart: Int32Array;
  readonly related: Uint16Array;
  /** The main sector of a company comes first. */
  readonly sectorStart: Int32Array;
  readonly sectors: Uint8Array;
  /** Two bits for each form and each longer cue: for the hash of its only word, or of its first two. Most words of a text end here. */
  readonly filter: Int32Array;
  /** One bit for each word that a cue begins with, by the upper bits of its hash: most words end here. */
  readonly contextTermWords: Int32Array;
  readonly contextStart: Int32Array;
  /** Cue, with {@link AGAINST} added where it speaks for the other sense. */
  readonly context: Uint16Array;
  /** What each feature of `features.ts` adds to the log-odds. */
  readonly weights: Float32Array;
  /** Ascending. */
  readonly ids: readonly CompanyId[];
  readonly names: readonly string[];
  /** The learned model of doubtful names, where it has been loaded; without it the linear sum decides alone. */
  readonly judge?: Judge;
};

/** Companies are numbered in 16 bits. */
export const COMPANY_LIMIT = 0xffff;
export const AGAINST = 0x8000;
/** Added to a word's length where the word alone is a form or cue, and where it is one that may be written small. */
export const ALONE = 0x80;
export const SMALL = 0x40;
export const LENGTH = 0x3f;

/** Room for sectors still to come. */
export const SECTOR_LIMIT = 128;

const WORD_BITS = 17;
export const CONTEXT_TERM_WORDS = 1 << (WORD_BITS - 5);
const FILTER_BITS = 18;
export const FILTER_WORDS = 1 << (FILTER_BITS - 5);

/** Whether a word may be a form, or a pair of words begin one. */
export function mayMatter(filter: Int32Array, hash: number): boolean {
  return hasBit(filter, hash >>> (32 - FILTER_BITS)) && hasBit(filter, hash & ((1 << FILTER_BITS) - 1));
}

function hasBit(filter: Int32Array, bit: number): boolean {
  return (at(filter, bit >> 5) & (1 << (bit & 31))) !== 0;
}

/** Whether a cue may begin with a word. */
export function mayBeginContextTerm(contextTermWords: Int32Array, first: number): boolean {
  return hasBit(contextTermWords, first >>> (32 - WORD_BITS));
}

/** Builds the filter of some hashes. */
export function createFilter(hashes: Iterable<number>): Int32Array {
  const filter = new Int32Array(FILTER_WORDS);
  for (const hash of hashes) {
    for (const bit of [hash >>> (32 - FILTER_BITS), hash & ((1 << FILTER_BITS) - 1)]) setBit(filter, bit);
  }
  return filter;
}

/** Builds the filter of the words that cues begin with. */
export function createWordFilter(words: Iterable<number>): Int32Array {
  const filter = new Int32Array(CONTEXT_TERM_WORDS);
  for (const word of words) setBit(filter, word >>> (32 - WORD_BITS));
  return filter;
}

function setBit(filter: Int32Array, bit: number): void {
  filter[bit >> 5] = at(filter, bit >> 5) | (1 << (bit & 31));
}

/** Classes of a word in any context, by the hash of {@link firstWord}. */
export function wordClassOf(gazetteer: Gazetteer, first: number): number {
  const word = positionOf(gazetteer.wordBuckets, gazetteer.wordHash, first);
  return word < 0 ? 0 : entry(gazetteer.wordClass, word);
}

/** Display name of a company; the id itself where the gazetteer does not hold it. */
export function displayName(gazetteer: Gazetteer, id: CompanyId): string {
  return gazetteer.names[companyIndex(gazetteer, id)] ?? id;
}

/** Position of a company among the ids, or -1. */
export function companyIndex({ ids }: Gazetteer, id: CompanyId): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? id) < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : -1;
}

/** The main sector of a company, or -1. */
export function tradeOf({ sectorStart, sectors }: Gazetteer, company: number): number {
  const first = at(sectorStart, company);
  return first < at(sectorStart, company + 1) ? entry(sectors, first) : -1;
}

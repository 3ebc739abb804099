import type { CompanyId } from '../../model/company.ts';
import { firstIndex } from '../../text/bisect.ts';
import { at, entry, type NarrowArray } from '../../text/typed-array.ts';
import type { Judge } from '../judge/knowledge.ts';
import { classesOfWord } from './word-class-table.ts';

/**
 * The compiled company pack as matching and linking read it: parallel typed arrays.
 * *Forms* are surface forms, sorted by hash so that forms written alike lie together.
 * *Context terms* are words and phrases that speak for or against a company.
 * *Words* are those that a form or context term begins with.
 * `…Start` arrays have one element more than there are companies: the list of company `c` is `start[c]..start[c + 1]`.
 *
 * The background holds all names. A page holds those that are met most, the *hot* ones, with two filters of all others
 * (`cold…`), and joins what the background answers (`join.ts`). Columns that only one of the two needs are empty in the
 * other.
 */
export type Gazetteer = {
  readonly formHash: Int32Array;
  /** For {@link positionOf}, as those of context terms and words. */
  readonly formBuckets: NarrowArray;
  /** A second hash over the letters of the form: two names that share the first one part here. */
  readonly formCheck: Int32Array;
  readonly formCompany: NarrowArray;
  /** One bit a letter, the first 16: whether the form is written with a capital there. */
  readonly formCase: Uint16Array;
  /** What the pack says of the form, packed by `packTraits`. */
  readonly formTraits: Uint16Array;
  /** Years in which the company came up and bore the name last, as `packYear` gives them. */
  readonly formSince: Uint8Array;
  readonly formUntil: Uint8Array;
  /**
   * Background only: the hashes of a form's first word and of its first two (`opening`), and its words with {@link
   * SMALL} and {@link COMMON}.
   */
  readonly formFirst: Int32Array;
  readonly formOpening: Int32Array;
  readonly formWords: Uint8Array;
  /** Background only: forms in the order of their openings. */
  readonly openingOrder: NarrowArray;
  /** Background only: hashes of words of the records' own prose, ascending: see `everyday-words.ts`. */
  readonly everydayWords: Int32Array;
  readonly contextTermHash: Int32Array;
  readonly contextTermBuckets: NarrowArray;
  /** Background only, as those of forms. */
  readonly contextTermFirst: Int32Array;
  readonly contextTermOpening: Int32Array;
  readonly contextTermLength: Uint8Array;
  readonly wordHash: Int32Array;
  readonly wordBuckets: NarrowArray;
  /**
   * Words of the longest form and of the longest context term that begin with this one, with {@link ALONE} and {@link
   * SMALL} where it is one by itself.
   */
  readonly wordForm: Uint8Array;
  readonly wordContextTerm: Uint8Array;
  /** What words are in any context: see `word-class-table.ts`. */
  readonly classStart: Uint16Array;
  readonly classKey: Uint16Array;
  readonly wordClass: Uint8Array;
  readonly classSet: Uint16Array;
  /** Parent, subsidiaries, rivals and those met in the lineage, each way. */
  readonly relatedStart: Int32Array;
  readonly related: NarrowArray;
  /** The main sector of a company comes first. */
  readonly sectorStart: Int32Array;
  readonly sectors: Uint8Array;
  /**
   * Two bits for each form and each longer context term: for the hash of its only word, or of its first two. Most words
   * of a text end here.
   */
  readonly filter: Int32Array;
  /** One bit for each word that a context term begins with, by the upper bits of its hash: most words end here. */
  readonly contextTermWords: Int32Array;
  readonly contextStart: Int32Array;
  /**
   * Twice the context term, and one more where it speaks for the other sense: {@link contextTermOf}, {@link isAgainst}.
   */
  readonly context: NarrowArray;
  /** Stems of words of texts about the company, and of other senses, for the judge: see `vocabulary.ts`. */
  readonly vocabularyStart: Int32Array;
  readonly vocabulary: Uint32Array;
  /** What each feature of `features.ts` adds to the log-odds. */
  readonly weights: Float32Array;
  /** Background only: 1 for the companies whose names every page holds. */
  readonly hot: Uint8Array;
  /** 1 for the companies that are accounts of the reader; empty where there are none. */
  readonly account: Uint8Array;
  /**
   * Page only: openings of all other names, and of those of them that may be written small or have a common word in
   * them; see `cold-names.ts`.
   */
  readonly coldNames: Uint8Array;
  readonly coldSmallNames: Uint8Array;
  /** One bit for each opening of {@link coldSmallNames}: two of three of those that are none end here, at one look. */
  readonly coldSmallOpenings: Int32Array;
  /** Everyday words that {@link coldNames} takes for names by mistake. */
  readonly coldDenied: Int32Array;
  /** One bit for each of the latter that is one word; of the others, for each first and each second word. */
  readonly coldSmallAlone: Int32Array;
  readonly coldSmallWords: Int32Array;
  readonly coldSmallSeconds: Int32Array;
  /** One bit for each second word of the names of {@link coldNames}. */
  readonly coldSecondWords: Int32Array;
  /** Ascending. */
  readonly ids: readonly CompanyId[];
  readonly names: readonly string[];
  /** The learned model of doubtful names, where it has been loaded; without it the linear sum decides alone. */
  readonly judge?: Judge;
};

/** The context term of an entry of `context`. */
export function contextTermOf(value: number): number {
  return value >>> 1;
}

/** Whether the context term of an entry of `context` speaks for the other sense. */
export function isAgainst(value: number): boolean {
  return (value & 1) !== 0;
}

/**
 * Added to a word's length where the word alone is a form or context term, and where it is one that may be written
 * small.
 */
export const ALONE = 0x80;
export const SMALL = 0x40;
export const LENGTH = 0x3f;
/** Added to the words of a form whose opening consists of words of the lexicon: pages look for those apart. */
export const COMMON = 0x80;

/** Room for sectors still to come. */
export const SECTOR_LIMIT = 128;

/** Classes of a word in any context, by the hash of {@link firstWord}. */
export function wordClassOf(gazetteer: Gazetteer, first: number): number {
  return classesOfWord(gazetteer, first);
}

/** Display name of a company; the id itself where the gazetteer does not hold it. */
export function displayName(gazetteer: Gazetteer, id: CompanyId): string {
  return gazetteer.names[companyIndex(gazetteer, id)] ?? id;
}

/** Whether a company is an account of the reader. */
export function isAccount(gazetteer: Gazetteer, id: CompanyId): boolean {
  return gazetteer.account[companyIndex(gazetteer, id)] === 1;
}

/** Position of a company among the ids, or -1. */
export function companyIndex({ ids }: Gazetteer, id: CompanyId): number {
  const place = firstIndex(0, ids.length, (index) => (ids[index] ?? id) >= id);
  return ids[place] === id ? place : -1;
}

/** The main sector of a company, or -1. */
export function tradeOf({ sectorStart, sectors }: Gazetteer, company: number): number {
  const first = at(sectorStart, company);
  return first < at(sectorStart, company + 1) ? entry(sectors, first) : -1;
}

/** The sectors `media` and `press`, by the numbers that a compiled gazetteer gives them. */
const PUBLISHING: ReadonlySet<number> = new Set([28, 29]);

/** Whether a company publishes before all else. */
export function isPublisher(gazetteer: Gazetteer, id: CompanyId): boolean {
  const company = companyIndex(gazetteer, id);
  return company >= 0 && PUBLISHING.has(tradeOf(gazetteer, company));
}

/** Years lie in a byte: counted from this one, 0 where none is known. */
const FIRST_YEAR = 1800;
const LAST = 255;

/** A year as a byte; years before the first count as the first. */
export function packYear(year: number | undefined): number {
  return year === undefined || Number.isNaN(year) ? 0 : Math.min(Math.max(year - FIRST_YEAR, 1), LAST);
}

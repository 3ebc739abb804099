import { entry } from '../../text/typed-array.ts';

/**
 * What words are in any context, by the hash of `firstWord`: eleven bits of it find the bucket, sixteen more are
 * compared. Of unknown words one in 18,000 is taken for another; the whole hash would cost every page 15 KB.
 */
const BUCKET_BITS = 11;
const BUCKETS = 1 << BUCKET_BITS;
const MAX_SETS = 256;
const KEY_SHIFT = 32 - BUCKET_BITS - 16;

/** The columns of the table: where each bucket begins, the key of each word, and its classes. */
export type WordClassTable = {
  readonly classStart: Uint16Array;
  readonly classKey: Uint16Array;
  /** Of each word the place of its classes in {@link classSet}: seven thousand words share some forty sets. */
  readonly wordClass: Uint8Array;
  /** Bits of `word-classes.ts`. */
  readonly classSet: Uint16Array;
};

/** Builds the table of words with their classes; of two words that look alike to it the table holds both classes. */
export function createWordClassTable(words: ReadonlyMap<number, number>): WordClassTable {
  const classes = new Map<number, number>();
  for (const [hash, bits] of words) classes.set(hash >>> KEY_SHIFT, (classes.get(hash >>> KEY_SHIFT) ?? 0) | bits);
  const sorted = [...classes].toSorted(([a], [b]) => a - b);
  const classStart = new Uint16Array(BUCKETS + 1);
  sorted.forEach(([key], index) => (classStart[(key >>> 16) + 1] = index + 1));
  classStart.forEach((end, bucket) => (classStart[bucket] = Math.max(end, classStart[bucket - 1] ?? 0)));
  const sets = [...new Set(classes.values())].toSorted((a, b) => a - b);
  if (sets.length > MAX_SETS) throw new RangeError(`${sets.length} sets of word classes do not fit into a byte`);
  const placeOf = new Map(sets.map((bits, place) => [bits, place]));
  return {
    classStart,
    classKey: Uint16Array.from(sorted, ([key]) => key & 0xffff),
    wordClass: Uint8Array.from(sorted, ([, bits]) => placeOf.get(bits) ?? 0),
    classSet: Uint16Array.from(sets),
  };
}

/** Classes of a word in any context, by the hash of `firstWord`; 0 where the table does not know it. */
export function classesOfWord(table: WordClassTable, first: number): number {
  const { classStart, classKey, wordClass, classSet } = table;
  const key = (first >>> KEY_SHIFT) & 0xffff;
  const bucket = first >>> (32 - BUCKET_BITS);
  const end = classStart[bucket + 1] ?? 0;
  for (let index = classStart[bucket] ?? 0; index < end; index += 1)
    if (classKey[index] === key) return entry(classSet, entry(wordClass, index));
  return 0;
}

/** Whether the columns hold together. */
export function isWordClassTable({ classStart, classKey, wordClass, classSet }: WordClassTable): boolean {
  return (
    classStart.length === BUCKETS + 1 &&
    classStart.every((start, bucket) => start >= (classStart[bucket - 1] ?? 0)) &&
    classStart[BUCKETS] === classKey.length &&
    classKey.length === wordClass.length &&
    wordClass.every((place) => place < classSet.length)
  );
}

import { at } from '../../text/typed-array.ts';

/** Bits of a filter for each hash in it: with two bits set for each, one hash in 64 that is not in it passes. */
const ROOM_BITS = 4;
const MIN_BITS = 10;
const MAX_BITS = 22;

/** How many bits the number of a filter's bit has that holds so many hashes. */
function bitsFor(count: number): number {
  return Math.min(Math.max(32 - Math.clz32(count) + ROOM_BITS - 1, MIN_BITS), MAX_BITS);
}

/** How many bits the number of a filter's bit has. */
export function bitsOfFilter(filter: Int32Array): number {
  return 36 - Math.clz32(filter.length);
}

/** Whether a filter may hold a hash; `bits` is {@link bitsOfFilter} of it. */
export function mayHold(filter: Int32Array, bits: number, hash: number): boolean {
  return hasBit(filter, hash >>> (32 - bits)) && hasBit(filter, hash & ((1 << bits) - 1));
}

/** Whether a filter of {@link createWordFilter} may hold a word. */
export function mayHoldWord(filter: Int32Array, bits: number, first: number): boolean {
  return hasBit(filter, first >>> (32 - bits));
}

/** Builds the filter of some hashes: two bits for each. */
export function createFilter(hashes: readonly number[], bits = bitsFor(hashes.length)): Int32Array {
  const filter = new Int32Array(1 << (bits - 5));
  for (const hash of hashes) for (const bit of [hash >>> (32 - bits), hash & ((1 << bits) - 1)]) setBit(filter, bit);
  return filter;
}

/** Builds the filter of some words: one bit for each, by its upper bits. */
export function createWordFilter(words: readonly number[], bits = bitsFor(words.length)): Int32Array {
  const filter = new Int32Array(1 << (bits - 5));
  for (const word of words) setBit(filter, word >>> (32 - bits));
  return filter;
}

/** Whether an array can be a filter. */
export function isFilter({ length }: Int32Array): boolean {
  return length >= 1 << (MIN_BITS - 5) && length <= 1 << (MAX_BITS - 5) && (length & (length - 1)) === 0;
}

function hasBit(filter: Int32Array, bit: number): boolean {
  return (at(filter, bit >> 5) & (1 << (bit & 31))) !== 0;
}

function setBit(filter: Int32Array, bit: number): void {
  filter[bit >> 5] = at(filter, bit >> 5) | (1 << (bit & 31));
}

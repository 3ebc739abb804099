import { at, narrow, type NarrowArray } from '../../text/typed-array.ts';

/** On average a bucket holds two hashes or three. */
const LOAD_BITS = 1;
const MIN_BITS = 4;
const MAX_BITS = 18;

/**
 * Where to look in an ascending array of hashes: those with the same upper bits stand from `buckets[bucket]` to
 * `buckets[bucket + 1]`. There are as many buckets as the hashes ask for, a power of two. It is compiled with them,
 * since each page would have to make it anew, by a script that has only begun to run.
 */
export function bucketsOf(hashes: Int32Array): Uint16Array | Uint32Array {
  const bits = Math.min(Math.max(31 - Math.clz32(hashes.length) - LOAD_BITS, MIN_BITS), MAX_BITS);
  const buckets = Array.from({ length: (1 << bits) + 1 }, () => 0);
  hashes.forEach((hash, position) => (buckets[bucketOf(hash, 32 - bits) + 1] = position + 1));
  let end = 0;
  for (let bucket = 0; bucket < buckets.length; bucket += 1)
    buckets[bucket] = end = Math.max(end, buckets[bucket] ?? 0);
  return narrow(buckets);
}

/** First position of a hash, or -1. */
export function positionOfHash(buckets: NarrowArray, hashes: Int32Array, hash: number): number {
  const bucket = bucketOf(hash, shiftOf(buckets));
  const end = buckets[bucket + 1] ?? 0;
  for (let position = buckets[bucket] ?? 0; position < end; position += 1)
    if (at(hashes, position) === hash) return position;
  return -1;
}

/** Whether buckets lead nowhere but into their array. */
export function areBucketsOf(buckets: NarrowArray, hashes: Int32Array): boolean {
  const count = buckets.length - 1;
  return (
    count >= 1 << MIN_BITS &&
    (count & (count - 1)) === 0 &&
    buckets.every((start, bucket) => start >= (buckets[bucket - 1] ?? 0)) &&
    buckets[count] === hashes.length
  );
}

/** How many of its lower bits a hash loses: there are `2 ** bits + 1` ends of buckets. */
function shiftOf(buckets: NarrowArray): number {
  return Math.clz32(buckets.length - 1) + 1;
}

/** Hashes are ordered as numbers with a sign. */
function bucketOf(hash: number, shift: number): number {
  return (hash >> shift) + (1 << (31 - shift));
}

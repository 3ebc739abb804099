import { at } from '../../text/typed-array.ts';

/** On average a bucket holds two or three hashes. */
const BUCKET_BITS = 13;
const BUCKETS = 1 << BUCKET_BITS;
const SHIFT = 32 - BUCKET_BITS;
/** Positions are told in 16 bits. */
const LIMIT = 0xffff;

/**
 * Where to look in an ascending array of hashes: those with the same upper bits stand from `buckets[bucket]` to `buckets[bucket + 1]`. It is
 * compiled with them, since each page would have to make it anew, by a script that has only begun to run.
 */
export function bucketsOf(hashes: Int32Array): Uint16Array {
  if (hashes.length > LIMIT) throw new RangeError(`${hashes.length} hashes do not fit the format`);
  const buckets = new Uint16Array(BUCKETS + 1);
  hashes.forEach((hash, position) => (buckets[bucketOf(hash) + 1] = position + 1));
  buckets.forEach((end, bucket) => (buckets[bucket] = Math.max(end, buckets[bucket - 1] ?? 0)));
  return buckets;
}

/** First position of a hash, or -1. */
export function positionOf(buckets: Uint16Array, hashes: Int32Array, hash: number): number {
  const bucket = bucketOf(hash);
  const end = buckets[bucket + 1] ?? 0;
  for (let position = buckets[bucket] ?? 0; position < end; position += 1)
    if (at(hashes, position) === hash) return position;
  return -1;
}

/** Whether buckets lead nowhere but into their array. */
export function areBucketsOf(buckets: Uint16Array, hashes: Int32Array): boolean {
  return (
    buckets.length === BUCKETS + 1 &&
    buckets.every((start, bucket) => start >= (buckets[bucket - 1] ?? 0)) &&
    buckets[BUCKETS] === hashes.length
  );
}

/** Hashes are ordered as numbers with a sign. */
function bucketOf(hash: number): number {
  return (hash >> SHIFT) + (BUCKETS >> 1);
}

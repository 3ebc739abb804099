import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areBucketsOf, bucketsOf, positionOfHash } from '../../../../lib/recognition/gazetteer/hash-index.ts';

const hashes = fc
  .array(fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 }), fc.constantFrom(-(2 ** 31), 2 ** 31 - 1)), {
    maxLength: 200,
  })
  .map((list) => Int32Array.from(list).toSorted());

describe('the buckets of sorted hashes', () => {
  it('lead to the first position of a hash, and of one that is not there to none', () => {
    fc.assert(
      fc.property(hashes, fc.integer(), (sorted, other) => {
        const buckets = bucketsOf(sorted);
        for (const hash of [...sorted, other, 0, -1])
          expect(positionOfHash(buckets, sorted, hash)).toBe(sorted.indexOf(hash));
      }),
    );
  });

  it('are told from others', () => {
    const [some, more] = [Int32Array.of(-5, 7), Int32Array.of(-5, 7, 9)];
    expect(areBucketsOf(bucketsOf(some), some)).toBe(true);
    expect(areBucketsOf(bucketsOf(more), some)).toBe(false);
    expect(areBucketsOf(bucketsOf(some).toReversed(), some)).toBe(false);
    expect(areBucketsOf(new Uint16Array(2), some)).toBe(false);
  });

  it('are as many and as wide as the hashes ask for', () => {
    const many = Int32Array.from({ length: 70_000 }, (_, index) => index * 61_000 - 2 ** 31);
    const buckets = bucketsOf(many);
    expect([bucketsOf(Int32Array.of(1)).length, buckets.length]).toEqual([17, 2 ** 15 + 1]);
    expect([bucketsOf(Int32Array.of(1)), buckets].map(({ BYTES_PER_ELEMENT }) => BYTES_PER_ELEMENT)).toEqual([2, 4]);
    expect(many.every((hash, position) => positionOfHash(buckets, many, hash) === position)).toBe(true);
    expect(areBucketsOf(buckets, many)).toBe(true);
  });
});

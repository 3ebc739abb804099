import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areBucketsOf, bucketsOf, positionOf } from '../../../../lib/recognition/gazetteer/hash-index.ts';

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
          expect(positionOf(buckets, sorted, hash)).toBe(sorted.indexOf(hash));
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

  it('hold no more positions than sixteen bits tell', () => {
    expect(() => bucketsOf(new Int32Array(65_536))).toThrow(RangeError);
  });
});

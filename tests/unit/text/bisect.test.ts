import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstIndex, indexOfSorted } from '../../../lib/text/bisect.ts';

const sortedNumbers = fc
  .array(fc.integer({ min: 0, max: 50 }))
  .map((numbers) => numbers.toSorted((one, other) => one - other));

describe('bisection', () => {
  it('finds the first index from which on a condition holds, as a walk does', () => {
    fc.assert(
      fc.property(sortedNumbers, fc.integer({ min: -1, max: 51 }), fc.nat(10), (numbers, wanted, start) => {
        const from = Math.min(start, numbers.length);
        const walked = numbers.findIndex((number, index) => index >= from && number >= wanted);
        expect(firstIndex(from, numbers.length, (index) => (numbers[index] ?? 0) >= wanted)).toBe(
          walked < 0 ? numbers.length : walked,
        );
      }),
    );
  });

  it('finds a value where it is, and -1 where it is not', () => {
    fc.assert(
      fc.property(sortedNumbers, fc.integer({ min: -1, max: 51 }), (numbers, wanted) => {
        expect(indexOfSorted(numbers, wanted)).toBe(numbers.indexOf(wanted));
      }),
    );
  });
});

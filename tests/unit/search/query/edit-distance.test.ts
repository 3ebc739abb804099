import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, isKeyBeside } from '../../../../lib/search/query/edit-distance.ts';

/** Slips by plain recursion over the ends of both words. */
function naive(one: string, other: string): number {
  if (one === '' || other === '') return Math.max(one.length, other.length);
  const [last, otherLast] = [one.at(-1), other.at(-1)];
  const changed = naive(one.slice(0, -1), other.slice(0, -1)) + (last === otherLast ? 0 : 1);
  const swapped =
    one.length > 1 && other.length > 1 && last === other.at(-2) && one.at(-2) === otherLast
      ? naive(one.slice(0, -2), other.slice(0, -2)) + 1
      : changed;
  return Math.min(changed, swapped, naive(one.slice(0, -1), other) + 1, naive(one, other.slice(0, -1)) + 1);
}

describe('the distance of two words', () => {
  it('is the least number of slips, where it is not too many', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 2 }), (typed, other, most) => {
        const { whole, beginning } = distance(typed, other, most);
        const expected = naive(typed, other);
        expect(whole).toBe(expected <= most ? expected : Number.POSITIVE_INFINITY);
        const begun = Math.min(
          ...Array.from({ length: other.length + 1 }, (_, end) => naive(typed, other.slice(0, end))),
        );
        expect(beginning).toBe(begun <= most ? begun : Number.POSITIVE_INFINITY);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['cluodwatt', 'cloudwatt', 1],
    ['clodwatt', 'cloudwatt', 1],
    ['clouddwatt', 'cloudwatt', 1],
    ['xloudwatt', 'cloudwatt', 1],
    ['coludwtat', 'cloudwatt', 2],
  ])('from %j to %j is %i', (typed, word, slips) => {
    expect(distance(typed, word, 2).whole).toBe(slips);
  });

  it('is infinite for words too long to be words', () => {
    expect(distance('a'.repeat(200), 'a'.repeat(200), 2).whole).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('a key beside', () => {
  it.each([
    ['oranfe', 'orange', true],
    ['irange', 'orange', true],
    ['oranpe', 'orange', false],
    ['orange', 'orange', false],
    ['oranfz', 'orange', false],
  ])('in %j for %j: %j', (typed, word, is) => {
    expect(isKeyBeside(typed, word)).toBe(is);
  });
});

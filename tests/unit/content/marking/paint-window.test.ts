import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAtOrBelow } from '../../../../lib/content/marking/paint-window.ts';

describe('the first item at or below a place', () => {
  it.each([
    [0, 0],
    [5000, 500],
    [5001, 501],
    [99_999, 999],
  ])('at %i px is item %i', (y, item) => {
    expect(firstAtOrBelow(1000, y, (at) => at * 10)).toBe(item);
  });

  it('is found with few looks', () => {
    let looks = 0;
    firstAtOrBelow(100_000, 700_000, (item) => {
      looks += 1;
      return item * 10;
    });
    expect(looks).toBeLessThan(20);
  });

  it('is found, but for what is not drawn, where many are not', () => {
    const item = firstAtOrBelow(1000, 5000, (at) => (at % 7 === 0 ? at * 10 : undefined));
    expect(item).toBeGreaterThan(490);
    expect(item).toBeLessThanOrEqual(504);
  });

  it('is the first of all where none is drawn', () => {
    expect(firstAtOrBelow(1000, 5000, () => undefined)).toBe(0);
  });

  it('is what a search from the top finds, whatever the distances', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 300 }), fc.nat(8000), (gaps, y) => {
        let sum = 0;
        const tops = gaps.map((gap) => (sum += gap));
        const wanted = tops.findIndex((top) => top >= y);
        expect(firstAtOrBelow(tops.length, y, (item) => tops[item])).toBe(wanted < 0 ? tops.length - 1 : wanted);
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchAround } from '../../../lib/page/paint-window.ts';

describe('the marks near the viewport', () => {
  it('are all of them where they are few, and nothing is measured', () => {
    const stretch = stretchAround(1000, 1000, 400, () => {
      throw new Error('measured');
    });
    expect(stretch).toEqual({ start: 0, end: 1000 });
  });

  it.each([
    [0, 0],
    [5000, 450],
    [99_999, 900],
  ])('at %i px begin with item %i', (y, start) => {
    expect(stretchAround(1000, 100, y, (item) => item * 10)).toEqual({ start, end: start + 100 });
  });

  it('are found with few looks', () => {
    let looks = 0;
    stretchAround(100_000, 1000, 700_000, (item) => {
      looks += 1;
      return item * 10;
    });
    expect(looks).toBeLessThan(20);
  });

  it('are found where many are not drawn', () => {
    const { start, end } = stretchAround(1000, 100, 5000, (item) => (item % 7 === 0 ? item * 10 : undefined));
    expect(start).toBeLessThanOrEqual(500);
    expect(end).toBeGreaterThanOrEqual(500);
  });

  it('are some of them where none is drawn', () => {
    expect(stretchAround(1000, 100, 5000, () => undefined)).toEqual({ start: 0, end: 100 });
  });

  it('hold the first item at or below the place, whatever the distances', () => {
    const distances = fc.array(fc.nat(50), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(distances, fc.integer({ min: 1, max: 20 }), fc.nat(8000), (gaps, most, y) => {
        let sum = 0;
        const tops = gaps.map((gap) => (sum += gap));
        const { start, end } = stretchAround(tops.length, most, y, (item) => tops[item]);
        const wanted = tops.findIndex((top) => top >= y);
        const first = wanted < 0 ? tops.length - 1 : wanted;
        expect(end - start).toBe(Math.min(most, tops.length));
        expect(start <= first && first < end).toBe(true);
      }),
    );
  });
});

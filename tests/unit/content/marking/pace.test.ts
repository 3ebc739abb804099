import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LATEST, nextPause, SOONEST } from '../../../../lib/content/marking/pace.ts';

describe('the pause before changes are looked at', () => {
  it.each([
    [0, SOONEST],
    [1, SOONEST],
    [4, 200],
    [40, LATEST],
    [5000, LATEST],
  ])('after work of %i ms is %i ms', (cost, pause) => {
    expect(nextPause(cost)).toBe(pause);
  });

  it('keeps the work a fiftieth of the time as long as that makes no reader wait, and never longer than two seconds', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (cost) => {
        const pause = nextPause(cost);
        expect(pause).toBeGreaterThanOrEqual(SOONEST);
        expect(pause).toBeLessThanOrEqual(LATEST);
        expect(pause === LATEST || cost / pause <= 0.02 + 1e-9).toBe(true);
      }),
    );
  });
});

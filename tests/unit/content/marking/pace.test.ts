import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PAUSE_MS, nextPause, MIN_PAUSE_MS } from '../../../../lib/content/marking/pace.ts';

describe('the pause before changes are looked at', () => {
  it.each([
    [0, MIN_PAUSE_MS],
    [1, MIN_PAUSE_MS],
    [4, 200],
    [40, MAX_PAUSE_MS],
    [5000, MAX_PAUSE_MS],
  ])('after work of %i ms is %i ms', (cost, pause) => {
    expect(nextPause(cost)).toBe(pause);
  });

  it('keeps the work a fiftieth of the time as long as that makes no reader wait, and never longer than two seconds', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (cost) => {
        const pause = nextPause(cost);
        expect(pause).toBeGreaterThanOrEqual(MIN_PAUSE_MS);
        expect(pause).toBeLessThanOrEqual(MAX_PAUSE_MS);
        expect(pause === MAX_PAUSE_MS || cost / pause <= 0.02 + 1e-9).toBe(true);
      }),
    );
  });
});

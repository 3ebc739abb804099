import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconnectDelay } from '../../../lib/sync/back-off.ts';

describe('the pause after failures', () => {
  it('grows to fifteen seconds at most, and differs from member to member by half', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
        const pause = reconnectDelay(failures, 'often', chance);
        const most = reconnectDelay(failures, 'often', 1);
        expect(most).toBe(Math.min(15_000, 1000 * 2 ** Math.min(failures, 20)));
        expect(pause).toBeGreaterThanOrEqual(most / 2);
        expect(pause).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('is five minutes from the first failure on where a person has to act', () => {
    expect([1, 2, 20].map((failures) => reconnectDelay(failures, 'seldom', 1))).toEqual([300_000, 300_000, 300_000]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconnectDelay } from '../../../lib/sync/back-off.ts';

describe('the pause after failures', () => {
  it('grows to five minutes at most, and differs from member to member by half', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
        const pause = reconnectDelay(failures, chance);
        const most = reconnectDelay(failures, 1);
        expect(most).toBe(Math.min(300_000, 1000 * 2 ** Math.min(failures, 20)));
        expect(pause).toBeGreaterThanOrEqual(most / 2);
        expect(pause).toBeLessThanOrEqual(most);
      }),
    );
  });
});

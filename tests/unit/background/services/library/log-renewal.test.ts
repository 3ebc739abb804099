import { describe, expect, it } from 'vitest';
import { createLogRenewal } from '../../../../../lib/background/services/library/log-renewal.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../../lib/model/result.ts';

function aBrowser({ hasLog = true } = {}) {
  const state = { renewals: 0, isRenewed: false, isFull: false };
  const start = createLogRenewal({
    hasLog,
    async renew() {
      if (state.isFull) return err(appError('database-unavailable'));
      state.renewals += 1;
      return ok(undefined);
    },
    isRenewed: async () => state.isRenewed,
    async noteRenewed() {
      state.isRenewed = true;
    },
  });
  return { state, start };
}

describe('the log of the databases', () => {
  it('is renewed at the first start of the background, and at none that follows', async () => {
    const { state, start } = aBrowser();
    await start();
    await start();
    expect(state.renewals).toBe(1);
  });

  it('is renewed at the next start where the disk was full', async () => {
    const { state, start } = aBrowser();
    state.isFull = true;
    await start();
    expect([state.renewals, state.isRenewed]).toEqual([0, false]);
    state.isFull = false;
    await start();
    expect(state.renewals).toBe(1);
  });

  it('is left alone in a browser that has none', async () => {
    const { state, start } = aBrowser({ hasLog: false });
    await start();
    expect(state.renewals).toBe(0);
  });
});

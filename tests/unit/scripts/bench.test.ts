import { describe, expect, it } from 'vitest';
import { costOf } from '../../../scripts/bench/measure.ts';

describe('costOf', () => {
  it('runs short code often enough to be measured, and gives the cost of one run', () => {
    let runs = 0;
    const cost = costOf(() => {
      for (let step = 0; step < 100_000; step += 1) runs += 1;
    }, 1);
    expect(runs).toBeGreaterThan(200_000);
    expect(cost).toBeGreaterThan(0);
  });
});

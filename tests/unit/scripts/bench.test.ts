import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { bestOf } from '../../../scripts/bench/measure.ts';

describe('bench', () => {
  it.each([[[]], [['nothing-of-the-kind']], [['scan', 'page']]])('names its parts when asked for %j', (args) => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/bench.ts', ...args], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('scan');
  });
});

describe('bestOf', () => {
  it('runs as often as it is told and gives the shortest time', () => {
    let runs = 0;
    const best = bestOf(() => {
      runs += 1;
    }, 5);
    expect(runs).toBe(5);
    expect(best).toBeGreaterThanOrEqual(0);
  });
});

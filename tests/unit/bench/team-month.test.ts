import { describe, expect, it } from 'vitest';
import type { Register } from '../../../lib/sync/team-article.ts';
import { simulateMonth } from '../../../scripts/bench/team-month.ts';
import { createSimulatedServer } from '../../../scripts/bench/team/simulated-server.ts';

const register = (stamp: string): Register => ({
  kind: 'a',
  hash: 'one',
  member: 'ada',
  fields: new Map([['t', { stamp, value: 'A title' }]]),
});

describe('a month of a team', () => {
  it.each(['one', 'two', 'three'])('loses nothing, and all members show the same: %s', (seed) => {
    const { edits, puts, lost, unequal } = simulateMonth(seed, 12, 20);
    expect([lost, unequal]).toEqual([0, 0]);
    expect(edits).toBeGreaterThan(50);
    expect(puts).toBeGreaterThan(edits / 2);
  });

  it('is the same for the same seed', () => {
    expect(simulateMonth('one', 6, 10)).toEqual(simulateMonth('one', 6, 10));
  });
});

describe('the simulated server', () => {
  it('counts acknowledged fields that it has not any more, and none that it never acknowledged', () => {
    const server = createSimulatedServer();
    server.put(register('000000000001'), false);
    server.wipe();
    expect(server.lostFields()).toBe(0);
    server.put(register('000000000002'), true);
    expect(server.lostFields()).toBe(0);
    server.put(register('000000000001'), true);
    server.put(register('000000000003'), true);
    server.wipe();
    expect([server.lostFields(), server.after(0).registers]).toEqual([1, []]);
    server.put(register('000000000003'), true);
    expect(server.lostFields()).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { createTimeSlices } from '../../../lib/page/time-slices.ts';
import { createWorkQueue } from '../../../lib/page/work-queue.ts';

/** A queue over a clock that the work itself moves on. */
function stage() {
  let time = 0;
  const log: string[] = [];
  const controller = new AbortController();
  const slices = createTimeSlices({
    now: () => time,
    async giveWay() {
      log.push('rest');
      await Promise.resolve();
      time += 100;
    },
  });
  const queue = createWorkQueue({ slices, onSlice: (isIdle) => log.push(isIdle ? 'idle' : 'slice'), signal: controller.signal });
  function* work(name: string, steps: number, cost: number): Generator<unknown, void> {
    for (let step = 1; step <= steps; step += 1) {
      time += cost;
      log.push(`${name}${step}`);
      yield;
    }
  }
  return { queue, log, work, controller };
}

describe('work in slices', () => {
  it('gives the page its turn before it begins', async () => {
    const { queue, log, work } = stage();
    queue.add(work('a', 1, 1));
    await queue.settled();
    expect(log).toEqual(['rest', 'a1', 'idle']);
  });

  it('rests as soon as four milliseconds are used', async () => {
    const { queue, log, work } = stage();
    queue.add(work('a', 5, 2));
    await queue.settled();
    expect(log).toEqual(['rest', 'a1', 'a2', 'slice', 'rest', 'a3', 'a4', 'slice', 'rest', 'a5', 'idle']);
  });

  it('is done in the order it came, also what came while at work', async () => {
    const { queue, log, work } = stage();
    queue.add(work('a', 3, 2));
    queue.add(work('b', 1, 1));
    await queue.settled();
    queue.add(work('c', 1, 1));
    expect(queue.isIdle).toBe(false);
    await queue.settled();
    expect(log.filter((entry) => /\d/.test(entry))).toEqual(['a1', 'a2', 'a3', 'b1', 'c1']);
    expect(queue.isIdle).toBe(true);
  });

  it('is charged without its rests', async () => {
    const { queue, work } = stage();
    queue.add(work('a', 10, 3));
    await queue.settled();
    expect(queue.worked).toBe(30);
  });

  it('stops at the next rest when the signal ends', async () => {
    const { queue, log, work, controller } = stage();
    queue.add(work('a', 100, 2));
    queue.add(work('b', 1, 1));
    const isSecondRest = (): boolean => log.filter((entry) => entry === 'rest').length === 2;
    while (!isSecondRest()) await Promise.resolve();
    controller.abort();
    await queue.settled();
    expect(log.filter((entry) => /\d/.test(entry))).toEqual(['a1', 'a2']);
    expect(log).not.toContain('idle');
  });
});

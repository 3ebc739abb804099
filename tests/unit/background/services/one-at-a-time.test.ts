import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../../../lib/background/services/one-at-a-time.ts';

/** Work that ends when the test says so, and gives how often it was begun. */
function steeredWork() {
  const open: (() => void)[] = [];
  let begun = 0;
  const run = oneAtATime(async () => {
    begun += 1;
    const mine = begun;
    await new Promise<void>((resolve) => open.push(resolve));
    return mine;
  });
  return { run, begun: () => begun, end: () => open.shift()?.() };
}

describe('work that runs one at a time', () => {
  it('begins at once, and anew after it has ended', async () => {
    const { run, end, begun } = steeredWork();
    for (const round of [1, 2]) {
      const running = run();
      expect(begun()).toBe(round);
      end();
      expect(await running).toBe(round);
    }
  });

  it('is done once more for all calls that came while it ran', async () => {
    const { run, end, begun } = steeredWork();
    const calls = [run(), run(), run()];
    expect(begun()).toBe(1);
    end();
    await Promise.resolve();
    await Promise.resolve();
    expect(begun()).toBe(2);
    end();
    expect(await Promise.all(calls)).toEqual([2, 2, 2]);
    expect(begun()).toBe(2);
  });

  it('loses no call, in whatever step of its end it comes', async () => {
    for (let steps = 0; steps < 8; steps += 1) {
      const { run, end, begun } = steeredWork();
      const first = run();
      end();
      for (let step = 0; step < steps; step += 1) await Promise.resolve();
      const second = run();
      for (let step = 0; step < 4; step += 1) await Promise.resolve();
      end();
      expect([await first, await second, begun()]).toEqual([steps < 2 ? 2 : 1, 2, 2]);
    }
  });

  it('can be begun again after a failure', async () => {
    let fails = true;
    const run = oneAtATime(async () => {
      if (fails) throw new Error('out of order');
      return 'done';
    });
    await expect(run()).rejects.toThrow('out of order');
    fails = false;
    expect(await run()).toBe('done');
  });
});

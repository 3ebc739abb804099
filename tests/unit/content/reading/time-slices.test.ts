import { describe, expect, it, vi } from 'vitest';
import { giveWay, hasPromptTimers, workInSlices } from '../../../../lib/content/reading/time-slices.ts';
import { MAX_STYLED_ELEMENTS } from '../../../../lib/model/page-description.ts';

/** Work over a clock that the work itself moves on. */
function stage(isPrompt = true) {
  let time = 0;
  const log: string[] = [];
  const controller = new AbortController();
  const pacing = {
    now: () => time,
    hasPromptTimers: () => isPrompt,
    async giveWay() {
      log.push('rest');
      await Promise.resolve();
      time += 100;
    },
  };
  function* work(steps: number, cost: number): Generator<unknown, void> {
    for (let step = 1; step <= steps; step += 1) {
      time += cost;
      log.push(`${step}`);
      if (step < steps) yield;
    }
  }
  let left = 0;
  /** What follows from a slice; what there is no time for is left. */
  function* follow(): Generator<unknown, void> {
    log.push('slice');
    while (left > 0) {
      left -= 1;
      time += 1;
      log.push('follow');
      yield;
    }
  }
  const start = (steps: number, cost: number, toFollow = 0): Promise<number> => {
    left = toFollow;
    return workInSlices(work(steps, cost), follow, pacing, controller.signal);
  };
  return { start, log, controller };
}

describe('work in slices', () => {
  it('gives the page its turn before it begins', async () => {
    const { start, log } = stage();
    await start(1, 1);
    expect(log).toEqual(['rest', '1', 'slice']);
  });

  it('rests as soon as four milliseconds are used, and again before it tells of them', async () => {
    const { start, log } = stage();
    await start(5, 2);
    expect(log).toEqual(['rest', '1', '2', 'rest', 'slice', 'rest', '3', '4', 'rest', 'slice', 'rest', '5', 'slice']);
  });

  it('goes on until nothing follows from it any more, in slices as short', async () => {
    const { start, log } = stage();
    expect(await start(1, 1, 6)).toBe(7);
    expect(log).toEqual([
      'rest',
      '1',
      'slice',
      ...Array.from({ length: 4 }, () => 'follow'),
      'rest',
      'slice',
      'follow',
      'follow',
    ]);
  });

  it('is charged without its rests', async () => {
    const { start } = stage();
    expect(await start(10, 3)).toBe(30);
  });

  it('lets timers of the page come in between, where it takes long', async () => {
    const [short, long] = [stage(), stage()];
    for (const { log } of [short, long]) setTimeout(() => log.push('timer'));
    await short.start(240, 2);
    expect(short.log).not.toContain('timer');
    await long.start(300, 2);
    expect(long.log.indexOf('timer')).toBeGreaterThan(long.log.indexOf('250'));
    expect(long.log.indexOf('timer')).toBeLessThan(long.log.indexOf('300'));
  });

  it('lets them come ten times as often where it takes longer than any page that is read', async () => {
    const { start, log } = stage();
    let times = 0;
    const tick = (): void => {
      times += 1;
      setTimeout(tick);
    };
    setTimeout(tick);
    await start(1000, 2);
    const before = times;
    expect(before).toBeLessThan(6);
    log.length = 0;
    await start(1500, 2);
    expect(times - before).toBeGreaterThan(15);
  });

  it('does not wait for timers that are late', async () => {
    const { start, log } = stage(false);
    setTimeout(() => log.push('timer'));
    await start(300, 2);
    expect(log).not.toContain('timer');
  });

  it('takes timers for late in Firefox alone, and there only while the page loads', () => {
    const [loading, loaded] = [{ readyState: 'interactive' } as Document, { readyState: 'complete' } as Document];
    expect([loading, loaded].map(hasPromptTimers)).toEqual([true, true]);
    vi.stubGlobal('Event', { prototype: { originalTarget: null } });
    expect([loading, loaded].map(hasPromptTimers)).toEqual([false, true]);
    vi.unstubAllGlobals();
  });

  it('stops at the next rest when the signal ends, and closes no slice', async () => {
    const { start, log, controller } = stage();
    const working = start(100, 2);
    while (log.filter((entry) => entry === 'rest').length < 3) await Promise.resolve();
    controller.abort();
    await working;
    expect(log).toEqual(['rest', '1', '2', 'rest', 'slice', 'rest']);
  });
});

describe('a rest', () => {
  /** Whether a timer of the page came in a rest on a page of so many elements. */
  async function letsTimersIn(elements: number): Promise<boolean> {
    vi.stubGlobal('scheduler', { yield: () => Promise.resolve() });
    const list = { item: (index: number) => (index < elements ? {} : null) };
    const doc = { visibilityState: 'visible', getElementsByTagName: () => list } as unknown as Document;
    const { signal } = new AbortController();
    let hasCome = false;
    setTimeout(() => (hasCome = true));
    await giveWay(doc, signal, signal);
    return hasCome;
  }

  it('lets timers and frames of a huge page come, and of no other', async () => {
    expect(await letsTimersIn(MAX_STYLED_ELEMENTS + 1)).toBe(true);
    expect(await letsTimersIn(MAX_STYLED_ELEMENTS)).toBe(false);
  });
});

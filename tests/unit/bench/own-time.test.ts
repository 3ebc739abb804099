import { describe, expect, it } from 'vitest';
import { byFunction, ownTasks } from '../../../scripts/bench/page/own-time.ts';
import type { TraceEvent } from '../../../scripts/bench/page/trace.ts';

const ANNOTATE = 'chrome-extension://abc/annotate.js';
const frame = (functionName: string, url = ''): { functionName: string; url: string } => ({ functionName, url });

/** A thread whose profile begins at 1,000 µs and takes a sample every 100 µs. */
function recordOf(
  samples: readonly number[],
  tasks: readonly { ts: number; dur: number; tdur: number }[],
): TraceEvent[] {
  const thread = { pid: 1, tid: 1 };
  const nodes = [
    { id: 1, callFrame: frame('(root)') },
    { id: 2, parent: 1, callFrame: frame('page', 'http://site/app.js') },
    { id: 3, parent: 1, callFrame: frame('scan', ANNOTATE) },
    { id: 4, parent: 3, callFrame: frame('getComputedStyle') },
    { id: 5, parent: 3, callFrame: frame('match', ANNOTATE) },
    { id: 6, parent: 1, callFrame: frame('(garbage collector)') },
    { id: 7, parent: 1, callFrame: frame('annotate', 'http://site/annotate.js') },
  ];
  return [
    { name: 'Profile', ph: 'P', ...thread, id: '0x1', ts: 1000, args: { data: { startTime: 1000 } } },
    {
      name: 'ProfileChunk',
      ph: 'P',
      ...thread,
      id: '0x1',
      ts: 9000,
      args: { data: { cpuProfile: { nodes, samples }, timeDeltas: samples.map((_, at) => (at === 0 ? 0 : 100)) } },
    },
    ...tasks.map((task): TraceEvent => ({ name: 'RunTask', ph: 'X', ...thread, ...task })),
  ];
}

describe('own time', () => {
  it('is the share of a task’s samples with our script on the stack', () => {
    const [task] = ownTasks(recordOf([2, 3, 3, 2, 2], [{ ts: 1000, dur: 400, tdur: 400 }]));
    expect(task?.own).toBeCloseTo(0.2);
    expect(task?.wall).toBeCloseTo(0.4);
  });

  it('counts what the browser does for us, under the function that asked', () => {
    const tasks = ownTasks(recordOf([3, 4, 4, 5, 2], [{ ts: 1000, dur: 400, tdur: 400 }]));
    expect(byFunction(tasks).map(([name, time]) => [name.split(' ')[0], Math.round(time * 10)])).toEqual([
      ['scan', 3],
      ['match', 1],
    ]);
  });

  it('is processor time: a task that waited for the processor costs no more', () => {
    const [task] = ownTasks(recordOf([3, 3, 3, 3, 3], [{ ts: 1000, dur: 400, tdur: 100 }]));
    expect(task?.own).toBeCloseTo(0.1);
  });

  it('leaves out tasks in which we had no part, and scripts of the page by our name', () => {
    expect(ownTasks(recordOf([2, 2, 7, 7, 2], [{ ts: 1000, dur: 400, tdur: 400 }]))).toEqual([]);
  });

  it('tells tasks apart that follow each other at once', () => {
    const tasks = ownTasks(
      recordOf(
        [3, 3, 3, 3, 2, 2],
        [
          { ts: 1000, dur: 200, tdur: 200 },
          { ts: 1200, dur: 200, tdur: 200 },
        ],
      ),
    );
    expect(tasks.map(({ own }) => Math.round(own * 100))).toEqual([20, 20]);
  });

  it('puts the collection of garbage down to whoever was at work', () => {
    const [ours] = ownTasks(recordOf([3, 6, 6, 2, 2], [{ ts: 1000, dur: 400, tdur: 400 }]));
    expect(ours?.own).toBeCloseTo(0.3);
    const [theirs] = ownTasks(recordOf([2, 6, 6, 3, 2], [{ ts: 1000, dur: 400, tdur: 400 }]));
    expect(theirs?.own).toBeCloseTo(0.1);
  });
});

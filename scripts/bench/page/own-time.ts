/** Tells, from a record of Chromium’s threads, which time was the extension’s own. */
import { firstIndex } from '../../../lib/text/bisect.ts';
import type { ProfileNode, TraceEvent } from './trace.ts';

/** A task of a page’s main thread in which the extension’s scripts ran; times in ms. */
export type OwnTask = {
  readonly start: number;
  /** Wall time of the whole task, ours or not. */
  readonly wall: number;
  /** Processor time in which a script of the extension was on the stack. */
  readonly own: number;
  /** The same by function, `name (file:line:column)`, where the function itself was at work. */
  readonly byFunction: ReadonlyMap<string, number>;
};

type Thread = `${number}/${number}`;
type Sample = { readonly at: number; readonly length: number; readonly owner: string | undefined };

/** The profiler comes up in the first task of a thread that runs a script, and takes up to 300 ms of it. */
const PROFILER_START = 'CpuProfiler::StartProfiling';

const OUR_SCRIPTS = /^(?:chrome-extension:\/\/[a-z]+\/)?(?:annotate|link|corrections|popover)\.js$/;

/**
 * Tasks with our scripts in them. The profile says which share of a task had us on its stack, the scheduler how much
 * processor time the task took: their product is not blown up by whatever else the machine does. The coming up of the
 * profiler is nobody’s.
 */
export function ownTasks(events: readonly TraceEvent[]): OwnTask[] {
  const samples = samplesByThread(events);
  const profilers = events.filter(({ name, ph }) => name === PROFILER_START && ph === 'X');
  return events
    .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
    .flatMap(({ pid, tid, ts, dur = 0, tdur = dur }) => {
      const inside = within(samples.get(`${pid}/${tid}`) ?? [], ts, ts + dur);
      if (!inside.some(({ owner }) => owner !== undefined)) return [];
      const sampled = inside.reduce((total, { length }) => total + length, 0);
      const foreign = profilers.filter(
        (start) => start.pid === pid && start.tid === tid && start.ts >= ts && start.ts < ts + dur,
      );
      const taken = tdur - foreign.reduce((total, start) => total + (start.tdur ?? start.dur ?? 0), 0);
      const scale = taken / Math.max(sampled, 1) / 1000;
      const byFunction = new Map<string, number>();
      for (const { owner, length } of inside)
        if (owner !== undefined) byFunction.set(owner, (byFunction.get(owner) ?? 0) + length * scale);
      const own = [...byFunction.values()].reduce((total, time) => total + time, 0);
      return [{ start: ts / 1000, wall: dur / 1000, own, byFunction }];
    });
}

/** Adds up the functions of tasks, most expensive first. */
export function byFunction(tasks: readonly OwnTask[]): [name: string, milliseconds: number][] {
  const total = new Map<string, number>();
  for (const task of tasks) for (const [name, time] of task.byFunction) total.set(name, (total.get(name) ?? 0) + time);
  return [...total].toSorted(([, one], [, other]) => other - one);
}

/** Stacks of scripts by thread, in order of time. */
function samplesByThread(events: readonly TraceEvent[]): Map<Thread, Sample[]> {
  const byThread = new Map<Thread, Sample[]>();
  const starts = events.filter(({ name }) => name === 'Profile');
  for (const { pid, tid, id, args } of starts) {
    const chunks = events
      .filter((event) => event.name === 'ProfileChunk' && event.pid === pid && event.id === id)
      .toSorted((a, b) => a.ts - b.ts);
    const owners = createOwners(chunks.flatMap((chunk) => chunk.args?.data?.cpuProfile?.nodes ?? []));
    const deltas = chunks.flatMap((chunk) => chunk.args?.data?.timeDeltas ?? []);
    const nodes = chunks.flatMap((chunk) => chunk.args?.data?.cpuProfile?.samples ?? []);
    const thread = byThread.get(`${pid}/${tid}`) ?? [];
    let at = args?.data?.startTime ?? 0;
    let last: string | undefined;
    nodes.forEach((node, index) => {
      at += deltas[index] ?? 0;
      // Garbage is collected for whoever was at work.
      last = owners.isGarbage(node) ? last : owners.ownerOf(node);
      thread.push({ at, length: deltas[index + 1] ?? 0, owner: last });
    });
    byThread.set(`${pid}/${tid}`, thread);
  }
  return byThread;
}

/** Finds the function of ours that a stack’s top belongs to: itself, or the one that called the browser or the page. */
function createOwners(nodes: readonly ProfileNode[]): {
  ownerOf(id: number): string | undefined;
  isGarbage(id: number): boolean;
} {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = new Map<number, string | undefined>();
  const ownerOf = (id: number): string | undefined => {
    if (known.has(id)) return known.get(id);
    const node = byId.get(id);
    const { url = '', functionName = '', lineNumber = 0, columnNumber = 0 } = node?.callFrame ?? {};
    const file = url.split('/').at(-1) ?? '';
    const own = OUR_SCRIPTS.test(url)
      ? `${functionName || 'anonymous'} (${file}:${lineNumber}:${columnNumber})`
      : undefined;
    const owner = own ?? (node?.parent === undefined ? undefined : ownerOf(node.parent));
    known.set(id, owner);
    return owner;
  };
  return { ownerOf, isGarbage: (id) => byId.get(id)?.callFrame.functionName === '(garbage collector)' };
}

/** Samples from `start` to `end`, found by halving. */
function within(samples: readonly Sample[], start: number, end: number): Sample[] {
  const first = firstIndex(0, samples.length, (index) => (samples[index]?.at ?? 0) >= start);
  const last = firstIndex(first, samples.length, (index) => (samples[index]?.at ?? 0) >= end);
  return samples.slice(first, last);
}

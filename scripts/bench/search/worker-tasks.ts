/** How long the background keeps its thread at a time, by the browser’s own record of its tasks. */
import type { TraceEvent } from '../page/trace.ts';

const WORKER_THREAD = 'ServiceWorker thread';

/** The longest tasks of service workers, ms of processor time, the longest first. */
export function workerTasks(events: readonly TraceEvent[]): number[] {
  const threads = new Set(
    events
      .filter(({ name, ph, args }) => name === 'thread_name' && ph === 'M' && args?.name === WORKER_THREAD)
      .map(threadOf),
  );
  const tasks = events.filter((event) => event.name === 'RunTask' && event.ph === 'X' && threads.has(threadOf(event)));
  return tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000).toSorted((one, other) => other - one);
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${String(pid)} ${String(tid)}`;
}

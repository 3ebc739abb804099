/** Processor time of a page’s main thread, frame by frame: what else the machine does is not in it. */
import type { TraceEvent } from '../page/trace.ts';

const FRAME = 'library-page-frame';

/** Milliseconds of processor time between each mark of a frame and the next. */
export function processorTimes(events: readonly TraceEvent[]): number[] {
  const marks = events.filter(({ name }) => name === FRAME).toSorted((one, other) => one.ts - other.ts);
  const [first] = marks;
  if (!first) return [];
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === first.pid && tid === first.tid,
  );
  return marks.slice(1).map(({ ts }, index) => {
    const from = marks[index]?.ts ?? 0;
    // The mark lies within the task of its frame: a task belongs to the frame in which it ends.
    const own = tasks.filter((task) => task.ts + (task.dur ?? 0) > from && task.ts + (task.dur ?? 0) <= ts);
    return own.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
  });
}

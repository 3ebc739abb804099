import type { TimeSlices } from './time-slices.ts';

/** A piece of work that can be put down at every `yield`. */
export type Work = Iterator<unknown, void>;

export type WorkQueue = {
  readonly isIdle: boolean;
  /** Time worked so far, rests not counted, ms. */
  readonly worked: number;
  /** Adds work; it begins after all work added before. */
  add(work: Work): void;
  /** Resolves when nothing is left to do. */
  settled(): Promise<void>;
};

export type WorkQueueOptions = {
  readonly slices: TimeSlices;
  /** Called before each rest and at the end of all work. */
  readonly onSlice: (isIdle: boolean) => void;
  readonly signal: AbortSignal;
};

/** Does work piece by piece in time slices. */
export function createWorkQueue({ slices, onSlice, signal }: WorkQueueOptions): WorkQueue {
  const queue: Work[] = [];
  let running: Promise<void> | undefined;
  let worked = 0;

  const endSlice = (isIdle: boolean): void => {
    onSlice(isIdle);
    worked += slices.elapsed();
  };

  const run = async (): Promise<void> => {
    await slices.rest();
    for (let work = queue.shift(); work !== undefined && !signal.aborted; work = queue.shift()) {
      while (!signal.aborted && !work.next().done) {
        if (!slices.isSpent()) continue;
        endSlice(false);
        await slices.rest();
      }
    }
    running = undefined;
    if (!signal.aborted) endSlice(true);
  };

  return {
    get isIdle() {
      return running === undefined;
    },
    get worked() {
      return worked;
    },
    add(work) {
      queue.push(work);
      running ??= run();
    },
    settled: async () => running,
  };
}

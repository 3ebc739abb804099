/** One figure of a bench; `limit` is what it may be at most, where that was agreed. */
export type Measure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
};

/**
 * `quick` asks for a first look where the whole takes minutes, `long` for all that takes many; `million` for the page
 * of a million text nodes alone, `part` for one part of a bench; `size` for a library of so many articles alone.
 */
export type BenchOptions = {
  readonly quick: boolean;
  readonly long: boolean;
  readonly million: boolean;
  readonly part?: string;
  readonly size?: number;
};

const BATCH_MS = 60;

/**
 * What one run of synchronous code costs, in milliseconds of this thread's processor time, whatever else the machine is
 * doing: the best of several batches, each long enough for the clock to be exact.
 */
export function costOf(run: () => unknown, batches = 5, batchMs = BATCH_MS): number {
  run();
  let [best, runs] = [Number.POSITIVE_INFINITY, 1];
  for (let batch = 0; batch < batches;) {
    const before = process.threadCpuUsage();
    for (let round = 0; round < runs; round += 1) run();
    const { user, system } = process.threadCpuUsage(before);
    const milliseconds = (user + system) / 1000;
    if (milliseconds < batchMs) runs *= 2;
    else {
      best = Math.min(best, milliseconds / runs);
      batch += 1;
    }
  }
  return best;
}

/** Plays inputs one after the other beside the thread that watches: an input without end must not end the run. */
import { parentPort, workerData } from 'node:worker_threads';
import { inputOf, takeInput } from './play.ts';

const { seed, only, from, to, until, progress } = workerData as {
  readonly seed: string;
  readonly only?: string;
  readonly from: number;
  readonly to: number;
  /** When to stop, ms since 1970. */
  readonly until: number;
  /** The number of the input that is being taken. */
  readonly progress: Int32Array;
};

/** Inputs between two looks at the clock. */
const STRIDE = 256;

let counts: Record<string, number> = {};
let before = process.threadCpuUsage();

/** Tells what was played since it was told last: a thread that is ended tells nothing any more. */
function tell(): void {
  const { user, system } = process.threadCpuUsage(before);
  before = process.threadCpuUsage();
  parentPort?.postMessage({ counts, cpuMs: (user + system) / 1000 }, []);
  counts = {};
}

for (let number = from; number < to; number += 1) {
  Atomics.store(progress, 0, number);
  const { target, input } = inputOf(seed, number, only);
  const finding = await takeInput(target, input, number);
  if (finding) parentPort?.postMessage({ finding }, []);
  counts[target.name] = (counts[target.name] ?? 0) + 1;
  if (number % STRIDE !== 0) continue;
  tell();
  if (Date.now() > until) break;
}
tell();

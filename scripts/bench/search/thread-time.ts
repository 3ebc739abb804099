/**
 * Milliseconds of processor time that this thread has used: what work costs, whatever else the machine is doing. Some
 * systems count it in steps of 4 ms, too coarse for a single question.
 */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The shortest of a few runs in ms: what it takes when nothing else comes between. */
export async function bestOf<T>(
  runs: number,
  run: () => T | Promise<T>,
): Promise<{ readonly milliseconds: number; readonly result: T }> {
  let [milliseconds, result] = await timed(run);
  for (let left = runs - 1; left > 0; left -= 1) {
    const [again, last] = await timed(run);
    milliseconds = Math.min(milliseconds, again);
    result = last;
  }
  return { milliseconds, result };
}

async function timed<T>(run: () => T | Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const result = await run();
  return [performance.now() - start, result];
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

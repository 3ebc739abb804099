/** One figure of a bench. */
export type Measure = { readonly name: string; readonly value: number; readonly unit: string };

/** Shortest of several runs, in milliseconds: what the machine can do when nothing else wants it. */
export function bestOf(run: () => unknown, times = 7): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

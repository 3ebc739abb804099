/**
 * Works through items with a bound on how many are at work at once; those of one key (a host) one after another.
 * Resolves when all are done; the first failure rejects, once no work is going on any more.
 */
export async function inLanes<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queues = [...Map.groupBy(items, keyOf).values()];
  const lane = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const item of queue) await work(item);
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(atOnce, queues.length) }, lane));
  const broken = lanes.find((outcome) => outcome.status === 'rejected');
  if (broken) throw broken.reason;
}

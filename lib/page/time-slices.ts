/** How work is done without keeping the page waiting. */
export type Pacing = {
  /** A clock in ms. */
  readonly now: () => number;
  /** Lets the page have its turn. */
  readonly giveWay: () => Promise<void>;
};

/** Length of a slice, ms. */
const SLICE = 4;

/**
 * Does work piece by piece, in slices between which the page has its turn; `onSlice` ends each, in a turn of its own where the slice
 * took its time: on a fresh page both run for the first time, and would add up. Gives the time worked, rests not counted, in ms.
 * Stops where it is when the signal ends.
 */
export async function workInSlices(work: Iterator<unknown>, onSlice: () => void, { now, giveWay }: Pacing, signal: AbortSignal): Promise<number> {
  let worked = 0;
  for (let isDone = false; !isDone; ) {
    await giveWay();
    const start = now();
    let spent = 0;
    do {
      if (signal.aborted) return worked + spent;
      isDone = work.next().done ?? false;
      spent = now() - start;
    } while (!isDone && spent < SLICE);
    worked += spent;
    if (spent >= SLICE) await giveWay();
    if (signal.aborted) return worked;
    const end = now();
    onSlice();
    worked += now() - end;
  }
  return worked;
}

/**
 * Gives way to the page: `scheduler.yield` comes back soon even on a busy page, where timers are clamped to 4 ms
 * and more. While nobody looks at the page it waits, unless it is `wanted` all the same.
 */
export async function giveWay(doc: Document, signal: AbortSignal, wanted: AbortSignal): Promise<void> {
  await scheduler.yield();
  if (doc.visibilityState !== 'hidden' || wanted.aborted) return;
  await new Promise((resolve) => {
    doc.addEventListener('visibilitychange', resolve, { once: true, signal });
    wanted.addEventListener('abort', resolve, { once: true, signal });
  });
}

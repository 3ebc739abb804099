/** How work is done without keeping the page waiting. */
export type Pacing = {
  /** A clock in ms. */
  readonly now: () => number;
  /** Lets the page have its turn. */
  readonly giveWay: () => Promise<void>;
};

/** Length of a slice, ms. */
const SLICE = 4;

/** Of so many elements the browser works the styles out in a few milliseconds. */
const MANY_ELEMENTS = 1500;
/** A page that is covered draws no frames, and is waited for so long, ms. */
const LONGEST_FRAME = 1000;

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

/**
 * Resolves once the browser has drawn a large page, and at once for any other. Whoever asks first how an element looks has the styles of
 * the whole page worked out, in one piece; a moment later the page needs them itself.
 */
export async function whenDrawn(doc: Document): Promise<void> {
  if (doc.getElementsByTagName('*').length < MANY_ELEMENTS) return;
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => void scheduler.yield().then(resolve));
    setTimeout(resolve, LONGEST_FRAME);
  });
}

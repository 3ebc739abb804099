import { MAX_STYLED_ELEMENTS } from '../../model/page-description.ts';

/** How work is done without keeping the page waiting. */
export type Pacing = {
  /** A clock in ms. */
  readonly now: () => number;
  /** Lets the page have its turn. */
  readonly giveWay: () => Promise<void>;
  /** Whether timers of the page come in their turn. */
  readonly hasPromptTimers: () => boolean;
};

/** Length of a slice, ms. */
const SLICE = 4;
/**
 * What follows on `scheduler.yield` comes before timers of the page: long work lets them in each time that so many ms
 * were spent. More often is too dear: at every 50 ms a page of five megabytes was not read in half a minute. What takes
 * longer than `LONG` is no page that anybody reads, and keeps timers waiting less.
 */
const BETWEEN_TURNS = 500;
const LONG = 2000;
const BETWEEN_LATE_TURNS = 50;
/** Of so many elements the browser works the styles out in a few milliseconds. */
const MANY_ELEMENTS = 800;
/** So many are looked through in less than a millisecond. */
const MAX_LOOKED_THROUGH = 20_000;
/** A page that is covered draws no frames, and is waited for so long, ms; a huge one may take longer for its first. */
const MAX_FRAME = 1000;
const MAX_HUGE_FRAME = 10_000;

/**
 * Does work piece by piece, in slices between which the page has its turn. After each slice comes one of what follows
 * from it, in a turn of its own where the first took its time: on a fresh page both run for the first time, and would
 * add up. Ends when nothing is left of either. Gives the time worked, rests not counted, in ms. Stops where it is when
 * the signal ends.
 */
export async function workInSlices(
  work: Iterator<unknown>,
  whatFollows: () => Iterator<unknown>,
  { now, giveWay, hasPromptTimers }: Pacing,
  signal: AbortSignal,
): Promise<number> {
  let worked = 0;
  let nextTurn = BETWEEN_TURNS;
  /** Works until nothing is left or the time is over. */
  const workOn = (part: Iterator<unknown>): { readonly isDone: boolean; readonly isLong: boolean } => {
    const start = now();
    let spent = 0;
    let isDone = false;
    while (!isDone && spent < SLICE && !signal.aborted) {
      isDone = part.next().done ?? false;
      spent = now() - start;
    }
    worked += spent;
    return { isDone, isLong: spent >= SLICE };
  };
  for (let isDone = false; !isDone && !signal.aborted;) {
    await giveWay();
    if (worked >= nextTurn && hasPromptTimers()) {
      nextTurn = worked + (worked < LONG ? BETWEEN_TURNS : BETWEEN_LATE_TURNS);
      await new Promise((resolve) => void setTimeout(resolve));
    }
    const first = workOn(work);
    if (first.isLong) await giveWay();
    isDone = workOn(whatFollows()).isDone && first.isDone;
  }
  return worked;
}

/**
 * Whether timers come in their turn. Firefox has them wait while a page loads: on one of five megabytes its names did
 * not answer within a minute.
 */
export const hasPromptTimers = (doc: Document): boolean =>
  !('originalTarget' in Event.prototype) || doc.readyState === 'complete';

/**
 * Gives way to the page: `scheduler.yield` comes back soon even on a busy page, where timers are clamped to 4 ms
 * and more. While nobody looks at the page it waits, unless it is `wanted` all the same.
 */
export async function giveWay(doc: Document, signal: AbortSignal, wanted: AbortSignal): Promise<void> {
  await scheduler.yield();
  // What follows on it comes before timers and frames of the page: a huge one would miss them for seconds.
  if (holdsMoreThan(MAX_STYLED_ELEMENTS, doc)) await new Promise((resolve) => void setTimeout(resolve));
  if (doc.visibilityState !== 'hidden' || wanted.aborted) return;
  await new Promise((resolve) => {
    doc.addEventListener('visibilitychange', resolve, { once: true, signal });
    wanted.addEventListener('abort', resolve, { once: true, signal });
  });
}

/**
 * Resolves once the browser has drawn a large page, and at once for any other. Whoever asks first how an element looks
 * has the styles of the whole page worked out, in one piece; a moment later the page needs them itself.
 */
export async function whenDrawn(doc: Document): Promise<void> {
  if (!holdsMoreThan(MANY_ELEMENTS, doc)) return;
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => void scheduler.yield().then(resolve));
    setTimeout(resolve, holdsMoreThan(MAX_STYLED_ELEMENTS, doc) ? MAX_HUGE_FRAME : MAX_FRAME);
  });
}

/**
 * Where a page tells of itself: anywhere, but of one that takes longer than a slice to look through only the head is
 * asked.
 */
export function placeOfStatements(doc: Document): ParentNode {
  return holdsMoreThan(MAX_LOOKED_THROUGH, doc) ? doc.head : doc;
}

/** Whether a document holds more than so many elements; the length of the list would be counted to its end. */
export function holdsMoreThan(elements: number, doc: Document): boolean {
  return doc.getElementsByTagName('*').item(elements) !== null;
}

/** Long work beside others: a few milliseconds at a time. */
import type { Steps } from '../../text/steps.ts';

type Dependencies = {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Lets whoever waits have a turn. */
  readonly pause: () => Promise<void>;
};

/** Well under the 12 ms after which somebody else would notice. */
const SLICE_MS = 4;

/** Gives the way to do work in slices; others have a turn before each of them. */
export function createSlices({ now, pause }: Dependencies): <T>(work: Steps<T>) => Promise<T> {
  return async (work) => {
    for (;;) {
      await pause();
      const end = now() + SLICE_MS;
      do {
        const step = work.next();
        if (step.done === true) return step.value;
      } while (now() < end);
    }
  };
}

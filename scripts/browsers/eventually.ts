import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two looks. */
const INTERVAL = 40;
/** Milliseconds that anything awaited may take on a loaded machine. */
const PATIENCE = 60_000;
/** Milliseconds that the last look may take, however late it began. */
const LOOK_WITHIN = 5000;

/**
 * Gives what a look finds once two looks in a row find the same: a surface still being laid out moves under the
 * pointer.
 */
export function atRest<T>(look: () => Promise<T | undefined>): () => Promise<T | undefined> {
  let last: string | undefined;
  return async () => {
    const found = await look();
    const seen = JSON.stringify(found);
    const rests = seen === last;
    last = seen;
    return rests ? found : undefined;
  };
}

/**
 * Looks again and again until `look` gives something other than `undefined`, and returns that.
 * Only for what no event tells: a closed shadow root, a painted highlight, the popup's text.
 * `look` may throw while the thing is not there yet (a navigation under way); its last error is the cause
 * of the one thrown after `within` milliseconds.
 */
export async function eventually<T>(what: string, look: () => Promise<T | undefined>, within = PATIENCE): Promise<T> {
  const deadline = performance.now() + within;
  let last: unknown;
  do {
    try {
      last = undefined;
      const found = await repliesWithin(Math.max(deadline - performance.now(), LOOK_WITHIN), look());
      if (found !== undefined) return found;
    } catch (error) {
      last = error;
    }
    await pause(INTERVAL);
  } while (performance.now() < deadline);
  throw new Error(`waited ${within} ms in vain for ${what}`, { cause: last });
}

/** What is promised; throws when it has not come within `ms`: a look that never ends must not hide what it sought. */
async function repliesWithin<T>(ms: number, promised: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`a look had no reply for ${Math.round(ms)} ms`)), ms);
  try {
    return await Promise.race([promised, late]);
  } finally {
    clearTimeout(timer);
  }
}

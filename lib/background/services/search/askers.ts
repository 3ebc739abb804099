/** Ends a question as soon as the same asker asks the next one. */

type Requesters = {
  /** The signal of a new question; nobody's question ends nobody's. */
  readonly next: (asker: string | undefined) => AbortSignal;
};

/** Surfaces open at once; more names than these are those of surfaces closed long ago. */
const MAX_ASKERS = 32;

export function createRequesters(): Requesters {
  const current = new Map<string, AbortController>();
  return {
    next(asker) {
      const controller = new AbortController();
      if (asker === undefined) return controller.signal;
      current.get(asker)?.abort();
      current.delete(asker);
      current.set(asker, controller);
      const [oldest] = current.keys();
      if (current.size > MAX_ASKERS && oldest !== undefined) current.delete(oldest);
      return controller.signal;
    },
  };
}

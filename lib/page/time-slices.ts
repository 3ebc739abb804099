/** Work done in slices, so that the page stays free. */
export type TimeSlices = {
  /** Whether the present slice is used up. */
  isSpent(): boolean;
  /** How long the present slice has lasted, ms. */
  elapsed(): number;
  /** Lets the page have its turn, then begins a slice. */
  rest(): Promise<void>;
};

/** Length of a slice, ms. */
const SLICE = 4;

export type TimeSlicesOptions = {
  /** A clock in ms. */
  readonly now: () => number;
  /** Gives way to the page. */
  readonly giveWay: () => Promise<void>;
};

/** Slices by a clock. */
export function createTimeSlices({ now, giveWay }: TimeSlicesOptions): TimeSlices {
  let start = now();
  const elapsed = (): number => now() - start;
  return {
    elapsed,
    isSpent: () => elapsed() >= SLICE,
    async rest() {
      await giveWay();
      start = now();
    },
  };
}

/** The part of the Prioritized Task Scheduling API used here, which lib.dom types as always present. */
type YieldingScheduler = { readonly yield?: () => Promise<void> };

/**
 * Gives way to the page: `scheduler.yield` comes back soon even on a busy page; a message does where it is
 * missing, since timers are clamped to 4 ms and more. While nobody looks at the page it waits.
 */
export async function giveWay(doc: Document, signal: AbortSignal): Promise<void> {
  await yieldOnce();
  if (doc.visibilityState !== 'hidden') return;
  await new Promise<void>((resolve) => {
    doc.addEventListener('visibilitychange', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function yieldOnce(): Promise<void> {
  const { scheduler }: { readonly scheduler?: YieldingScheduler } = globalThis;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

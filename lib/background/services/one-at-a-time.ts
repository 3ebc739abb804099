/**
 * Makes something that runs `work` one at a time. A call while it runs has it run once more: it may have looked already
 * at what the call is about. The promise resolves with what the last of these runs gives.
 */
export function oneAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let isWanted = false;

  async function runWhileWanted(): Promise<T> {
    try {
      for (;;) {
        isWanted = false;
        const result = await work();
        if (!isWanted) return result;
      }
    } finally {
      // In the same step as the last look at `isWanted`: a call in between would be lost.
      running = undefined;
    }
  }

  return () => {
    isWanted = true;
    return (running ??= runWhileWanted());
  };
}

import { Failure } from '../setup/failure.mjs';

/** A step and how long it took, in milliseconds. */
export type Lap = { readonly name: string; readonly milliseconds: number };

/** Times steps in the order in which they end; a step that fails says which it was. */
export function createStopwatch(now: () => number = () => performance.now()): {
  readonly laps: readonly Lap[];
  readonly timed: <T>(name: string, work: () => Promise<T>) => Promise<T>;
} {
  const laps: Lap[] = [];
  return {
    laps,
    timed: async (name, work) => {
      const begun = now();
      try {
        return await work();
      } catch (error) {
        if (error instanceof Failure) throw error;
        throw new Failure(`The step «${name}» failed: ${firstLine(error)}.`, { cause: error });
      } finally {
        laps.push({ name, milliseconds: now() - begun });
      }
    },
  };
}

/** What an error says; the log that Playwright puts below it is left out. */
function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]?.replace(/\.$/, '') ?? message;
}

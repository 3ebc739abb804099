/**
 * Entries that the log hinted at and that were not read yet. A hint comes before its entry can be read, by a moment or,
 * while a cluster chooses a leader, by seconds: rounds go on until the entry was read, or nothing more is to be
 * expected.
 */
import type { Change, Hint, TeamLog } from '../../../sync/team-log.ts';

const FIRST_MS = 50;
/** 50 ms, doubled eight times, is 12.8 s: a writer whose entry was lost sends it again by then, with another hint. */
const MAX_LOOKS = 8;
/** A sealed value begins with its nonce (`sealed-format.ts`), which no other has. */
const MARK_BYTES = 16;
/** Bounds what a member who sends without end makes others remember: a round reads all there is, expected or not. */
const MAX_EXPECTED = 10_000;

export type ExpectedChanges = {
  readonly expect: (hint: Hint) => void;
  /** The log, whose stretches take away what they bring. */
  readonly reading: (log: TeamLog) => TeamLog;
  /**
   * Milliseconds after which to look again; `undefined` where nothing is expected any more. `isBehind`: the log goes
   * further than what was read.
   */
  readonly nextLook: (isBehind: boolean) => number | undefined;
};

export function createExpectedChanges(): ExpectedChanges {
  const expected = new Map<string, string>();
  let looks = 0;
  const read = ({ name, sealed }: Change): void => {
    if (expected.get(name) === markOf(sealed)) expected.delete(name);
  };
  return {
    expect({ name, sealed }) {
      if (expected.size < MAX_EXPECTED) expected.set(name, markOf(sealed));
      looks = 0;
    },
    reading: (log) => ({
      ...log,
      async changes(...request) {
        const stretch = await log.changes(...request);
        if (stretch.ok) stretch.value.changes.forEach(read);
        return stretch;
      },
    }),
    nextLook(isBehind) {
      if (looks === MAX_LOOKS) expected.clear();
      if (looks === MAX_LOOKS || (expected.size === 0 && !isBehind)) {
        looks = 0;
        return undefined;
      }
      looks += 1;
      return FIRST_MS * 2 ** (looks - 1);
    },
  };
}

function markOf(sealed: Uint8Array): string {
  return String.fromCharCode(...sealed.subarray(0, MARK_BYTES));
}

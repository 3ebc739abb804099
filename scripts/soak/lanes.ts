/** Several browsers of a kind side by side, each ended again and again until there were ends enough. */
import { playStream, wrongInTheEnd } from './stream.ts';
import type { Stream, StreamRound } from './stream.ts';

/** What came of all of them; `wrong` is what was wrong in the end, or the reason why a browser was lost. */
export type Lanes = { readonly rounds: readonly StreamRound[]; readonly wrong: readonly string[] };

type Bounds = {
  readonly lanes: number;
  readonly ends: number;
  /** No end is begun after it, on the clock of `performance.now()`; but one in each browser. */
  readonly until: number;
};

/** Opens a stream for each lane, and shares the ends among them. `tell` is called after each. */
export async function playLanes(
  open: (lane: number) => Promise<Stream>,
  { lanes, ends, until }: Bounds,
  tell: (round: StreamRound, lane: number) => void,
): Promise<Lanes> {
  const rounds: StreamRound[] = [];
  let begun = 0;
  const playLane = async (lane: number): Promise<readonly string[]> => {
    let stream: Stream | undefined;
    try {
      stream = await open(lane);
      for (let number = 1; begun < ends && (number === 1 || performance.now() < until); number += 1) {
        begun += 1;
        const round = await playStream(stream, number);
        rounds.push(round);
        tell(round, lane);
      }
      return await wrongInTheEnd(stream);
    } catch (error) {
      // What the others found counts all the same.
      return [`browser ${lane} was lost: ${String(error)}`];
    } finally {
      await stream?.close().catch(() => undefined);
    }
  };
  const wrong = await Promise.all(Array.from({ length: lanes }, (_, lane) => playLane(lane)));
  return { rounds, wrong: wrong.flat() };
}

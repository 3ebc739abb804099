import type { ColdNames } from '../recognition/gazetteer/cold-names.ts';
import { decodeGazetteer, type Gazetteer } from '../recognition/gazetteer/format.ts';
import { fromBase64 } from '../storage/local/base64.ts';

/** The questions of a page about names that it does not hold, and what was answered. */
export type ColdQuestions = {
  /** Asks about what was noted, in the next turn: what one slice of reading notes is one question. */
  readonly ask: () => void;
  /** Parts of the gazetteer that were answered. */
  readonly replies: readonly Gazetteer[];
  readonly isAwaited: boolean;
};

type Options = {
  readonly cold: ColdNames;
  /** Asks the background; gives base64 text, empty where no company has such a name. */
  readonly request: (openings: readonly number[]) => Promise<string>;
  /** Called after replies that brought companies. */
  readonly onReply: () => void;
  readonly signal: AbortSignal;
};

/** Openings of one question; a page of a megabyte notes about a thousand. */
const MAX_OPENINGS = 4000;

/** Starts without replies. A question that nobody replies is not asked again on this page. */
export function createColdQuestions({ cold, request, onReply, signal }: Options): ColdQuestions {
  const replies: Gazetteer[] = [];
  let isPlanned = false;
  let awaited = 0;

  const send = async (openings: readonly number[]): Promise<void> => {
    awaited += 1;
    const names = await request(openings).catch(() => '');
    awaited -= 1;
    cold.settle(openings);
    if (signal.aborted || names === '') return;
    const reply = decodeGazetteer(fromBase64(names));
    if (!reply.ok) return;
    replies.push(reply.value);
    onReply();
  };

  return {
    ask() {
      if (isPlanned) return;
      isPlanned = true;
      queueMicrotask(() => {
        isPlanned = false;
        const openings = cold.take();
        for (let from = 0; from < openings.length; from += MAX_OPENINGS)
          void send(openings.slice(from, from + MAX_OPENINGS));
      });
    },
    replies,
    get isAwaited() {
      return awaited > 0 || isPlanned;
    },
  };
}

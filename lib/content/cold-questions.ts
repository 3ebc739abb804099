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
  /**
   * Called once there are replies that brought companies: at once after the first, for which marks in view wait. Those
   * that follow are told together, since the page is linked anew for them.
   */
  readonly onReply: () => void;
  readonly signal: AbortSignal;
};

/**
 * So many replies are told though others are on their way. An article had two or three, each of which cost as much as
 * its linking (10 to 50 ms, 2026-11); a page that never ends to ask must not wait for ever.
 */
const MAX_UNTOLD = 8;
/** Openings of one question; a page of a megabyte notes about a thousand. */
const MAX_OPENINGS = 4000;

/** Starts without replies. A question that nobody replies is not asked again on this page. */
export function createColdQuestions({ cold, request, onReply, signal }: Options): ColdQuestions {
  const replies: Gazetteer[] = [];
  let told = 0;
  let isPlanned = false;
  let awaited = 0;

  const send = async (openings: readonly number[]): Promise<void> => {
    awaited += 1;
    const names = await request(openings).catch(() => '');
    awaited -= 1;
    cold.settle(openings);
    if (signal.aborted) return;
    const reply = names === '' ? undefined : decodeGazetteer(fromBase64(names));
    if (reply?.ok) replies.push(reply.value);
    tell();
  };
  const tell = (): void => {
    const untold = replies.length - told;
    const mayWait = told > 0 && untold < MAX_UNTOLD && (awaited > 0 || isPlanned);
    if (untold === 0 || mayWait) return;
    told = replies.length;
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

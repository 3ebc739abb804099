import { page } from '../dom-members.ts';
import type { Mark } from '../reading/text-index.ts';
import { createCoverSearch, type CoverSearch } from './covers.ts';
import { isInOpenSight, spotOf, type Spot } from './open-sight.ts';

/** A word has to be in open sight in so many looks before it is marked: half a second and more. */
const MIN_LOOKS = 6;
/** From one look to the next, ms; how much longer is left to chance: no page shall show a word for the looks alone. */
const MIN_PAUSE_MS = 80;
const MAX_MORE_MS = 60;
/** Time that all words together take from one look to the next, ms; those that come later wait. */
const MAX_SLICE_MS = 4;

/** A word that is not in open sight is not looked at again before, ms: others have their turn. */
const MIN_RETRY_MS = 300;
/** A word that was found covered so often stays unmarked: each search takes time. */
const MAX_COVERED = 5;

/** Whether a mark may be painted, as far as this reader's secrets go; `again` is called when it may be asked again. */
export type MayPaint = (mark: Mark, again: () => void) => boolean;

/** What is known of a word that is not marked yet. */
type Watched = {
  looks: number;
  /** Time of the last look. */
  at: number;
  /** Elements that the search for covers had seen at the first look. */
  readonly from: number;
};

/**
 * Keeps marks of names that this reader alone has off a page until the reader has had the word in open sight for half a
 * second. A page reads from `CSS.highlights` what is marked: it shall not try out names that nobody sees it try.
 */
export function createPrivateMarks(): MayPaint {
  const watched = new Map<Mark, Watched>();
  const timesCovered = new WeakMap<Mark, number>();
  const failedAt = new WeakMap<Mark, number>();
  const covers = createCoverSearch();
  /** Whom to tell after a look: the page may be marked anew meanwhile. */
  const waiting = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let spent = 0;

  const lookOn = (): void => {
    timer = undefined;
    spent = 0;
    for (const mark of coveredOf(watched, covers)) {
      watched.delete(mark);
      timesCovered.set(mark, (timesCovered.get(mark) ?? 0) + 1);
    }
    const toAsk = [...waiting];
    waiting.clear();
    for (const again of toAsk) again();
  };

  const wait = (again: () => void): false => {
    waiting.add(again);
    timer ??= setTimeout(lookOn, MIN_PAUSE_MS + Math.random() * MAX_MORE_MS);
    return false;
  };

  return (mark, again) => {
    if ((timesCovered.get(mark) ?? 0) >= MAX_COVERED) return false;
    const begun = performance.now();
    if (spent >= MAX_SLICE_MS || begun - (failedAt.get(mark) ?? -Infinity) < MIN_RETRY_MS) return wait(again);
    const isOpen = page.visibilityState === 'visible' && isInOpenSight(mark);
    const now = performance.now();
    spent += now - begun;
    if (!isOpen) {
      watched.delete(mark);
      failedAt.set(mark, now);
      return false;
    }
    const known = watched.get(mark) ?? { looks: 0, at: -Infinity, from: covers.seen };
    watched.set(mark, known);
    if (now - known.at >= MIN_PAUSE_MS) {
      known.looks += 1;
      known.at = now;
    }
    if (known.looks > MIN_LOOKS && covers.seen - known.from >= covers.total) {
      watched.delete(mark);
      return true;
    }
    return wait(again);
  };
}

/** Goes on with the search for covers; gives the marks that one was found over. Marks that are gone are forgotten. */
function coveredOf(watched: Map<Mark, Watched>, covers: CoverSearch): readonly Mark[] {
  const spots = new Map<Spot, Mark>();
  for (const mark of watched.keys()) {
    const spot = spotOf(mark);
    if (spot) spots.set(spot, mark);
    else watched.delete(mark);
  }
  return [...covers.look([...spots.keys()])].flatMap((spot) => spots.get(spot) ?? []);
}

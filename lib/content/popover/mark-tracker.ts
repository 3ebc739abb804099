import { isInside, type Rect } from '../../hover/geometry.ts';
import { page } from '../dom-members.ts';
import { rectsOf } from '../marking/mark-rects.ts';
import type { Mark } from '../reading/text-index.ts';

export type WordListener = {
  readonly onMove: (word: readonly Rect[]) => void;
  /** It left the viewport. */
  readonly onAway: () => void;
  /** The page took it away, or no longer draws it. */
  readonly onGone: () => void;
};

/** Follows a word as the page scrolls and changes its size, once a frame at most, while there is one to follow. */
export function followWord(
  shown: () => Mark | undefined,
  { onMove, onAway, onGone }: WordListener,
  signal: AbortSignal,
): void {
  let frame: number | undefined;

  const look = (): void => {
    frame = undefined;
    const mark = shown();
    if (!mark) return;
    const word = rectsOf(mark);
    if (word.length === 0) onGone();
    else if (word.some((rect) => isInside(rect, { width: innerWidth, height: innerHeight }))) onMove(word);
    else onAway();
  };
  const schedule = (): void => {
    if (shown()) frame ??= requestAnimationFrame(look);
  };

  // Scroll events of nested scrollers do not bubble, but every one is captured.
  page.addEventListener('scroll', schedule, { capture: true, passive: true, signal });
  addEventListener('resize', schedule, { passive: true, signal });
  signal.addEventListener('abort', () => frame !== undefined && cancelAnimationFrame(frame), { once: true });
}

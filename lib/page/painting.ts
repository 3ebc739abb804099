import type { MarkDensity } from '../model/settings.ts';
import { chooseMarks } from './density.ts';
import type { Painter } from './highlight.ts';
import { rectsOf } from './mark-rects.ts';
import type { Mark, Marks } from './marks.ts';
import { stretchAround, type Stretch } from './paint-window.ts';
import { staticRange } from './text-index.ts';

/** Ten times as many painted ranges cost a page 50 ms a frame. */
const MOST_PAINTED = 1000;

export type Painting = {
  /** Says that marks may have changed; they are painted in the next frame. */
  refresh(): void;
  setDensity(density: MarkDensity): void;
  /** The marks that the density chooses, in document order, near the viewport or not. */
  chosen(): readonly Mark[];
};

export type PaintingOptions = {
  readonly marks: Marks;
  readonly painter: Painter;
  readonly density: MarkDensity;
  readonly signal: AbortSignal;
};

/** Keeps the marks near the viewport painted, once a frame at most. */
export function createPainting({ marks, painter, density: firstDensity, signal }: PaintingOptions): Painting {
  let density = firstDensity;
  let choice: readonly Mark[] | undefined;
  let painted: Stretch | undefined;
  let frame: number | undefined;

  const chosen = (): readonly Mark[] => (choice ??= chooseMarks(marks.inOrder(), density));

  const paint = (): void => {
    frame = undefined;
    const all = chosen();
    const topOf = (item: number): number | undefined => {
      const mark = all[item];
      return mark && rectsOf(mark)[0]?.top;
    };
    const stretch = stretchAround(all.length, MOST_PAINTED, innerHeight / 2, topOf);
    if (painted?.start === stretch.start && painted.end === stretch.end && painter.isIntact()) return;
    painted = stretch;
    const near = all.slice(stretch.start, stretch.end);
    painter.paint(near.flatMap(({ block, mention }) => staticRange(block, mention.start, mention.end) ?? []));
  };

  const schedule = (): void => {
    if (!signal.aborted) frame ??= requestAnimationFrame(paint);
  };
  const refresh = (): void => {
    choice = undefined;
    painted = undefined;
    schedule();
  };

  // Scroll events of nested scrollers do not bubble, but every one is captured.
  document.addEventListener('scroll', schedule, { capture: true, passive: true, signal });
  document.addEventListener('visibilitychange', schedule, { signal });
  signal.addEventListener('abort', () => frame !== undefined && cancelAnimationFrame(frame), { once: true });

  return {
    refresh,
    chosen,
    setDensity(next) {
      density = next;
      refresh();
    },
  };
}

import type { Settings } from '../../model/settings.ts';
import { page } from '../dom-members.ts';
import { createSections } from '../reading/section.ts';
import { rangeOf, type Mark, type TextBlock } from '../reading/text-index.ts';
import { createChooser, type Choice } from './density.ts';
import { highlightName } from './highlight-name.ts';
import { createMarkOrder } from './mark-order.ts';
import { rectsOf } from './mark-rects.ts';
import { CHEAP, nextPause } from './pace.ts';
import { firstAtOrBelow } from './paint-window.ts';
import { isInPlainSight, type SightCache } from './plain-sight.ts';
import type { MayPaint } from './private-marks.ts';

/** Ten times as many painted ranges cost a page 50 ms a frame. */
const MAX_PAINTED = 1000;

/** New marks that are looked at in one frame: a large page has tens of thousands, and each must be put in its place. */
const MAX_AT_ONCE = 1000;
/** The same in the first frame, in which all of this runs for the first time. */
const MAX_AT_FIRST = 500;

/** Which marks are painted, and how. */
type Look = Pick<Settings, 'density' | 'markStyle'>;

export type Painting = {
  /** All marks in document order, painted or not. */
  marks(): readonly Mark[];
  /** The marks that the density chooses, near the viewport or not. */
  chosen(): readonly Mark[];
  /** The marks of a block are others than before; what changed is painted in the next frame. */
  mark(block: TextBlock): void;
  /** Forgets a block and its marks. */
  forget(block: TextBlock): void;
  /** Takes in a heading that was met: which marks are the first in their section goes by it. */
  meet(heading: Element): void;
  setLook(look: Look): void;
  /** The page changed: what was not to be seen may show now. */
  lookAgain(): void;
  /** Whether a mark under the pointer may answer; `again` is called when it may be asked again, where not yet. */
  mayAnswer(mark: Mark, again: () => void): boolean;
};

export type PaintingOptions = {
  readonly registry: HighlightRegistry;
  /** Whether a mark in plain sight may be painted: see {@link MayPaint}. */
  readonly mayPaint?: MayPaint | undefined;
  readonly look: Look;
  readonly signal: AbortSignal;
};

/** Keeps the marks near the viewport painted, once a frame at most, until the signal is aborted. */
export function createPainting({
  registry,
  mayPaint = () => true,
  look: firstLook,
  signal,
}: PaintingOptions): Painting {
  const sections = createSections();
  const choose = createChooser(sections);
  let look = firstLook;
  const order = createMarkOrder();
  let choice: Choice | undefined;
  const highlights = createHighlights(registry);
  /** Which of the choice is painted, from here on; none if that is to be painted anew. */
  let paintedFrom: number | undefined;
  const isSighted = createSightings(mayPaint);
  /** Whether some that would be painted cannot be seen yet. */
  let hasUnseen = false;
  let paintedMarks = 0;
  let frame: number | undefined;
  let cost = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isListening = false;

  const chosen = (): readonly Mark[] =>
    (choice?.isWhole ? choice : (choice = choose(order.marks(), look.density))).chosen;

  const paint = (): void => {
    frame = undefined;
    // A page without names does not get so much as a listener.
    if (!isListening) listenForSight(schedule, lookAgain, signal);
    isListening = true;
    const begun = performance.now();
    const toPaint =
      look.markStyle === 'none'
        ? []
        : (choice ??= choose(order.marks(), look.density, highlights.isEmpty ? MAX_AT_FIRST : MAX_AT_ONCE)).chosen;
    const from = startOfWindow(toPaint);
    if (from === paintedFrom && !hasUnseen && highlights.isIntact()) return;
    const inWindow = toPaint.slice(from, from + MAX_PAINTED);
    const cache: SightCache = new Map();
    const visible = inWindow.filter((mark) => isSighted(mark, schedule, cache));
    cost = performance.now() - begun;
    if (from === paintedFrom && visible.length === paintedMarks && highlights.isIntact()) return;
    paintedFrom = from;
    paintedMarks = visible.length;
    hasUnseen = visible.length < inWindow.length;
    highlights.paint(visible, look);
    cost = performance.now() - begun;
    if (choice?.isWhole === false) refresh();
  };
  const schedule = (): void => {
    if (!signal.aborted) frame ??= requestAnimationFrame(paint);
  };
  /** What changes in every frame of a long page is not worth looking at in every frame. */
  const schedulePaced = (): void => {
    if (cost < CHEAP) schedule();
    else pause ??= setTimeout(resume, nextPause(cost));
  };
  const lookAgain = (): void => void (hasUnseen && schedulePaced());
  const refresh = (): void => {
    choice = undefined;
    paintedFrom = undefined;
    schedulePaced();
  };
  const resume = (): void => {
    pause = undefined;
    schedule();
  };

  signal.addEventListener(
    'abort',
    () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      clearTimeout(pause);
      highlights.erase();
    },
    { once: true },
  );

  return {
    marks: order.marks,
    chosen,
    meet: sections.meet,
    forget(block) {
      if (order.forget(block)) refresh();
    },
    mark(block) {
      order.place(block);
      refresh();
    },
    lookAgain,
    mayAnswer: isSighted,
    setLook(next) {
      look = next;
      refresh();
    },
  };
}

/** Calls `onView` when another part of the page is in view, and `onSight` when what was not to be seen may show. */
function listenForSight(onView: () => void, onSight: () => void, signal: AbortSignal): void {
  // Scroll events of nested scrollers do not bubble, but every one is captured.
  page.addEventListener('scroll', onView, { capture: true, passive: true, signal });
  page.addEventListener('visibilitychange', onView, { signal });
  // What fades in or unfolds shows at the end; what styles, pictures or another window move shows after them.
  for (const type of ['transitionend', 'animationend', 'load'])
    page.addEventListener(type, onSight, { capture: true, passive: true, signal });
  for (const type of ['load', 'resize']) addEventListener(type, onSight, { passive: true, signal });
}

/** What tells whether a mark has been seen by now; marks that are painted together share what is known of styles. */
function createSightings(mayPaint: MayPaint): (mark: Mark, again: () => void, cache?: SightCache) => boolean {
  /** Marks that a reader saw once. */
  const seen = new WeakSet<Mark>();
  return (mark, again, cache) => {
    if (!seen.has(mark) && isInPlainSight(mark, cache) && mayPaint(mark, again)) seen.add(mark);
    return seen.has(mark);
  };
}

type Highlights = {
  readonly isEmpty: boolean;
  /** Whether the registry holds what was painted: the page, or a newer script of ours, may have put others there. */
  isIntact(): boolean;
  /** Paints these marks in place of those before. */
  paint(marks: readonly Mark[], look: Look): void;
  erase(): void;
};

/** The entries of ours in the registry of the page. */
function createHighlights(registry: HighlightRegistry): Highlights {
  const painted = new Map<string, Highlight>();
  const erase = (): void => {
    // What somebody else put there is not ours to delete.
    painted.forEach((highlight, name) => registry.get(name) === highlight && registry.delete(name));
    painted.clear();
  };
  return {
    get isEmpty() {
      return painted.size === 0;
    },
    isIntact: () => [...painted].every(([name, highlight]) => registry.get(name) === highlight),
    paint(marks, look) {
      erase();
      for (const mark of marks) {
        const range = rangeOf(mark);
        const name = highlightName(mark, look.markStyle);
        if (range) painted.set(name, (painted.get(name) ?? new Highlight()).add(range));
      }
      // A page without names sees no entry.
      painted.forEach((highlight, name) => registry.set(name, highlight));
    },
    erase,
  };
}

/** Where the stretch of marks begins that is painted: all of them, or those around the middle of the viewport. */
function startOfWindow(marks: readonly Mark[]): number {
  const last = marks.length - MAX_PAINTED;
  if (last <= 0) return 0;
  const middle = firstAtOrBelow(marks.length, innerHeight / 2, (item) => {
    const mark = marks[item];
    return mark && rectsOf(mark)[0]?.top;
  });
  return Math.max(0, Math.min(middle - MAX_PAINTED / 2, last));
}

import { isWithin, parentElementOf } from '../dom-members.ts';
import type { ElementKind } from './element-kind.ts';
import { elementAround, flowByStyle, hiddenRoot, isDrawn, isKeptOut, isSeen, type Flow } from './flow.ts';
import { afterRun, nodeAfter, startOfRun } from './run-bounds.ts';
import { advance, createCursor, textsOf, type Holder, type Part } from './run-cursor.ts';

/** Looks at runs of text as a reader sees them; asks for styles, and is therefore called for few. */
export type VisibilityObserver = {
  /** Tells of each stretch that a run consists of, with its text; what nobody reads is left out. */
  look(run: readonly Text[], onPart: (part: readonly Text[], text: string) => void, part?: Part): void;
  /** To be called where the page may have changed since. */
  blink(): void;
};

/**
 * Of lines that are longer than is read at once so many parts are looked at on a page. Each asks for the styles of
 * thousands of elements: in Firefox those of a line of a million took a minute.
 */
export const MAX_CUT_PARTS = 32;

/**
 * Text that stands deeper is not read: parsers stop at 512 elements in one another, and what is asked of an element
 * takes the longer the deeper it stands.
 */
export const MAX_DEPTH = 1024;

/** The eye looks at the flow of elements alone. */
const kindOfFlow = (flow: Flow): ElementKind => ({ flow, isCustom: false, isHeading: false, isPlain: true });

/** Outermost elements that hide a text are added to `hidden`. */
export function createVisibilityObserver(hidden: Set<Element>): VisibilityObserver {
  const surroundings = createSurroundings();
  let cutParts = 0;
  const isShown = ([text]: readonly Text[]): boolean => {
    const element = text && elementAround(text);
    if (!element || !surroundings.areReadable(element)) return false;
    if (isSeen(element)) return true;
    hidden.add(hiddenRoot(element));
    return false;
  };
  /**
   * Whether anything in what lies around a run may show: within what is not drawn at all browsers work out each style
   * anew, from the outside in.
   */
  const mayBeShown = (place: Element | null): boolean => {
    if (!place) return true;
    if (!surroundings.areReadable(place)) return false;
    if (isDrawn(place)) return true;
    hidden.add(hiddenRoot(place));
    return false;
  };
  const flowOf = (element: Element): Flow => {
    const flow = flowByStyle(element);
    if (flow === 'hidden') hidden.add(hiddenRoot(element));
    return flow;
  };

  return {
    look(run, onPart, { from, to } = {}) {
      const [first] = run;
      const last = run.at(-1);
      if (!first || !last) return;
      // A text by itself is whole, whatever its elements are drawn as.
      if (first === last) {
        if (isShown(run)) onPart(run, first.data);
        return;
      }
      if ((from || to) && (cutParts += 1) > MAX_CUT_PARTS) return;
      const start = from ?? startOfRun(first);
      if (!mayBeShown(elementAround(start))) return;
      const take = (run: readonly Holder[], text: string): boolean => {
        const part = textsOf(run);
        if (isShown(part)) onPart(part, text);
        return true;
      };
      const cursor = createCursor(start, to ?? afterSeen(first, last, flowOf), {
        take,
        kindOf: (element) => kindOfFlow(flowOf(element)),
      });
      while (advance(cursor, undefined));
    },
    blink: surroundings.forget,
  };
}

/**
 * What follows a run for the eye: where the run ends within something unseen, which the eye passes over, that which
 * follows this.
 */
function afterSeen(first: Text, last: Text, flowOf: (element: Element) => Flow): Node | null {
  let after = afterRun(last);
  for (let outer = after && parentElementOf(after); outer && !isWithin(outer, first); outer = parentElementOf(outer)) {
    const flow = flowOf(outer);
    if (flow !== 'inline' && flow !== 'block') after = nodeAfter(outer);
  }
  return after;
}

/** Whether the elements around a text let it be read. */
function createSurroundings() {
  /**
   * What lies around the last text that may be read, from the inside out: most of it lies around its neighbours too. It
   * is no map, since browsers keep an object for every element that was the key of one.
   */
  let around: readonly Element[] = [];
  /** Elements that stand too deep. */
  let deep = new WeakSet<Element>();
  return {
    areReadable(element: Element): boolean {
      const inner: Element[] = [];
      let at: Element | null = element;
      for (; at && !around.includes(at); at = elementAround(at)) {
        if (isKeptOut(at)) return false;
        inner.push(at);
        if (inner.length <= MAX_DEPTH && !deep.has(at)) continue;
        deep.add(element);
        return false;
      }
      around = at ? [...inner, ...around.slice(around.indexOf(at))] : inner;
      return true;
    },
    forget(): void {
      around = [];
      deep = new WeakSet();
    },
  };
}

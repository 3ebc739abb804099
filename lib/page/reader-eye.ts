import { elementAround, flowByStyle, hiddenRoot, isKeptOut, isSeen, type Flow } from './flow.ts';
import { afterRun, nodeAfter, startOfRun } from './run-bounds.ts';
import { advance, createCursor } from './run-cursor.ts';

/** Looks at runs of text as a reader sees them; asks for styles, and is therefore called for few. */
export type ReaderEye = {
  /** Tells of each stretch that a run consists of, with its text; what nobody reads is left out. */
  look(run: readonly Text[], onPart: (part: readonly Text[], text: string) => void): void;
  /** To be called where the page may have changed since. */
  blink(): void;
};

/** Outermost elements that hide a text are added to `hidden`. */
export function createReaderEye(hidden: Set<Element>): ReaderEye {
  /** Whether text inside may be read at all; what lies around a block lies around its neighbours too. */
  const readable = new Map<Element, boolean>();
  const isReadable = (element: Element | null): boolean => {
    if (!element) return true;
    let is = readable.get(element);
    if (is === undefined) readable.set(element, (is = !isKeptOut(element) && isReadable(elementAround(element))));
    return is;
  };
  const isShown = ([text]: readonly Text[]): boolean => {
    const around = text && elementAround(text);
    if (!around || !isReadable(around)) return false;
    if (isSeen(around)) return true;
    hidden.add(hiddenRoot(around));
    return false;
  };
  const flowOf = (element: Element): Flow => {
    const flow = flowByStyle(element);
    if (flow === 'hidden') hidden.add(hiddenRoot(element));
    return flow;
  };

  /** What follows a run for the eye: where the run ends within something unseen, which the eye passes over, that which follows this. */
  const afterSeen = (first: Text, last: Text): Node | null => {
    let after = afterRun(last);
    for (let around = after?.parentElement; around && !around.contains(first); around = around.parentElement) {
      const flow = flowOf(around);
      if (flow !== 'inline' && flow !== 'block') after = nodeAfter(around);
    }
    return after;
  };

  return {
    look(run, onPart) {
      const [first] = run;
      const last = run.at(-1);
      if (!first || !last) return;
      // A text by itself is whole, whatever its elements are drawn as.
      if (first === last) {
        if (isShown(run)) onPart(run, first.data);
        return;
      }
      const take = (part: readonly Text[], text: string): boolean => {
        if (isShown(part)) onPart([...part], text);
        return true;
      };
      const cursor = createCursor(startOfRun(first), afterSeen(first, last), flowOf, take, () => {});
      while (advance(cursor, undefined));
    },
    blink: () => readable.clear(),
  };
}

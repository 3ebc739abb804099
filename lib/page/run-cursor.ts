import type { Flow } from './flow.ts';

/** Nodes, or spans of {@link SPAN} characters, between two looks at the clock: well under a millisecond. */
export const STRIDE = 256;
const SPAN = 64;
/** What looking at a run costs more, in nodes: styles are asked for. */
const LOOK = 16;
/** No more characters are taken at once. */
export const LONGEST = STRIDE * SPAN;

/**
 * Takes a run of text: nodes that stand together, which change with the next run, and their text. Where an element begins or
 * ends within a word, styles may part it: `spaced` is the text with a space there, which is the same where there is none such.
 * Tells whether styles were asked for.
 */
type Take = (run: readonly Text[], text: string, spaced: string) => boolean;

type FlowOf = (element: Element) => Flow;

/** Where the reading of a tree stands. */
export type RunCursor = {
  readonly to: Node | null;
  readonly take: Take;
  readonly flowOf: FlowOf;
  readonly onElement: (element: Element) => void;
  /** What is read next. */
  next: Node | null;
  /** A text too long to be taken at once, which stands before `next`. */
  book: Text | undefined;
  /** The run that is being read. */
  readonly run: Text[];
  text: string;
  spaced: string | undefined;
  /** Whether an element begins or ends behind the text, and the last character before. */
  hasEdge: boolean;
  last: number;
};

/** A cursor that goes from a node on to another, which is not read, or to the end of the tree; `onElement` hears of what is not passed over. */
export function createCursor(next: Node | null, to: Node | null, flowOf: FlowOf, take: Take, onElement: (element: Element) => void): RunCursor {
  return { next, to, flowOf, take, onElement, book: undefined, run: [], text: '', spaced: undefined, hasEdge: false, last: 0 };
}

/**
 * Reads on for a stride; tells whether there is more. Written for speed: it meets every node of a page, so that types are
 * told by number and not by class, no closure holds what changes, and what is open is not asked for twice.
 */
export function advance(cursor: RunCursor, met: Set<Node> | undefined): boolean {
  const { to, flowOf, take, onElement, run } = cursor;
  let { next: node, text, spaced, hasEdge, last } = cursor;
  const open: Node[] = [];
  const flows: Flow[] = [];
  cursor.book = undefined;
  let steps = 0;
  while (node !== null && node !== to && steps < STRIDE) {
    steps += 1;
    met?.add(node);
    let following: Node | null = null;
    let flow: Flow | undefined;
    const { nodeType } = node;
    if (isElement(node, nodeType)) {
      flow = flowOf(node);
      if (flow === 'inline' || flow === 'block') {
        following = node.firstChild;
        if (following !== null) {
          open.push(node);
          flows.push(flow);
        }
        onElement(node);
      }
    } else if (isText(node, nodeType)) {
      const { data } = node;
      if (data.length > LONGEST) {
        flow = 'block';
        cursor.book = node;
        steps = STRIDE;
      } else {
        if (hasEdge && isLetter(last) && isLetter(data.charCodeAt(0))) spaced = `${spaced ?? text} `;
        if (spaced !== undefined) spaced += data;
        hasEdge = false;
        last = data.charCodeAt(data.length - 1);
        run.push(node);
        text = text === '' ? data : text + data;
      }
    }
    for (;;) {
      if (flow === 'inline') hasEdge = true;
      else if ((flow === 'block' || flow === 'skip') && run.length > 0) {
        if (take(run, text, spaced ?? text)) steps += LOOK;
        steps += text.length / SPAN;
        run.length = 0;
        text = '';
        spaced = undefined;
        last = 0;
      }
      if (following !== null) break;
      following = node.nextSibling;
      if (following !== null) break;
      const around: Node | null = open.pop() ?? node.parentNode;
      if (around === null || !isElement(around, around.nodeType)) break;
      flow = flows.pop() ?? flowOf(around);
      node = around;
    }
    node = following;
  }
  const isDone = node === null || node === to;
  if (isDone && run.length > 0) take(run, text, spaced ?? text);
  cursor.next = node;
  cursor.text = text;
  cursor.spaced = spaced;
  cursor.hasEdge = hasEdge;
  cursor.last = last;
  return !isDone || cursor.book !== undefined;
}

/** A text, or a CDATA section of an XHTML document. */
function isText(_: Node, type: number): _ is Text {
  return type === 3 || type === 4;
}

function isElement(_: Node, type: number): _ is Element {
  return type === 1;
}

/** Whether a character may belong to a word; of signs beyond ASCII it is taken to do so. */
function isLetter(unit: number): boolean {
  return unit > 0x40 || (unit >= 0x30 && unit < 0x3a);
}

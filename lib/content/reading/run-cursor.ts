import { firstChildOf, firstElementOf, nextSiblingOf, nodeTypeOf, parentOf, textContentOf } from '../dom-members.ts';
import type { ElementKind } from './element-kind.ts';
import type { Flow } from './flow.ts';

/**
 * Nodes, or spans of {@link SPAN} characters, between two looks at the clock: a small part of a millisecond, but
 * several where the page is the first that a process reads, whose scripts are not compiled yet.
 */
export const STRIDE = 64;
const SPAN = 64;
/** What looking at a run costs more, in nodes: styles are asked for. */
const LOOK = 16;
/** A text of more characters is a book, and read in pieces. */
const MAX_LENGTH = 16_384;
/**
 * A run of more nodes is taken in parts: styles are asked for all that is between its ends, and a page may have a
 * million elements in one line.
 */
export const MAX_NODES = 4096;
/** Characters of a book that are taken at once. */
export const PIECE = STRIDE * SPAN;

/**
 * What holds a piece of a run: a text, or a leaf, which is an element that holds nothing but text. The texts of a leaf
 * are not met, since what it says is most often not worth it: for each node that a script meets browsers make an
 * object.
 */
export type Holder = Text | Element;

/**
 * Takes a run of text: what holds it, side by side, in a list that changes with the next run, and its text. Where an
 * element begins or ends within a word, styles may part it: `spaced` is the text with a space there, which is the same
 * where there is none such. Tells whether styles were asked for.
 */
type Take = (run: readonly Holder[], text: string, spaced: string, part: Part) => boolean;

/** Where a part of a very long run begins and what follows it; absent where those are the ends of the run. */
export type Part = {
  readonly from?: Node | undefined;
  readonly to?: Node | undefined;
  /** Where reading ends; a run that it ends within goes on there. */
  readonly end?: Node | undefined;
};

/** How a tree is read. */
type Reading = {
  readonly take: Take;
  readonly kindOf: (element: Element) => ElementKind;
  /** Hears of elements that are not plain and not passed over. */
  readonly onElement?: (element: Element, kind: ElementKind) => void;
  /** Whether leaves are taken as they are. */
  readonly keepsLeafElements?: boolean;
  /** Runs of more nodes are taken in parts. */
  readonly maxNodes?: number;
};

/** Where the reading of a tree stands. */
export type RunCursor = {
  readonly to: Node | null;
  readonly reading: Reading;
  /** What is read next. */
  next: Node | null;
  /** A text too long to be taken at once, which stands before `next`. */
  longText: Text | undefined;
  /** The run that is being read. */
  readonly run: Holder[];
  text: string;
  spaced: string | undefined;
  /** Where the part of a run begins that is being read, if parts of it were taken, and how many nodes it has. */
  from: Node | undefined;
  nodes: number;
  /** Whether an element begins or ends behind the text, and the last character before. */
  hasEdge: boolean;
  last: number;
};

/**
 * A cursor that goes from a node on to another, which is not read, or to the end of the tree. Neither stands in a leaf.
 */
export function createCursor(next: Node | null, to: Node | null, reading: Reading): RunCursor {
  return {
    next,
    to,
    reading,
    longText: undefined,
    run: [],
    text: '',
    spaced: undefined,
    from: undefined,
    nodes: 0,
    hasEdge: false,
    last: 0,
  };
}

/**
 * Reads on for a stride; tells whether there is more. Written for speed: it meets every node of a page, so that types
 * are recognised by number and not by class, no closure holds what changes, and what is open is not asked for twice.
 */
export function advance(cursor: RunCursor, met: Set<Node> | undefined): boolean {
  const { to, run } = cursor;
  const { kindOf, take, onElement, keepsLeafElements = false, maxNodes = Infinity } = cursor.reading;
  let { next: node, text, spaced, from, nodes, hasEdge, last } = cursor;
  const open: Node[] = [];
  const flows: Flow[] = [];
  cursor.longText = undefined;
  let steps = 0;
  while (node !== null && node !== to && steps < STRIDE) {
    steps += 1;
    nodes += 1;
    if (nodes > maxNodes) {
      if (run.length > 0) take(run, text, spaced ?? text, { from, to: node });
      steps = STRIDE;
      run.length = 0;
      text = '';
      spaced = undefined;
      last = 0;
      from = node;
      nodes = 1;
    }
    met?.add(node);
    let following: Node | null = null;
    let flow: Flow | undefined;
    let holder: Holder | undefined;
    let data = '';
    const nodeType = nodeTypeOf(node);
    if (isElement(node, nodeType)) {
      const kind = kindOf(node);
      flow = kind.flow;
      if (flow === 'inline' || flow === 'block') {
        if (!kind.isPlain) onElement?.(node, kind);
        if (keepsLeafElements && firstElementOf(node) === null) data = textContentOf(node) ?? '';
        if (data !== '' && data.length <= MAX_LENGTH) holder = node;
        else following = firstChildOf(node);
        if (following !== null) {
          open.push(node);
          flows.push(flow);
        }
      }
    } else if (isText(node, nodeType)) {
      data = node.data;
      if (data.length > MAX_LENGTH) {
        flow = 'block';
        cursor.longText = node;
        steps = STRIDE;
      } else holder = node;
    }
    for (;;) {
      if (flow === 'inline') hasEdge = true;
      else if (flow === 'block' || flow === 'skip') {
        if (run.length > 0) {
          if (take(run, text, spaced ?? text, { from })) steps += LOOK;
          steps += text.length / SPAN;
          run.length = 0;
          text = '';
          spaced = undefined;
          last = 0;
        }
        from = undefined;
        nodes = 0;
      }
      // A leaf begins before its text, and ends behind it.
      if (holder !== undefined) {
        if (hasEdge && isLetter(last) && isLetter(data.charCodeAt(0))) spaced = `${spaced ?? text} `;
        if (spaced !== undefined) spaced += data;
        hasEdge = false;
        last = data.charCodeAt(data.length - 1);
        run.push(holder);
        text = text === '' ? data : text + data;
        holder = undefined;
        continue;
      }
      if (following !== null) break;
      following = nextSiblingOf(node);
      if (following !== null) break;
      const around: Node | null = open.pop() ?? parentOf(node);
      if (around === null || !isElement(around, nodeTypeOf(around))) break;
      flow = flows.pop() ?? kindOf(around).flow;
      node = around;
    }
    node = following;
  }
  const isDone = node === null || node === to;
  if (isDone && run.length > 0) take(run, text, spaced ?? text, { from, end: node ?? undefined });
  cursor.next = node;
  cursor.text = text;
  cursor.spaced = spaced;
  cursor.from = from;
  cursor.nodes = nodes;
  cursor.hasEdge = hasEdge;
  cursor.last = last;
  return !isDone || cursor.longText !== undefined;
}

/** The texts of a run, side by side. */
export function textsOf(run: readonly Holder[]): Text[] {
  const texts: Text[] = [];
  for (const holder of run) {
    const nodeType = nodeTypeOf(holder);
    if (isText(holder, nodeType)) texts.push(holder);
    else
      for (let child = firstChildOf(holder); child; child = nextSiblingOf(child))
        if (isText(child, nodeTypeOf(child))) texts.push(child);
  }
  return texts;
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

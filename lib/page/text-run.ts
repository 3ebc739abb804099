import { flowByName, flowOf, hiddenRoot, isSeen } from './flow.ts';
import { createFlowWalk } from './flow-walk.ts';

/**
 * Text that a reader sees as one: the Text nodes between two block boundaries or line breaks, in order.
 * `section` is the heading or sectioning element it stands under.
 */
export type TextRun = { readonly nodes: readonly Text[]; readonly section: Element };

export type RunOptions = {
  /** The section at the place where reading starts. */
  readonly section: Element;
  /** End at the first boundary. */
  readonly single?: boolean;
  /** Told of the outermost element of each stretch that is not drawn and therefore not read. */
  readonly onHidden?: (root: Element) => void;
};

/** So many nodes between two places where the reader may rest. */
const NODES_PER_BREATH = 256;
const WORDS = /\S/;

/**
 * Reads the runs from `start` to the end of `root`, in document order. Yields `undefined` at places where
 * the caller may rest. The page may change meanwhile: returns `false` if it took away the very place.
 */
export function* readRuns(start: Node, root: Node, { section, single, onHidden }: RunOptions): Generator<TextRun | undefined, boolean> {
  const walk = createFlowWalk(start, root, section);
  const hiddenAround = createSight();
  let nodes: Text[] = [];
  let runSection = section;
  let hasWords = false;
  let breath = NODES_PER_BREATH;

  for (let node = walk.node; node !== undefined; node = walk.node) {
    let isBoundary: boolean;
    if (node instanceof Text) {
      const isWord = WORDS.test(node.data);
      const hidden = isWord ? hiddenAround(node) : undefined;
      if (hidden === undefined) {
        if (nodes.length === 0) runSection = walk.section;
        nodes.push(node);
        hasWords ||= isWord;
      } else {
        onHidden?.(hidden);
        // What starts in a hidden place must not run on into what is seen behind it.
        if (hidden.contains(root) || (single && hidden.contains(start))) return true;
      }
      isBoundary = walk.pass(hidden ?? node);
    } else if (node instanceof Element) {
      const flow = flowOf(node);
      isBoundary = flow !== 'inline' && flow !== 'unseen';
      if (flow === 'unseen' && flowByName(node) === undefined) onHidden?.(node);
      const isEntered = (flow === 'inline' || flow === 'block') && walk.enter(node, flow);
      if (!isEntered) isBoundary = walk.pass(node) || isBoundary;
    } else {
      isBoundary = walk.pass(node);
    }

    if (isBoundary) {
      if (hasWords) yield { nodes, section: runSection };
      if (single) return true;
      nodes = [];
      hasWords = false;
    }
    breath -= 1;
    if (breath === 0) {
      breath = NODES_PER_BREATH;
      yield undefined;
    }
    if (walk.node?.isConnected === false) return false;
  }
  return true;
}

/** Looks whether a text is drawn, once for all texts of one parent in a row. */
function createSight(): (text: Text) => Element | undefined {
  let lastSeen: Element | undefined;
  return (text) => {
    const parent = text.parentElement;
    if (parent === null || parent === lastSeen) return undefined;
    if (!isSeen(parent)) return hiddenRoot(parent);
    lastSeen = parent;
    return undefined;
  };
}

/** Where the run that a text belongs to begins: the leaf after the nearest boundary before it. */
export function runStart(text: Text): Node {
  let start: Node = text;
  for (let at: Node = text; ; ) {
    if (at.previousSibling !== null) {
      const leaf = lastLeaf(at.previousSibling);
      if (leaf === undefined) return start;
      at = leaf;
      start = leaf;
    } else {
      const parent: Node | null = at.parentNode;
      if (!(parent instanceof Element) || flowOf(parent) !== 'inline') return start;
      at = parent;
    }
  }
}

/** The last leaf of a node whose text flows into what follows; `undefined` where a boundary stands between. */
function lastLeaf(node: Node): Node | undefined {
  if (!(node instanceof Element)) return node;
  const flow = flowOf(node);
  if (flow === 'unseen') return node;
  if (flow !== 'inline') return undefined;
  return node.lastChild === null ? node : lastLeaf(node.lastChild);
}

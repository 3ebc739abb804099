import { nextSiblingOf, parentOf, previousSiblingOf } from '../dom-members.ts';
import { flowByName } from './flow.ts';

/** So many nodes are looked through for the end of a run; a longer one is read in parts. */
const MAX_LOOKED_THROUGH = 10_000;

/** The first node of the run that a node stands in. */
export function startOfRun(node: Node): Node {
  return edgeOf(node, previousSiblingOf);
}

/** What follows the run that a node stands in; `null` at the end of the tree. */
export function afterRun(node: Node): Node | null {
  return nodeAfter(edgeOf(node, nextSiblingOf));
}

/** The first node behind a node and all that is in it; `null` at the end of the tree. */
export function nodeAfter(node: Node): Node | null {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    const next = nextSiblingOf(at);
    if (next) return next;
  }
  return null;
}

/** Whether text stops at a node. */
export function isBoundary(node: Node): boolean {
  const flow = node instanceof Element && flowByName(node);
  return flow === 'block' || flow === 'skip';
}

function edgeOf(node: Node, siblingOf: (node: Node) => Node | null): Node {
  let at = node;
  for (let steps = 0; steps < MAX_LOOKED_THROUGH; steps += 1) {
    const beside = siblingOf(at);
    const parent = parentOf(at);
    const next: Node | null = beside ?? parent;
    if (!next || isBoundary(next) || !(beside || parent instanceof Element)) return at;
    at = next;
  }
  return at;
}

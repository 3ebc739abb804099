import { flowByName } from './flow.ts';

/** The first node of the run that a node stands in. */
export function startOfRun(node: Node): Node {
  return edgeOf(node, 'previousSibling');
}

/** What follows the run that a node stands in; `null` at the end of the tree. */
export function afterRun(node: Node): Node | null {
  return nodeAfter(edgeOf(node, 'nextSibling'));
}

/** The first node behind a node and all that is in it; `null` at the end of the tree. */
export function nodeAfter(node: Node): Node | null {
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

/** Whether text stops at a node. */
export function isBoundary(node: Node): boolean {
  const flow = node instanceof Element && flowByName(node);
  return flow === 'block' || flow === 'skip';
}

function edgeOf(node: Node, side: 'previousSibling' | 'nextSibling'): Node {
  for (let at = node; ;) {
    const { [side]: beside, parentNode } = at;
    const next: Node | null = beside ?? parentNode;
    if (!next || isBoundary(next) || !(beside || parentNode instanceof Element)) return at;
    at = next;
  }
}

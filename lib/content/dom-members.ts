import { unclobbered } from './unclobbered.ts';

/**
 * Members of nodes, read through the getters of the prototypes. A form answers for `nextSibling` with its control of
 * that name (HTML, «named access»), and `document` with an image: in the worlds of extensions as well. A walk by plain
 * members would go round in circles, or miss what a reader sees.
 */

/** Reads a member of a node past its named properties. Calls are marked as pure: a script gets those that it uses. */
function reader<N extends Node, K extends keyof N>(prototype: N, name: K): (node: N) => N[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`no getter of ${String(name)}`);
  return (node) => get.call(node) as N[K];
}

const node = Node.prototype;
const element = Element.prototype;

export const nodeTypeOf = /* @__PURE__ */ reader(node, 'nodeType');
export const parentOf = /* @__PURE__ */ reader(node, 'parentNode');
export const parentElementOf = /* @__PURE__ */ reader(node, 'parentElement');
export const firstChildOf = /* @__PURE__ */ reader(node, 'firstChild');
export const nextSiblingOf = /* @__PURE__ */ reader(node, 'nextSibling');
export const previousSiblingOf = /* @__PURE__ */ reader(node, 'previousSibling');
export const textContentOf = /* @__PURE__ */ reader(node, 'textContent');
export const isInDocument = /* @__PURE__ */ reader(node, 'isConnected');
export const childrenOf = /* @__PURE__ */ reader(node, 'childNodes');
export const firstElementOf = /* @__PURE__ */ reader(element, 'firstElementChild');
export const localNameOf = /* @__PURE__ */ reader(element, 'localName');

const { contains, compareDocumentPosition, getRootNode } = node;
const { matches, closest, querySelector, getAttribute, checkVisibility, getBoundingClientRect } = element;

export const isWithin = (outer: Node, inner: Node): boolean => contains.call(outer, inner);
export const positionOf = (one: Node, other: Node): number => compareDocumentPosition.call(one, other);
export const rootOf = (inner: Node): Node => getRootNode.call(inner);
export const doesMatch = (of: Element, selector: string): boolean => matches.call(of, selector);
export const closestTo = (inner: Element, selector: string): Element | null => closest.call(inner, selector);
export const doesHold = (outer: Element, selector: string): boolean => querySelector.call(outer, selector) !== null;
export const attributeOf = (of: Element, name: string): string | null => getAttribute.call(of, name);
export const isVisible = (of: Element, options: CheckVisibilityOptions): boolean => checkVisibility.call(of, options);
export const boxOf = (of: Element): DOMRect => getBoundingClientRect.call(of);

const fromPoint = ShadowRoot.prototype.elementsFromPoint;

/** The document of the page, with its members as they should be. */
export const page = unclobbered(document);

/**
 * Has all code of ours in this page, libraries included, make its elements by {@link page}. Prototypes of a content
 * script are its own.
 */
export function makeElementsByPage(): void {
  Object.defineProperty(Node.prototype, 'ownerDocument', { configurable: true, get: () => page });
}

/** The elements of a node’s own tree at a point of the viewport, the topmost first. */
export function elementsAt(inner: Node, x: number, y: number): readonly Element[] {
  const root = rootOf(inner);
  return root instanceof ShadowRoot ? fromPoint.call(root, x, y) : page.elementsFromPoint(x, y);
}

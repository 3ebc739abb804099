import { flowOf, isHeading, isSectioning, type Flow } from './flow.ts';

/** An element that was entered and not yet left. */
type Level = { readonly element: Element; readonly isBlock: boolean; readonly sectionAround: Element | undefined };

/** A walk over a tree in document order that knows when it leaves a block and under which heading it is. */
export type FlowWalk = {
  /** The node arrived at; `undefined` at the end. */
  readonly node: Node | undefined;
  readonly section: Element;
  /** Goes into an element; false where there is nothing inside. */
  enter(element: Element, flow: Flow): boolean;
  /** Goes to what follows a node, passing over its inside; true where it left a block on the way. */
  pass(node: Node): boolean;
};

/** Starts a walk at `start` that ends with `root`. */
export function createFlowWalk(start: Node, root: Node, startSection: Element): FlowWalk {
  const levels: Level[] = [];
  let node: Node | undefined = start;
  let section = startSection;

  const leave = (parent: Node): boolean => {
    const level = levels.pop();
    // A walk that began deeper than its root climbs over elements it never entered.
    if (level === undefined) return parent instanceof Element && flowOf(parent) !== 'inline';
    section = level.sectionAround ?? section;
    return level.isBlock;
  };

  return {
    get node() {
      return node;
    },
    get section() {
      return section;
    },
    enter(element, flow) {
      const { firstChild } = element;
      if (firstChild === null) return false;
      levels.push({ element, isBlock: flow === 'block', sectionAround: isSectioning(element) ? section : undefined });
      if (isSectioning(element) || isHeading(element)) section = element;
      node = firstChild;
      return true;
    },
    pass(from) {
      let leftBlock = false;
      for (let level = levels.at(-1); level && from.contains(level.element); level = levels.at(-1)) leftBlock = leave(level.element) || leftBlock;
      let at = from;
      while (at !== root && at.nextSibling === null && at.parentNode !== null) {
        at = at.parentNode;
        if (at !== root) leftBlock = leave(at) || leftBlock;
      }
      node = at === root ? undefined : (at.nextSibling ?? undefined);
      return leftBlock || node === undefined;
    },
  };
}

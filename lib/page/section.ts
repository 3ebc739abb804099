import { isHeading, isSectioning } from './flow.ts';

/** So many steps back before the search gives up and climbs. */
const STEPS_PER_LEVEL = 50;

/**
 * The heading or sectioning element that a node stands under, found by going back through the page until
 * something is met whose section is known already. `sectionOf` is what the index knows of a text.
 */
export function sectionAt(node: Node, sectionOf: (text: Text) => Element | undefined, root: Element): Element {
  for (let at: Node = node; at !== root; ) {
    let before = at.previousSibling;
    for (let step = 0; before !== null && step < STEPS_PER_LEVEL; step += 1) {
      const section = sectionEndedBy(before, sectionOf);
      if (section && isOpenAt(section, node)) return section;
      before = before.previousSibling;
    }
    const parent: Node | null = at.parentNode;
    if (!(parent instanceof Element)) return root;
    if (isHeading(parent) || isSectioning(parent)) return parent;
    at = parent;
  }
  return root;
}

/** The section that reigns at the end of a node, as far as it shows without a search. */
function sectionEndedBy(node: Node, sectionOf: (text: Text) => Element | undefined): Element | undefined {
  for (let last: Node | null = node; last !== null; last = last.lastChild) {
    if (last instanceof Text) return sectionOf(last);
    if (last instanceof Element && isHeading(last)) return last;
  }
  return undefined;
}

/** Whether a section still reigns at a node: a sectioning element ends with itself, a heading’s section with the element around it. */
function isOpenAt(section: Element, node: Node): boolean {
  const around = isHeading(section) ? sectioningAround(section) : section;
  return around === null || around.contains(node);
}

function sectioningAround(element: Element): Element | null {
  for (let at = element.parentElement; at !== null; at = at.parentElement) if (isSectioning(at)) return at;
  return null;
}

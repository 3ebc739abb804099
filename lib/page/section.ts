import { inDocument } from './flow.ts';

/** Elements that set a part of a page off from the rest. */
const SECTIONING = 'article,aside,footer,header,main,nav,section';
const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/**
 * Tells under which heading a text stands, else in which sectioning element; `null` for a text in neither.
 * The texts must be asked for in document order: each heading is looked at once.
 */
export function createSections(root: Element): (text: Text) => Element | null {
  const headings = root.querySelectorAll(HEADINGS);
  const latest = new Map<Element | null, Element>();
  let next = 0;
  return (text) => {
    for (let heading = headings[next]; heading && isBefore(heading, text); heading = headings[next]) {
      latest.set(heading.closest(SECTIONING), heading);
      next += 1;
    }
    const place = inDocument(text);
    const around = (place instanceof Element ? place : place.parentElement)?.closest(SECTIONING) ?? null;
    return latest.get(around) ?? around;
  };
}

/** Whether a node begins before another. A shadow tree stands where its host stands. */
export function isBefore(one: Node, other: Node): boolean {
  const [from, to] = one.getRootNode() === other.getRootNode() ? [one, other] : [inDocument(one), inDocument(other)];
  return (to.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

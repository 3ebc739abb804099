import { inDocument } from './flow.ts';
import { CHEAP, nextPause } from './pace.ts';

/** Elements that set a part of a page off from the rest. */
const SECTIONING = 'article,aside,footer,header,main,nav,section';
const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** The parts of a page, by headings; each is looked at once. */
export type Sections = {
  /**
   * Under which heading a text stands, else in which sectioning element; `null` for a text in neither. The texts must be
   * asked for in document order.
   */
  of(text: Text): Element | null;
  /** Begins again at the top. */
  begin(): void;
  /** Takes in headings that came since, once in a while. Tells whether what was told holds: none came or went before the last text. */
  goOn(): boolean;
};

export function createSections(root: Element): Sections {
  const findHeadings = (): NodeListOf<Element> => root.querySelectorAll(HEADINGS);
  let headings = findHeadings();
  const latest = new Map<Element | null, Element>();
  let next = 0;
  let last: Text | undefined;
  /** Until then they are not looked for again, which on a tree of a million nodes takes a tenth of a second. */
  let restUntil = 0;
  return {
    of(text) {
      last = text;
      for (let heading = headings[next]; heading && isBefore(heading, text); heading = headings[next]) {
        latest.set(heading.closest(SECTIONING), heading);
        next += 1;
      }
      const place = inDocument(text);
      const around = (place instanceof Element ? place : place.parentElement)?.closest(SECTIONING) ?? null;
      return latest.get(around) ?? around;
    },
    begin() {
      headings = findHeadings();
      latest.clear();
      next = 0;
      last = undefined;
    },
    goOn() {
      const begun = performance.now();
      if (begun < restUntil) return true;
      const passed = headings[next - 1];
      headings = findHeadings();
      const cost = performance.now() - begun;
      if (cost > CHEAP) restUntil = begun + nextPause(cost);
      const following = headings[next];
      return passed === headings[next - 1] && !(following && last && isBefore(following, last));
    },
  };
}

/** Whether a node begins before another. A shadow tree stands where its host stands. */
export function isBefore(one: Node, other: Node): boolean {
  let position = other.compareDocumentPosition(one);
  if ((position & Node.DOCUMENT_POSITION_DISCONNECTED) !== 0) position = inDocument(other).compareDocumentPosition(inDocument(one));
  return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

import { closestTo, doesMatch, isInDocument, localNameOf, parentElementOf, positionOf } from '../dom-members.ts';
import { inDocument } from './flow.ts';

/**
 * Elements that set a part of a page off from the rest. A `header` does not: headline and standfirst belong to the text
 * below.
 */
const SECTIONING = 'article,aside,footer,main,nav,section';
/** What may hold the text of a headline that stands before it. */
const BODY = 'article,main,section';
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Of so few headings it is not asked which are gone. */
const FEW = 64;

/**
 * The parts of a page, by the headings that were met while it was read: to look for them all at once takes long on a
 * large one.
 */
export type Sections = {
  /** Takes in a heading. One that is met again may stand elsewhere now, and others with it. */
  meet(heading: Element): void;
  /**
   * Under which heading a text stands, else in which sectioning element; `null` for a text in neither. The first
   * element without a heading of its own below the page's headline is its text. The texts must be asked for in document
   * order.
   */
  of(text: Text): Element | null;
  /** Begins again at the top. */
  begin(): void;
  /** Puts in order what was met. Tells whether earlier results hold: no heading came or went before the last text. */
  goOn(): boolean;
};

export function createSections(): Sections {
  let headings: Element[] = [];
  const met = new WeakSet<Element>();
  let isOrdered = true;
  let room = FEW;
  const latest = new Map<Element | null, Element>();
  const bodies = new Map<Element, Element>();
  let next = 0;
  let last: Text | undefined;
  let isBroken = false;

  const forgetGone = (): void => {
    const gone = headings.findIndex((heading) => !isInDocument(heading));
    isBroken ||= gone >= 0 && gone < next;
    if (gone >= 0) headings = headings.filter((heading) => isInDocument(heading) || !met.delete(heading));
    room = Math.max(FEW, headings.length * 2);
  };
  return {
    meet(heading) {
      if (met.has(heading)) {
        isOrdered = false;
        isBroken = true;
        return;
      }
      if (headings.length > room) forgetGone();
      const before = headings.at(-1);
      isOrdered &&= !before || isBefore(before, heading);
      headings.push(heading);
      met.add(heading);
    },
    of(text) {
      last = text;
      for (let heading = headings[next]; heading && isBefore(heading, text); heading = headings[next]) {
        latest.set(sectioningAround(heading), heading);
        next += 1;
      }
      return sectionAt(sectioningAround(text), latest, bodies);
    },
    begin() {
      latest.clear();
      bodies.clear();
      next = 0;
      last = undefined;
      isBroken = false;
    },
    goOn() {
      const passed = headings[next - 1];
      forgetGone();
      if (!isOrdered) headings.sort((one, other) => (isBefore(one, other) ? -1 : 1));
      isOrdered = true;
      const following = headings[next];
      return !isBroken && passed === headings[next - 1] && !(following && last && isBefore(following, last));
    },
  };
}

/** The section of what stands in a sectioning element, by the headings met before; see {@link Sections}. */
function sectionAt(
  around: Element | null,
  latest: ReadonlyMap<Element | null, Element>,
  bodies: Map<Element, Element>,
): Element | null {
  const own = latest.get(around);
  if (own || !around || !doesMatch(around, BODY)) return own ?? around;
  const headline = headlineAbove(around, latest);
  if (!headline) return around;
  const body = bodies.get(headline) ?? around;
  bodies.set(headline, body);
  return body === around ? headline : around;
}

export function isHeading(element: Element): boolean {
  return HEADINGS.has(localNameOf(element));
}

function sectioningAround(node: Node): Element | null {
  const around = placeOf(node);
  return around && closestTo(around, SECTIONING);
}

/** The element of the document around a node or its shadow tree, itself for an element. */
export function placeOf(node: Node): Element | null {
  const place = inDocument(node);
  return place instanceof Element ? place : parentElementOf(place);
}

/** The page's headline under which a sectioning element without a heading of its own stands. */
function headlineAbove(element: Element, latest: ReadonlyMap<Element | null, Element>): Element | undefined {
  let around: Element | null = element;
  let heading: Element | undefined;
  while (around && !heading) {
    const outer = parentElementOf(around);
    around = outer && closestTo(outer, SECTIONING);
    heading = latest.get(around);
  }
  return heading && localNameOf(heading) === 'h1' ? heading : undefined;
}

/** Whether a node begins before another. A shadow tree stands where its host stands. */
export function isBefore(one: Node, other: Node): boolean {
  let position = positionOf(other, one);
  if ((position & Node.DOCUMENT_POSITION_DISCONNECTED) !== 0) position = positionOf(inDocument(other), inDocument(one));
  return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

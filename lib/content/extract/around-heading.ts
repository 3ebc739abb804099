import type { Measure } from './measure.ts';
import { OUTSIDE_SELECTOR, isInAside, outsideName } from './zones.ts';
import type { IsOutside } from './zones.ts';

/** Characters of sentences that standfirst and first paragraph hold; behind them no dateline stands. */
const MAX_PROSE = 500;
/** Elements below and above the heading, in a page that has no sentences there. */
const MAX_BELOW = 300;
const MAX_ABOVE = 30;

/** `NodeFilter.SHOW_ELEMENT`, which jsdom keeps in its window. */
const SHOW_ELEMENT = 1;

/** Elements between a heading and the first paragraphs below it, and the few right above it. */
export function aroundHeading(
  heading: Element | undefined,
  measure: (element: Element) => Measure,
): ReadonlySet<Element> {
  const found = new Set<Element>();
  if (!heading) return found;
  const { ownerDocument } = heading;
  const walk = (step: 'nextNode' | 'previousNode', limit: number, prose: number): void => {
    const walker = ownerDocument.createTreeWalker(ownerDocument.body, SHOW_ELEMENT);
    walker.currentNode = heading;
    let left = prose;
    for (let count = 0; count < limit && walker[step]() && left >= 0; count += 1) {
      const element = walker.currentNode as Element;
      if (element.contains(heading)) continue;
      found.add(element);
      if (element.childElementCount === 0 || element.localName === 'p') left -= measure(element).prose;
    }
  };
  walk('nextNode', MAX_BELOW, MAX_PROSE);
  walk('previousNode', MAX_ABOVE, 0);
  return found;
}

/** Where days and names of others stand, even right below the heading. */
const FOREIGN = `${OUTSIDE_SELECTOR}, footer, table, blockquote, [class*="related" i], [class*="breadcrumb" i]`;
const NEVER_BESIDE = new Set(['notice', 'comments']);

/**
 * Whether an element is outside for nothing but an `aside` of the article, or for a name around its heading: themes
 * call the box that holds day and byline `share`, `eyebrow` or `sidebar` too.
 */
export function isBeside(
  element: Element,
  { isOutside, aroundHeading: around }: { readonly isOutside: IsOutside; readonly aroundHeading: ReadonlySet<Element> },
): boolean {
  if (isInAside(element, isOutside)) return true;
  if (!around.has(element) || element.closest(FOREIGN) !== null) return false;
  for (let each: Element | null = element; each && around.has(each); each = each.parentElement)
    if (NEVER_BESIDE.has(outsideName(each) ?? '')) return false;
  return true;
}

import { plainLine } from './clean.ts';
import { isPerson } from './names.ts';
import type { PageSource } from './source.ts';

/** Headings that lead to a page of their own, as teasers have them. */
const LINKED_HEADING = ['h2', 'h3', 'h4', 'h5', 'h6'].map((h) => `${h} a[href], a[href] ${h}`).join(', ');
/** A teaser has no more text, in characters, and lies no deeper than so many elements around a name in it. */
const [MAX_TEXT, MAX_DEPTH] = [500, 8];

/** Tells whether an element stands in the teaser of another article: whoever is named there wrote that one. */
export function createIsInTeaser({ heading, measure }: PageSource): (element: Element) => boolean {
  const isTitleOfOther = (title: Element, element: Element): boolean =>
    !title.contains(element) && !element.contains(title) && !isPerson(plainLine(title.textContent ?? '', 100));
  return (element) => {
    let box = element.parentElement;
    for (let depth = 0; box && depth < MAX_DEPTH; depth += 1) {
      if (measure(box).text > MAX_TEXT || (heading && box.contains(heading))) return false;
      const title = box.querySelector(LINKED_HEADING);
      if (title) return isTitleOfOther(title, element);
      box = box.parentElement;
    }
    return false;
  };
}

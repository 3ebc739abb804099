import type { Size } from '../hover/geometry.ts';

/** So many rectangles are read in search of the viewport before the search is given up. */
const MOST_LOOKS = 2000;
/** An element at most so many viewports high is read whole. */
const WHOLE = 2;

/**
 * Elements that hold what is in the viewport now, found by going down from `root` through elements that
 * cross it. Yields `undefined` after each rectangle read.
 */
export function* nearViewport(root: Element, viewport: Size): Generator<Element | undefined, void> {
  let looks = 0;
  const levels: (Element | null)[] = [root.firstElementChild];
  while (levels.length > 0 && looks < MOST_LOOKS) {
    const element = levels.pop();
    if (!element) continue;
    levels.push(element.nextElementSibling);
    looks += 1;
    const { top, bottom, height, width } = element.getBoundingClientRect();
    const hasBox = height > 0 && width > 0;
    const crosses = !hasBox || (bottom > 0 && top < viewport.height);
    if (crosses && hasBox && height <= viewport.height * WHOLE) yield element;
    else {
      if (crosses && element.firstElementChild) levels.push(element.firstElementChild);
      yield undefined;
    }
  }
}

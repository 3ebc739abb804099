/** Functions that run inside a page. Each is sent as source, so it stands on its own. */

/** The box of the nth visible occurrence of a text, scrolled to the middle of the view; `null` while there is none. */
export function boxOfText(text: string, nth: number): Box | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style, noscript')) continue;
    const value = node.nodeValue ?? '';
    for (let at = value.indexOf(text); at >= 0; at = value.indexOf(text, at + 1)) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      if (range.getClientRects().length === 0) continue;
      if (seen < nth) {
        seen += 1;
        continue;
      }
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
    }
  }
  return null;
}

/** Texts of all highlighted ranges, in the order of the document. */
export function highlightedTexts(): string[] {
  const ranges: Range[] = [];
  // forEach, since Firefox offers no iterators of a maplike through its Xray wrappers.
  CSS.highlights.forEach((highlight) => {
    highlight.forEach((range) => {
      if (!range.startContainer.isConnected) return; // taken out of the page a moment ago: painted nowhere
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      ranges.push(live);
    });
  });
  // Ranges in different trees, as of a shadow root, cannot be compared by their ends; where they are drawn, they can.
  const rootOf = ({ startContainer }: Range): Node => startContainer.getRootNode();
  const isBefore = (a: Range, b: Range): number => {
    if (rootOf(a) === rootOf(b)) return a.compareBoundaryPoints(Range.START_TO_START, b);
    return a.getBoundingClientRect().top - b.getBoundingClientRect().top;
  };
  return ranges.toSorted(isBefore).map(String);
}

/** What a reader sees of the body. */
export function renderedText(): string {
  return document.body?.innerText ?? '';
}

/** Whether an element has the focus of its document. (Chromium's popup without a screen has none by `hasFocus`.) */
export function isFocused(element: Element): boolean {
  return element.ownerDocument.activeElement === element;
}

/** A place in a view, in CSS pixels from its upper left corner. */
export type Point = { readonly x: number; readonly y: number };
/** A rectangle in a view, in CSS pixels. */
export type Box = Point & { readonly width: number; readonly height: number };

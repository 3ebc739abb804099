import { SKIPPED, isElement } from './blocks.ts';

/**
 * Text of an element as a reader sees it: without styles and scripts that components put within, which `textContent`
 * has.
 */
export function visibleText(element: Element, limit: number): string {
  let text = '';
  let node: Node | null = element.firstChild;
  while (node && text.length < limit) {
    if (node.nodeType === node.TEXT_NODE) text += node.nodeValue ?? '';
    else if (isElement(node) && node.localName === 'br') text += ' ';
    if (isElement(node) && !SKIPPED.has(node.localName) && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== element && !node.nextSibling) node = node.parentNode;
    node = node && node !== element ? node.nextSibling : null;
  }
  return text;
}

import { Readability } from '@mozilla/readability';
import type { TextRun } from './blocks.ts';
import { textBlocks } from './blocks.ts';

declare module '@mozilla/readability' {
  // oxlint-disable-next-line no-unused-vars -- the parameters of the class that it adds to
  interface Readability<T> {
    _isProbablyVisible(node: Element): boolean;
    _isValidByline(node: Element, words: string): boolean;
  }
}

/** Readability without what it does to styles, classes, addresses and nesting: only text is read of its result. */
class TextReadability extends Readability<Node> {
  /** Takes attributes off element by element, a quarter of the time of a page of long tables. */
  _cleanStyles(): void {
    // Nothing shows the result.
  }
  /** Makes an object of styles for each element otherwise. */
  override _isProbablyVisible(node: Element): boolean {
    const isTold = node.hasAttribute('style') || node.hasAttribute('hidden') || node.hasAttribute('aria-hidden');
    // oxlint-disable-next-line no-underscore-dangle -- the name that Readability gives it
    return !isTold || super._isProbablyVisible(node);
  }
  /** Joins the text of each element otherwise, that of the whole page for those around it. */
  override _isValidByline(node: Element, words: string): boolean {
    const said = `${words} ${node.getAttribute('rel')} ${node.getAttribute('itemprop')}`;
    // oxlint-disable-next-line no-underscore-dangle -- the name that Readability gives it
    return /byline|author|dateline|writtenby/i.test(said) && super._isValidByline(node, words);
  }
  /** Walks the article three times; `scripts/lean-readability.ts` leaves out what it calls. */
  _postProcessContent(): void {
    // Nothing shows the result.
  }
}

/** What Readability takes for the article; it takes the clone apart. */
export function readableBlocks(clone: Document, charThreshold: number): TextRun[] {
  const article = new TextReadability(clone, {
    serializer: (node) => node,
    disableJSONLD: true,
    charThreshold,
  }).parse();
  return article?.content ? textBlocks(article.content) : [];
}

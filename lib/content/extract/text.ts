import { Readability } from '@mozilla/readability';
import type { Block } from './blocks.ts';
import { textBlocks } from './blocks.ts';
import { LIMITS, bounded, squashed, visible } from './clean.ts';
import { OUTSIDE_SELECTOR, isNamedOutside } from './zones.ts';

/** Above this many elements, or this deep, Readability takes seconds; then the article's own element has to do. */
const MAX_ELEMENTS = 20_000;
/** The HTML parser of browsers nests no deeper than 512; scripts may. */
const MAX_DEPTH = 600;
/** A part named like a sidebar that holds so much of the page is the page. */
const MAX_OUTSIDE_SHARE = 0.4;

/** Parts that may hold the article after all: behind a consent wall, or by an author who misuses `aside`. */
const DOUBTFUL =
  'aside, dialog, [hidden], [aria-hidden], [role="complementary"], [role="dialog"], [role="alertdialog"], [style], [contenteditable]';

/** Whether a rule hides an element. Closed `details` open at a click; `display: contents` has no box but shows. */
function isHidden(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return false;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display !== 'contents' && element.closest('details') === null;
}

/** Elements of a clone that the page it was made of does not show: what the reader cannot see is not saved. */
function hiddenElements(document: Document, clone: Document): Element[] {
  const originals = document.body.querySelectorAll('*');
  const copies = clone.body.querySelectorAll('*');
  // Without layout (jsdom, a parsed document) nothing can be said.
  if (!document.defaultView || !('checkVisibility' in document.body) || originals.length !== copies.length) return [];
  return [...copies].filter((_, index) => {
    const original = originals[index];
    return original !== undefined && isHidden(original);
  });
}

/** Takes out of a cloned page what is no part of its article. */
function prune(document: Document, clone: Document): void {
  const { body } = clone;
  const whole = body.textContent?.length ?? 0;
  const isMost = (element: Element): boolean => (element.textContent?.length ?? 0) > whole * MAX_OUTSIDE_SHARE;
  for (const element of hiddenElements(document, clone)) if (!isMost(element)) element.remove();
  for (const element of body.querySelectorAll(OUTSIDE_SELECTOR)) {
    if (!element.matches(DOUBTFUL) || !isMost(element)) element.remove();
  }
  for (const element of body.querySelectorAll('[class], [id], footer')) {
    if ((element.localName === 'footer' || isNamedOutside(element)) && !isMost(element)) element.remove();
  }
}

/** What Readability takes for the article; it takes the clone apart. */
function readableBlocks(clone: Document): Block[] {
  const article = new Readability<Node>(clone, {
    serializer: (node) => node,
    disableJSONLD: true,
    charThreshold: 250,
  }).parse();
  return article?.content ? textBlocks(article.content) : [];
}

/** The elements that the page itself calls its article, the surest first. */
function declaredBlocks(clone: Document): Block[][] {
  const bodies = [...clone.querySelectorAll('[itemprop~="articleBody"]')];
  const articles = [...clone.querySelectorAll('article')];
  const [article] =
    articles.length === 1
      ? articles
      : articles.filter((each) => each.querySelector('h1') && !each.querySelector('article'));
  return [...(bodies.length === 1 ? bodies : []), ...(article ? [article] : [])].map((element) => textBlocks(element));
}

function length(blocks: readonly Block[], count: (block: Block) => number = ({ text }) => text.length): number {
  return blocks.reduce((sum, block) => sum + count(block), 0);
}

/** Whether what the page calls its article is prose of which Readability took only a part. */
function isFuller(declared: readonly Block[], readable: readonly Block[]): boolean {
  return (
    length(readable) < length(declared) * 0.6 && length(declared, ({ linked }) => linked) < length(declared) * 0.25
  );
}

/** Shorter runs may stand anywhere on a page and tell nothing about where the article is. */
const ANCHOR = 60;

/** Whether a block inside the article that Readability dropped reads like a part of it: prose, heading, row, item. */
function isProse({ kind, text, linked }: Block): boolean {
  if (linked > text.length * 0.3) return false;
  return kind !== 'paragraph' || (text.length >= ANCHOR && /[.!?…:»”"]\s*$/.test(text));
}

/**
 * Readability drops tables, lists and questions of interviews that look like furniture to it. Between the first and
 * the last paragraph it kept, they are taken back from the page.
 */
function withGapsFilled(readable: readonly Block[], page: readonly Block[]): readonly Block[] {
  const known = readable.map(({ text }) => squashed(text)).join('\n');
  const isKnown = page.map(({ text }) => known.includes(squashed(text)));
  const isAnchor = (block: Block, index: number): boolean => isKnown[index] === true && block.text.length >= ANCHOR;
  const first = page.findIndex(isAnchor);
  const last = page.findLastIndex(isAnchor);
  const filled = page.filter(
    (block, index) => index >= first && index <= last && (isKnown[index] === true || isProse(block)),
  );
  return first >= 0 && length(filled) > length(readable) ? filled : readable;
}

/** The blocks of a page's article; works on a clone and leaves the page as it is. */
export function articleBlocks(document: Document): readonly Block[] {
  const clone = document.cloneNode(true);
  if (!isDocument(clone) || !clone.body) return [];
  prune(document, clone);
  const declared = declaredBlocks(clone);
  const page = textBlocks(clone.querySelector('main, [role="main"]') ?? clone.body);
  const isSmall = clone.getElementsByTagName('*').length <= MAX_ELEMENTS && !isDeep(clone.body);
  const readable = isSmall ? readableBlocks(clone) : [];
  if (readable.length === 0) return declared.find((blocks) => length(blocks) > 0) ?? page;
  return withGapsFilled(declared.find((blocks) => isFuller(blocks, readable)) ?? readable, page);
}

function isDeep(root: Element): boolean {
  let level: Element[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((element) => Array.from(element.children));
  }
  return false;
}

function isDocument(node: Node): node is Document {
  return node.nodeType === node.DOCUMENT_NODE;
}

/** Plain text of blocks, parted by blank lines, rows and items by line breaks; without invisible characters. */
export function plainText(blocks: readonly Block[]): string {
  const parts = blocks.flatMap(({ kind, text }, index) => {
    const isContinued = kind !== 'paragraph' && kind !== 'heading' && blocks[index - 1]?.kind === kind;
    return [isContinued ? '\n' : '\n\n', text];
  });
  return bounded(visible(parts.slice(1).join('')), LIMITS.text);
}

/** Scripts written without spaces need a dictionary; others are counted by their letters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;

/** Number of words of a text in any script; `l’eau` and `3,5` are one. */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text))
    count += Number(isWordLike);
  return count;
}

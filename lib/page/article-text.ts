import { Readability } from '@mozilla/readability';
import { LIMITS, bounded, visible } from './article-clean.ts';
import type { Block } from './article-blocks.ts';
import { textBlocks } from './article-blocks.ts';
import { OUTSIDE_SELECTOR, isNamedOutside } from './article-zones.ts';

/** Above this many elements Readability takes seconds; then the plain text of the article's element has to do. */
const MAX_ELEMENTS = 30_000;
/** A part named like a sidebar that holds so much of the page is the page. */
const MAX_OUTSIDE_SHARE = 0.4;

/** Takes out of a cloned page what is no part of its article. */
function prune(clone: Document): void {
  const { body } = clone;
  if (!body) return;
  const whole = body.textContent?.length ?? 0;
  const isMost = (element: Element): boolean => (element.textContent?.length ?? 0) > whole * MAX_OUTSIDE_SHARE;
  for (const element of body.querySelectorAll(OUTSIDE_SELECTOR)) {
    if (/^(?:script|style|noscript|template|iframe)$/.test(element.localName) || !isMost(element)) element.remove();
  }
  for (const element of body.querySelectorAll('[class], [id], footer')) {
    if ((element.localName === 'footer' || isNamedOutside(element)) && !isMost(element)) element.remove();
  }
}

/** What Readability takes for the article; it takes the clone apart. */
function readableBlocks(clone: Document): Block[] {
  const article = new Readability<Node>(clone, { serializer: (node) => node, disableJSONLD: true, charThreshold: 250 }).parse();
  return article?.content ? textBlocks(article.content) : [];
}

/** The elements that the page itself calls its article, the surest first. */
function declaredBlocks(clone: Document): Block[][] {
  const bodies = [...clone.querySelectorAll('[itemprop~="articleBody"]')];
  const articles = [...clone.querySelectorAll('article')];
  const [article] = articles.length === 1 ? articles : articles.filter((each) => each.querySelector('h1') && !each.querySelector('article'));
  return [...(bodies.length === 1 ? bodies : []), ...(article ? [article] : [])].map((element) => textBlocks(element));
}

function length(blocks: readonly Block[], count: (block: Block) => number = ({ text }) => text.length): number {
  return blocks.reduce((sum, block) => sum + count(block), 0);
}

/** Whether a declared article is prose that Readability cut short, and no list of links. */
function isFuller(declared: readonly Block[], readable: readonly Block[]): boolean {
  return length(declared) > length(readable) * 1.05 && length(declared, ({ linked }) => linked) < length(declared) * 0.25;
}

/** The blocks of a page's article; works on a clone and leaves the page as it is. */
export function articleBlocks(document: Document): Block[] {
  const clone = document.cloneNode(true);
  if (!isDocument(clone)) return [];
  prune(clone);
  const declared = declaredBlocks(clone);
  const main = clone.querySelector('main, [role="main"]');
  const rest = () => textBlocks(main ?? clone.body);
  if (clone.getElementsByTagName('*').length > MAX_ELEMENTS) return declared.find((blocks) => length(blocks) > 0) ?? rest();
  const fallback = rest();
  const readable = readableBlocks(clone);
  if (readable.length === 0) return declared.find((blocks) => length(blocks) > 0) ?? fallback;
  return declared.find((blocks) => isFuller(blocks, readable)) ?? readable;
}

function isDocument(node: Node): node is Document {
  return node.nodeType === node.DOCUMENT_NODE;
}

/** Plain text of blocks, parted by blank lines, without invisible characters. */
export function plainText(blocks: readonly Block[]): string {
  return bounded(visible(blocks.map(({ text }) => text).join('\n\n')), LIMITS.text);
}

/** Scripts written without spaces need a dictionary; others are counted by their letters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;

/** Number of words of a text in any script; `l’eau` and `3,5` are one. */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) count += Number(isWordLike);
  return count;
}

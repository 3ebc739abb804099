import type { Steps } from '../../text/steps.ts';
import type { TextRun } from './blocks.ts';
import { textBlocks } from './blocks.ts';
import { LIMITS, bounded, squashed, visible } from './clean.ts';
import { loseNames } from './lose-names.ts';
import type { Measure } from './measure.ts';
import { measureElements } from './measure.ts';
import { removeOtherArticles } from './own-article.ts';
import { cutBehind, MAX_READ, prune, removeHidden } from './prune.ts';
import { readableBlocks } from './readable.ts';

/** Above this many elements, or this deep, Readability takes seconds; then the article's own element has to do. */
const MAX_ELEMENTS = 20_000;
/** The HTML parser of browsers nests no deeper than 512; scripts may. */
const MAX_DEPTH = 600;
/**
 * Readability looks again, with fewer of its rules,
 * where it finds fewer characters: short news, and its own default.
 */
const SHORT_NEWS = 250;
const READABLE = 500;
/** The elements that the page itself calls its article, the surest first. */
function declaredBlocks(clone: Document): TextRun[][] {
  const bodies = [...clone.querySelectorAll('[itemprop~="articleBody"]')];
  const articles = [...clone.querySelectorAll('article')];
  const [article] =
    articles.length === 1
      ? articles
      : articles.filter((each) => each.querySelector('h1') && !each.querySelector('article'));
  return [...(bodies.length === 1 ? bodies : []), ...(article ? [article] : [])].map((element) => textBlocks(element));
}

function length(blocks: readonly TextRun[], count: (block: TextRun) => number = ({ text }) => text.length): number {
  return blocks.reduce((sum, block) => sum + count(block), 0);
}

/** Whether what the page calls its article is prose of which Readability took only a part. */
function isFuller(declared: readonly TextRun[], readable: readonly TextRun[]): boolean {
  return (
    length(readable) < length(declared) * 0.6 && length(declared, ({ linked }) => linked) < length(declared) * 0.25
  );
}

/** Shorter runs may stand anywhere on a page and tell nothing about where the article is. */
const ANCHOR = 60;

const isWords = (kind: TextRun['kind']): boolean => kind === 'paragraph' || kind === 'quote';

/** Whether a block inside the article that Readability dropped reads like a part of it: prose, heading, row, item. */
function isProse({ kind, text, linked }: TextRun): boolean {
  if (linked > text.length * 0.3) return false;
  return !isWords(kind) || (text.length >= ANCHOR && /[.!?…:»”"]\s*$/.test(text));
}

/**
 * How far below the title, or above the first paragraph
 * where no title is known, the standfirst may stand, in blocks.
 */
const STANDFIRST_REACH = 14;

/** So much text below the title is no label, whether it ends like a sentence or not. */
const LONG_STANDFIRST = 120;

/** A paragraph between heading and article that introduces it; bylines and labels are shorter or end in no sentence. */
function isStandfirst(block: TextRun): boolean {
  return (
    block.kind !== 'row' &&
    block.kind !== 'item' &&
    block.linked === 0 &&
    (block.text.length >= LONG_STANDFIRST || (block.text.length >= ANCHOR && /[.!?…”"»]\s*$/.test(block.text)))
  );
}

/** A shorter heading may stand in the document's title by chance. */
const MIN_TITLE = 12;

/** Tells whether a heading is one of the first order, or stands in the document's title. */
function createIsTitle(document: Document): (text: string) => boolean {
  const headings = new Set([...document.querySelectorAll('h1')].map(({ textContent }) => squashed(textContent ?? '')));
  const title = squashed(document.title.slice(0, LIMITS.title * 2));
  return (text) => {
    const key = squashed(text.slice(0, LIMITS.title * 2));
    return headings.has(key) || (key.length >= MIN_TITLE && title.includes(key));
  };
}

/** The blocks among which the standfirst stands, of those above the article's first paragraph. */
function belowTitle(above: readonly TextRun[], isTitle: (text: string) => boolean): readonly TextRun[] {
  const isHeading = (block: TextRun): boolean => block.kind === 'heading' && !isStandfirst(block);
  const title = above.findLastIndex(({ kind, text, linked }) => kind === 'heading' && linked === 0 && isTitle(text));
  if (title < 0) return above.slice(Math.max(above.findLastIndex(isHeading) + 1, above.length - STANDFIRST_REACH));
  const below = above.slice(title + 1, title + 1 + STANDFIRST_REACH);
  const next = below.findIndex((block, index) => isHeading(block) && !(index === 0 && isSubtitle(block)));
  return next < 0 ? below : below.slice(0, next);
}

/** Fewer letters in the line right below a title are a label. */
const MIN_SUBTITLE = 24;

/** Whether a block may be the heading right below the title that adds to it. */
function isSubtitle({ kind, text, linked }: TextRun): boolean {
  return kind === 'heading' && linked === 0 && text.length >= MIN_SUBTITLE && text.trim().split(/\s+/).length > 3;
}

/** Characters compared at the most, some 100 ms; beyond it blocks are compared as wholes. */
const MAX_SEARCHED = 200_000_000;

/**
 * Tells whether a text stands among blocks, or within one of them where they are few enough to look. Most stand there
 * letter by letter; only the others are reduced to letters, which takes the longest of all that is done to a long page.
 */
function createKnown(blocks: readonly TextRun[], asked: number): (text: string) => boolean {
  const whole = new Set(blocks.map(({ text }) => text));
  const isSearched = length(blocks) * asked < MAX_SEARCHED;
  let joined: string | undefined;
  const reduced = (): string => (joined ??= blocks.map(({ text }) => squashed(text)).join('\n'));
  return (text) => whole.has(text) || (isSearched && reduced().includes(squashed(text)));
}

/**
 * Readability drops tables, lists and questions of interviews that look like furniture to it. Between the first and
 * the last paragraph it kept, they are taken back from the page; so is the standfirst between heading and article.
 */
function withGapsFilled(
  readable: readonly TextRun[],
  page: readonly TextRun[],
  isTitle: (text: string) => boolean,
): readonly TextRun[] {
  const isKnownText = createKnown(readable, page.length);
  const isKnown = page.map(({ text }) => isKnownText(text));
  const isAnchor = (block: TextRun, index: number): boolean => isKnown[index] === true && block.text.length >= ANCHOR;
  const first = page.findIndex(isAnchor);
  const last = page.findLastIndex(isAnchor);
  if (first < 0) return readable;
  const standfirst = belowTitle(page.slice(0, first), isTitle).filter(
    (block, index) => (isStandfirst(block) || (index === 0 && isSubtitle(block))) && !isKnownText(block.text),
  );
  const filled = [
    ...standfirst,
    ...page.filter((block, index) => index >= first && index <= last && (isKnown[index] === true || isProse(block))),
  ];
  return length(filled) > length(readable) ? filled : [...standfirst, ...readable];
}

/** Characters of blocks that read like sentences. */
function proseLength(blocks: readonly TextRun[]): number {
  return length(blocks, ({ text, linked }) => (text.length >= ANCHOR && linked <= text.length * 0.4 ? text.length : 0));
}

function nonEmpty(blocks: TextRun[]): TextRun[] | undefined {
  return length(blocks) > 0 ? blocks : undefined;
}

/** The reading of a page without what is called furniture. */
function* prunedReading(
  clone: Document,
  isSmall: boolean,
  measure: (element: Element) => Measure,
): Steps<readonly TextRun[]> {
  prune(clone, 'furniture', measure);
  yield;
  const declared = declaredBlocks(clone);
  const main = clone.querySelector('main, [role="main"]');
  const page = (main && nonEmpty(textBlocks(main))) ?? textBlocks(clone.body);
  const isTitle = createIsTitle(clone);
  yield;
  const readable = isSmall ? readableBlocks(clone, SHORT_NEWS) : [];
  yield;
  if (readable.length === 0) return declared.find((blocks) => length(blocks) > 0) ?? page;
  return withGapsFilled(declared.find((blocks) => isFuller(blocks, readable)) ?? readable, page, isTitle);
}

/** Less than this share of the sentences that Readability finds in the whole page is a part of the article, or none. */
const MIN_SHARE = 0.55;

/**
 * The blocks of a page's article; works on clones and leaves the page as it is. A second reading, for which nothing
 * but comments was taken out, stands behind the first: names of classes may never cost the article. Comes in steps,
 * between which the page may have its turn.
 */
export function* articleBlocks(document: Document): Steps<readonly TextRun[]> {
  const clone = shownClone(document);
  if (!clone) return [];
  yield;
  const isSmall = clone.getElementsByTagName('*').length <= MAX_ELEMENTS && !isDeep(clone.body);
  const measure = measureElements(clone.body);
  const shown = measure(clone.body).prose;
  const first = yield* prunedReading(clone, isSmall, measure);
  const found = proseLength(first);
  // No reading holds more than the page shows: a second one, as slow as the first, could not stand instead.
  if (!isSmall || found >= shown * MIN_SHARE) return first;
  yield;
  const second = shownClone(document);
  if (!second) return first;
  yield;
  prune(second, 'comments', measureElements(second.body));
  yield;
  const whole = readableBlocks(second, READABLE);
  return found < proseLength(whole) * MIN_SHARE ? whole : first;
}

/** A clone of a page without what the page does not show, to be taken apart. */
function shownClone(document: Document): Document | undefined {
  const clone = document.cloneNode(true);
  if (!isDocument(clone)) return undefined;
  loseNames(clone);
  if (!clone.body) return undefined;
  removeHidden(document, clone);
  cutBehind(clone, MAX_READ);
  removeOtherArticles(clone);
  orderTables(clone);
  return clone;
}

/** Browsers show the head of a table above its rows and its foot below them, wherever they are written. */
function orderTables(clone: Document): void {
  for (const head of clone.querySelectorAll('tbody ~ thead, tfoot ~ thead'))
    head.parentElement?.querySelector('tbody, tfoot')?.before(head);
  for (const foot of clone.querySelectorAll('tfoot:not(:last-child)')) foot.parentElement?.append(foot);
}

function isDeep(root: Element): boolean {
  let depth = 0;
  let element: Element | null = root;
  while (element) {
    let next: Element | null = element.firstElementChild;
    depth += next ? 1 : 0;
    if (depth > MAX_DEPTH) return true;
    while (!next && element && element !== root) {
      next = element.nextElementSibling;
      depth -= next ? 0 : 1;
      element = next ?? element.parentElement;
    }
    element = next;
  }
  return false;
}

function isDocument(node: Node): node is Document {
  return Object.prototype.toString.call(node).endsWith('Document]');
}

/** Plain text of blocks, parted by blank lines, rows and items by line breaks; without invisible characters. */
export function plainText(blocks: readonly TextRun[]): string {
  const parts = blocks.flatMap(({ kind, text }, index) => {
    const isContinued = (kind === 'item' || kind === 'row') && blocks[index - 1]?.kind === kind;
    return [isContinued ? '\n' : '\n\n', text];
  });
  // Of the longest pages most is cut off: it need not be cleaned before.
  return bounded(visible(bounded(parts.slice(1).join(''), LIMITS.text * 2)), LIMITS.text);
}

/** Scripts written without spaces need a dictionary; others are counted by their letters. */
// Thai and Lao, Myanmar, Khmer, kana, Han.
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;

/** Number of words of a text in any script; `l’eau` and `3,5` are one. */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text))
    count += Number(isWordLike);
  return count;
}

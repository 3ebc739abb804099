import { BLOCK_ELEMENTS, SKIPPED, isElement } from './blocks.ts';

/** What an element holds, in characters of text that a reader can see; scripts and styles count for nothing. */
export type Measure = {
  readonly text: number;
  /** Characters in links. */
  readonly linked: number;
  /** Characters of sentences: runs long enough to be no label, most of which is no link. */
  readonly prose: number;
  /** Whether the page's heading or what the page declares to be its article lies within. */
  readonly holdsArticle: boolean;
};

/** Shorter runs are labels, menu items and teasers' titles. */
const MIN_PROSE = 50;
/** Scripts without spaces say as much in fewer characters. */
const MIN_DENSE_PROSE = 16;
// Thai and Lao, Myanmar and the letters of Hangul, Khmer, then all of East Asia; ranges are found faster than scripts.
const DENSE = /[\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u3040-\ud7af]/;
/** A run of which more is linked is a list of links. */
const MAX_LINKED_SHARE = 0.4;

const NOTHING: Measure = { text: 0, linked: 0, prose: 0, holdsArticle: false };

type Open = {
  readonly element: Element;
  text: number;
  linked: number;
  prose: number;
  holdsArticle: boolean;
  run: number;
  runLinked: number;
  isDense: boolean;
};

function isArticleMark(element: Element): boolean {
  const name = element.localName;
  return name === 'h1' || name === 'article' || (element.getAttribute('itemprop')?.includes('articleBody') ?? false);
}

/** Ends the run of text that stands directly in a block. */
function endRun(block: Open): void {
  const least = block.isDense ? MIN_DENSE_PROSE : MIN_PROSE;
  if (block.run >= least && block.runLinked <= block.run * MAX_LINKED_SHARE) block.prose += block.run;
  [block.run, block.runLinked, block.isDense] = [0, 0, false];
}

function openEntry(element: Element): Open {
  return { element, text: 0, linked: 0, prose: 0, holdsArticle: false, run: 0, runLinked: 0, isDense: false };
}

/** Adds what an element holds to the one around it. */
function addTo(outer: Open, { element, text, linked, prose, holdsArticle }: Open): void {
  outer.text += text;
  outer.linked += linked;
  outer.prose += prose;
  outer.holdsArticle ||= holdsArticle || isArticleMark(element);
}

/**
 * Measures every element under a root in one walk, so that the time is linear in the length of the page. Without
 * recursion, since a page may nest as deep as it likes.
 */
export function measureElements(root: Element): (element: Element) => Measure {
  const measures = new Map<Element, Measure>();
  const open: Open[] = [];
  /** The innermost block: inline elements hand their text to it. */
  const blocks: Open[] = [];
  let linkDepth = 0;
  const enter = (element: Element): boolean => {
    if (SKIPPED.has(element.localName)) return false;
    if (element.localName === 'a') linkDepth += 1;
    const entry = openEntry(element);
    open.push(entry);
    if (BLOCK_ELEMENTS.has(element.localName) || element === root) {
      const outer = blocks.at(-1);
      if (outer) endRun(outer);
      blocks.push(entry);
    }
    return true;
  };
  const leave = (): void => {
    const entry = open.pop();
    if (!entry) return;
    if (entry === blocks.at(-1)) {
      endRun(entry);
      blocks.pop();
    }
    if (entry.element.localName === 'a') linkDepth -= 1;
    measures.set(entry.element, entry);
    const outer = open.at(-1);
    if (outer) addTo(outer, entry);
  };
  const addText = (text: string): void => {
    const length = text.trim().length;
    const [holder, block] = [open.at(-1), blocks.at(-1)];
    if (length === 0 || !holder || !block) return;
    holder.text += length;
    block.run += length;
    block.isDense ||= DENSE.test(text.slice(0, 200));
    if (linkDepth > 0) [holder.linked, block.runLinked] = [holder.linked + length, block.runLinked + length];
  };
  let node: Node | null = root;
  while (node) {
    let isEntered = false;
    if (node.nodeType === node.TEXT_NODE) addText(node.nodeValue ?? '');
    else if (isElement(node)) isEntered = enter(node);
    if (isEntered && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (isEntered) leave();
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) leave();
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return (element) => measures.get(element) ?? NOTHING;
}

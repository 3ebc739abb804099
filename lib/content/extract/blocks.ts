import { MAX_ITEM_NUMBER } from '../../model/article.ts';
import { unescapedLetters } from './clean.ts';

/** A run of text that a reader sees as one: paragraph, of a quotation or not, heading, list item, table row, code. */
export type TextRun = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'quote' | 'code';
  readonly text: string;
  /** Characters of it that lie in links. */
  readonly linked: number;
  /** Of an item of a numbered list. */
  readonly number?: number;
};

/** Elements that begin and end a run of text. */
export const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ' +
    'caption ul'
  ).split(' '),
);
/** Elements whose text no reader sees, or that is no text of the page. */
export const SKIPPED = new Set(
  (
    'script style noscript template button select textarea input iframe object embed svg canvas audio video math ' +
    'head nav dialog'
  ).split(' '),
);

/** Collects blocks while a tree is walked; white space is that of HTML, no-break spaces stay. */
class BlockCollector {
  readonly blocks: TextRun[] = [];
  private text = '';
  private linked = 0;
  private kind: TextRun['kind'] = 'paragraph';
  /** Of the item that is entered, until its first words. */
  number: number | undefined;

  add(text: string, isLinked: boolean): void {
    this.text += text;
    if (isLinked) this.linked += text.trim().length;
  }

  /** Ends the block; cells of a row are parted by a tab, lines of a paragraph by a line break. */
  end(next: TextRun['kind']): void {
    // Most blocks have single spaces only, and a search takes less time than a replacement.
    const spaced = /[\r\f]| {2}/.test(this.text) ? this.text.replaceAll(/[ \r\f]+/g, ' ') : this.text;
    // Most blocks have neither cells nor line breaks.
    const text = (/[\t\n]/.test(spaced) ? spaced.replaceAll(/ *([\t\n])[ \t\n]*/g, '$1') : spaced).trim();
    if (text !== '') {
      const { kind, linked, number } = this;
      this.blocks.push({ kind, text, linked, ...(kind === 'item' && number !== undefined && { number }) });
      this.number = undefined;
    }
    this.text = '';
    this.linked = 0;
    this.kind = next;
  }

  /** A block whose lines and indents are kept; an element for the end of a line gets the sign. */
  code(element: Element): void {
    for (const end of element.querySelectorAll('br')) end.textContent = '\n';
    const text = (element.textContent ?? '').replaceAll(/^\s*\n|\r|\s+$/g, '');
    if (text !== '') this.blocks.push({ kind: 'code', text, linked: 0 });
  }

  /** A second line break in a row ends the paragraph, as authors without paragraphs mean it. */
  lineBreak(): void {
    if (/\n\s*$/.test(this.text)) this.end(this.kind);
    else this.text += '\n';
  }

  cell(): void {
    if (this.text.trim() !== '') this.text += '\t';
  }
}

function kindOf({ localName: name, parentElement: outer }: Element): TextRun['kind'] {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (/^(?:li|d[dt])$/.test(name)) return 'item';
  if (name === 'tr') return 'row';
  return outer?.localName === 'li' && /^(?:div|p|[ou]l)$/.test(name) ? 'item' : 'paragraph';
}

/** Whether a cell stands in a row of data: its own text, no paragraphs or tables in it. */
function isDataCell(element: Element): boolean {
  return (
    (element.localName === 'td' || element.localName === 'th') &&
    element.querySelector('p, div, table, ul, ol, h1, h2, h3, h4, br + br') === null
  );
}

/** What a text node shows; code within a sentence may be about references. */
function wordsOf({ nodeValue, parentElement }: Node): string {
  const raw = nodeValue ?? '';
  const text = parentElement && CODE.has(parentElement.localName) ? raw : unescapedLetters(raw);
  return /[\t\n\r\f]| {2}/.test(text) ? text.replaceAll(/[ \t\n\r\f]+/g, ' ') : text;
}
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);

/** Numbers the items of ordered lists: from the start that a list states, on from the number that an item states. */
function createNumbering(): (item: Element) => number | undefined {
  const next = new Map<Element, number>();
  return (item) => {
    const list = item.parentElement;
    if (list?.localName !== 'ol') return undefined;
    const isReversed = list.hasAttribute('reversed');
    const first = stated(list, 'start') ?? (isReversed ? list.children.length : 1);
    const number = stated(item, 'value') ?? next.get(list) ?? first;
    next.set(list, isReversed ? number - 1 : number + 1);
    return number >= 0 && number <= MAX_ITEM_NUMBER ? number : undefined;
  };
}

/** A whole number in an attribute. */
function stated(element: Element, name: string): number | undefined {
  const text = element.getAttribute(name) ?? '';
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The blocks of text under a node of a clone, in order; without recursion, however deep a page nests. */
export function textBlocks(root: Node): TextRun[] {
  const collector = new BlockCollector();
  const numberOf = createNumbering();
  let [linkDepth, quoteDepth] = [0, 0];
  const end = (kind: TextRun['kind']): void => {
    collector.end(kind === 'paragraph' && quoteDepth > 0 ? 'quote' : kind);
  };
  const enter = (element: Element): boolean => {
    const name = element.localName;
    if (SKIPPED.has(name)) return false;
    if (name === 'blockquote') quoteDepth += 1;
    if (name === 'pre') {
      end('paragraph');
      collector.code(element);
      return false;
    }
    if (name === 'br') collector.lineBreak();
    else if (isDataCell(element)) collector.cell();
    else if (BLOCK_ELEMENTS.has(name)) end(kindOf(element));
    if (name === 'li') collector.number = numberOf(element);
    if (name === 'a') linkDepth += 1;
    return true;
  };
  const leave = (element: Element): void => {
    const name = element.localName;
    if (name === 'a') linkDepth -= 1;
    if (name === 'blockquote') quoteDepth -= 1;
    if (BLOCK_ELEMENTS.has(name) && !isDataCell(element)) end('paragraph');
    // An item without words leaves no number to what follows.
    if (name === 'li') collector.number = undefined;
  };
  let node: Node | null = root;
  while (node) {
    let down = false;
    if (node.nodeType === node.TEXT_NODE) collector.add(wordsOf(node), linkDepth > 0);
    else if (isElement(node)) down = enter(node);
    else down = true;
    if (down && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (down && isElement(node)) leave(node);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && isElement(node)) leave(node);
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  collector.end('paragraph');
  return collector.blocks;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

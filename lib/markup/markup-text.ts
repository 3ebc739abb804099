/**
 * The text of an entry's markup, as the library keeps texts: paragraphs parted by a blank line, with what is more than
 * a paragraph.
 */
import { MAX_ITEM_NUMBER, type TextStructure } from '../model/article.ts';
import { decodeReferences } from './html-references.ts';
import { createLastEnds, markupTokens, readAttributes } from './markup-tokens.ts';

type StructureKind = TextStructure[number]['kind'];

const HEADING = /^h[1-6]$/;
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'br',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'footer',
  'header',
  'hr',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);
/** Elements whose content is no text for readers. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'svg',
  'math',
  'object',
  'video',
  'audio',
]);

/** Reads the text out of markup. */
export function markupText(markup: string): { readonly text: string; readonly structure: TextStructure } {
  const blocks: Block[] = [];
  const numbering = createNumbering();
  let [block, kind, silent]: [string, StructureKind | undefined, string] = ['', undefined, ''];
  let [quotes, codes] = [0, 0];
  const endsLater = createLastEnds(markup);
  const end = (next?: StructureKind): void => {
    const text = kind === 'code' ? codeLines(block) : kind === 'row' ? cellsOf(block) : withSingleSpaces(block).trim();
    if (text !== '') blocks.push({ text, kind, number: kind === 'item' ? numbering.taken() : undefined });
    [block, kind] = ['', codes > 0 ? 'code' : (next ?? (quotes > 0 ? 'quote' : undefined))];
  };
  for (const token of markupTokens(markup, 'html')) {
    const name = 'name' in token ? token.name.toLowerCase() : '';
    if (silent !== '') {
      if (token.kind === 'close' && name === silent) silent = '';
    } else if (token.kind === 'text') {
      const text = decodeReferences(markup.slice(token.start, token.end));
      block += kind === 'row' ? withSingleSpaces(text) : text;
    } else if (token.kind === 'open' && SILENT.has(name) && !token.selfClosing && endsLater(name, token.end))
      silent = name;
    else if ((token.kind === 'open' || token.kind === 'close') && isBlock(name)) {
      const deeper = token.kind === 'open' ? 1 : -1;
      if (name === 'blockquote') quotes = Math.max(0, quotes + deeper);
      if (name === 'pre') codes = Math.max(0, codes + deeper);
      // Cells of a row stay together, parted by a tab as in articles that are saved; so do lines of code.
      if (name === 'td' || name === 'th') block += kind === 'row' ? '\t' : ' ';
      else if (name === 'br' && codes > 0) block += '\n';
      else if (name === 'p' && token.kind === 'open' && kind === 'item' && block.trim() === '') block = '';
      else end(token.kind === 'open' ? structureOf(name) : undefined);
      if (token.kind === 'open') numbering.enter(name, token.attributes);
      else numbering.leave(name);
    }
  }
  end();
  return joined(blocks);
}

/** A run of text; `number` is that of an item of a numbered list. */
type Block = { readonly text: string; readonly kind: StructureKind | undefined; readonly number: number | undefined };

/**
 * Numbers the items of ordered lists while their tags pass: from the start that a list states, and on from the number
 * that an item states. A list that counts down without saying from where has no numbers: how long it is was not read
 * yet.
 */
function createNumbering(): {
  readonly enter: (name: string, attributes: string) => void;
  readonly leave: (name: string) => void;
  /** The number of the item that was entered last, for its first words only. */
  readonly taken: () => number | undefined;
} {
  /** The lists that are open. */
  const lists: ({ next: number; readonly step: number } | undefined)[] = [];
  let current: number | undefined;
  return {
    enter: (name, attributes) => {
      if (name === 'ul') lists.push(undefined);
      if (name === 'ol') lists.push(firstOf(attributes));
      if (name !== 'li') return;
      const list = lists.at(-1);
      current = list && (stated(attributes, 'value') ?? list.next);
      if (list && current !== undefined) list.next = current + list.step;
    },
    leave: (name) => {
      if (name === 'ol' || name === 'ul') lists.pop();
      if (name === 'li') current = undefined;
    },
    taken: () => {
      const number = current;
      current = undefined;
      return number !== undefined && number >= 0 && number <= MAX_ITEM_NUMBER ? number : undefined;
    },
  };
}

/** Where an ordered list begins to count, and which way. */
function firstOf(attributes: string): { next: number; readonly step: number } | undefined {
  const start = stated(attributes, 'start');
  // An attribute without a value.
  const isReversed = /(?:^|\s)reversed(?![\w-])/i.test(attributes.replaceAll(/"[^"]*"|'[^']*'/g, ''));
  if (!isReversed) return { next: start ?? 1, step: 1 };
  return start === undefined ? undefined : { next: start, step: -1 };
}

/** A whole number in an attribute. */
function stated(attributes: string, name: string): number | undefined {
  const text = readAttributes(attributes).find((one) => one.name.toLowerCase() === name)?.value ?? '';
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function withSingleSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** The cells of a row with one tab between them. */
function cellsOf(text: string): string {
  return text.replaceAll(/ *\t[\t ]*/g, '\t').trim();
}

/** Code with its lines and indents. */
function codeLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/^(?:\s*\n)+|\s+$/g, '');
}

function isBlock(name: string): boolean {
  return BLOCKS.has(name) || HEADING.test(name);
}

function structureOf(name: string): StructureKind | undefined {
  if (HEADING.test(name)) return 'heading';
  if (name === 'li') return 'item';
  return name === 'tr' ? 'row' : undefined;
}

function joined(blocks: readonly Block[]): {
  readonly text: string;
  readonly structure: TextStructure;
} {
  const structure: TextStructure[number][] = [];
  let text = '';
  let before: StructureKind | undefined;
  for (const block of blocks) {
    const { kind, number } = block;
    // Rows of a table stand line by line: whoever reads facts knows it by that.
    const gap = text === '' ? '' : kind === 'row' && before === 'row' ? '\n' : '\n\n';
    const start = text.length + gap.length;
    text += gap + block.text;
    before = kind;
    if (kind !== undefined) structure.push({ start, end: text.length, kind, ...(number !== undefined && { number }) });
  }
  return { text, structure };
}

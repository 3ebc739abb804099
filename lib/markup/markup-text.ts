/**
 * The text of an entry's markup, as the library keeps texts: paragraphs parted by a blank line, with what is more than
 * a paragraph.
 */
import type { TextStructure } from '../model/article.ts';
import { decodeReferences } from './html-references.ts';
import { markupTokens } from './markup-tokens.ts';

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
  const blocks: { readonly text: string; readonly kind: StructureKind | undefined }[] = [];
  let [block, kind, silent]: [string, StructureKind | undefined, string] = ['', undefined, ''];
  const end = (next?: StructureKind): void => {
    const text = block.replaceAll(/\s+/g, ' ').trim();
    if (text !== '') blocks.push({ text, kind });
    [block, kind] = ['', next];
  };
  for (const token of markupTokens(markup, 'html')) {
    const name = 'name' in token ? token.name.toLowerCase() : '';
    if (silent !== '') {
      if (token.kind === 'close' && name === silent) silent = '';
    } else if (token.kind === 'text') block += decodeReferences(markup.slice(token.start, token.end));
    else if (token.kind === 'open' && SILENT.has(name) && !token.selfClosing) silent = name;
    else if ((token.kind === 'open' || token.kind === 'close') && isBlock(name)) {
      // Cells of a row stay together.
      if (name === 'td' || name === 'th') block += ' ';
      else end(token.kind === 'open' ? structureOf(name) : undefined);
    }
  }
  end();
  return joined(blocks);
}

function isBlock(name: string): boolean {
  return BLOCKS.has(name) || HEADING.test(name);
}

function structureOf(name: string): StructureKind | undefined {
  if (HEADING.test(name)) return 'heading';
  if (name === 'li') return 'item';
  return name === 'tr' ? 'row' : undefined;
}

function joined(blocks: readonly { readonly text: string; readonly kind: StructureKind | undefined }[]): {
  readonly text: string;
  readonly structure: TextStructure;
} {
  const structure: TextStructure[number][] = [];
  let text = '';
  for (const block of blocks) {
    const start = text === '' ? 0 : text.length + 2;
    text = text === '' ? block.text : `${text}\n\n${block.text}`;
    if (block.kind !== undefined) structure.push({ start, end: text.length, kind: block.kind });
  }
  return { text, structure };
}

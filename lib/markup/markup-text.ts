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
  let [quotes, codes] = [0, 0];
  const end = (next?: StructureKind): void => {
    const text = kind === 'code' ? codeLines(block) : block.replaceAll(/\s+/g, ' ').trim();
    if (text !== '') blocks.push({ text, kind });
    [block, kind] = ['', codes > 0 ? 'code' : (next ?? (quotes > 0 ? 'quote' : undefined))];
  };
  for (const token of markupTokens(markup, 'html')) {
    const name = 'name' in token ? token.name.toLowerCase() : '';
    if (silent !== '') {
      if (token.kind === 'close' && name === silent) silent = '';
    } else if (token.kind === 'text') block += decodeReferences(markup.slice(token.start, token.end));
    else if (token.kind === 'open' && SILENT.has(name) && !token.selfClosing) silent = name;
    else if ((token.kind === 'open' || token.kind === 'close') && isBlock(name)) {
      const deeper = token.kind === 'open' ? 1 : -1;
      if (name === 'blockquote') quotes = Math.max(0, quotes + deeper);
      if (name === 'pre') codes = Math.max(0, codes + deeper);
      // Cells of a row stay together, and so do lines of code.
      if (name === 'td' || name === 'th') block += ' ';
      else if (name === 'br' && codes > 0) block += '\n';
      else end(token.kind === 'open' ? structureOf(name) : undefined);
    }
  }
  end();
  return joined(blocks);
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

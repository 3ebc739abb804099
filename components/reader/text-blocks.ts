/** A kept text cut into what it is drawn as. */
import type { TextStructure } from '../../lib/model/article.ts';

/** A stretch of the text, UTF-16 offsets, end excluded. */
export type Stretch = { readonly start: number; readonly end: number };

export type ReaderBlock =
  | ({ readonly kind: 'heading' | 'paragraph' | 'code' } & Stretch)
  | { readonly kind: 'list' | 'table' | 'quotation'; readonly lines: readonly Stretch[] };

const GROUPS = { item: 'list', row: 'table', quote: 'quotation' } as const;

/** Paragraphs, headings, lists, tables, quotations and code, in order. Without a structure all of it is paragraphs. */
export function readerBlocks(text: string, structure: TextStructure): readonly ReaderBlock[] {
  const blocks: ReaderBlock[] = [];
  let at = 0;
  for (const { start, end, kind } of structure) {
    if (start < at || end > text.length) continue;
    blocks.push(...paragraphs(text, at, start));
    at = end;
    const last = blocks.at(-1);
    if (kind === 'heading' || kind === 'code') {
      blocks.push({ kind, start, end });
      continue;
    }
    const grouped = GROUPS[kind];
    if (last?.kind === grouped) blocks[blocks.length - 1] = { kind: grouped, lines: [...last.lines, { start, end }] };
    else blocks.push({ kind: grouped, lines: [{ start, end }] });
  }
  return [...blocks, ...paragraphs(text, at, text.length)];
}

function paragraphs(text: string, from: number, to: number): ReaderBlock[] {
  return [...text.slice(from, to).matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)].flatMap(({ 0: found, index }) =>
    found.trim() === '' ? [] : [{ kind: 'paragraph', start: from + index, end: from + index + found.length }],
  );
}

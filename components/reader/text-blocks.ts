/** A kept text cut into what it is drawn as. */
import type { TextStructure } from '../../lib/model/article.ts';

/** A stretch of the text, UTF-16 offsets, end excluded. */
export type Stretch = { readonly start: number; readonly end: number };

/** An item of a numbered list. */
type NumberedStretch = Stretch & { readonly number: number };

export type ReaderBlock =
  | ({ readonly kind: 'heading' | 'paragraph' | 'code' } & Stretch)
  | { readonly kind: 'list' | 'table' | 'quotation'; readonly lines: readonly Stretch[] }
  | { readonly kind: 'numbered'; readonly lines: readonly NumberedStretch[] };

const GROUPS = { item: 'list', row: 'table', quote: 'quotation' } as const;

/** Paragraphs, headings, lists, tables, quotations and code, in order. Without a structure all of it is paragraphs. */
export function readerBlocks(text: string, structure: TextStructure): readonly ReaderBlock[] {
  const blocks: ReaderBlock[] = [];
  /** The lines of the block that was made last, where it is one of lines. */
  let [lines, numbered]: [Stretch[], NumberedStretch[]] = [[], []];
  let at = 0;
  for (const { start, end, kind, number } of structure) {
    if (start < at || end > text.length) continue;
    blocks.push(...paragraphs(text, at, start));
    at = end;
    const last = blocks.at(-1)?.kind;
    if (kind === 'heading' || kind === 'code') blocks.push({ kind, start, end });
    else if (kind === 'item' && number !== undefined) {
      if (last !== 'numbered') blocks.push({ kind: 'numbered', lines: (numbered = []) });
      numbered.push({ start, end, number });
    } else {
      if (last !== GROUPS[kind]) blocks.push({ kind: GROUPS[kind], lines: (lines = []) });
      lines.push({ start, end });
    }
  }
  return [...blocks, ...paragraphs(text, at, text.length)];
}

function paragraphs(text: string, from: number, to: number): ReaderBlock[] {
  return [...text.slice(from, to).matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)].flatMap(({ 0: found, index }) =>
    found.trim() === '' ? [] : [{ kind: 'paragraph', start: from + index, end: from + index + found.length }],
  );
}

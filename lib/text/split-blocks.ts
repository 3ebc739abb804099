import type { TextRange } from '../model/library.ts';

/** Lines of plain mail and notes are broken between these widths. */
const WRAPPED_FROM = 50;
const WRAPPED_TO = 110;

/**
 * The paragraphs of a plain text. A line is a paragraph of its own, unless the text is wrapped at a fixed width:
 * a long line that ends within a sentence goes on in the next one.
 */
export function splitBlocks(text: string): readonly TextRange[] {
  const blocks: TextRange[] = [];
  let start = 0;
  let lineStart = 0;
  for (let offset = 0; offset <= text.length; offset += 1) {
    if (offset < text.length && text.charAt(offset) !== '\n') continue;
    if (offset === text.length || !goesOn(text, lineStart, offset)) {
      if (offset > start) blocks.push({ start, end: offset });
      start = offset + 1;
    }
    lineStart = offset + 1;
  }
  return blocks;
}

function goesOn(text: string, lineStart: number, lineEnd: number): boolean {
  const width = lineEnd - lineStart;
  if (width < WRAPPED_FROM || width > WRAPPED_TO) return false;
  return (
    /[\p{L}\p{N},'’)-]\s*$/u.test(text.slice(lineEnd - 4, lineEnd)) &&
    /^[\p{L}\p{N}(«"]/u.test(text.slice(lineEnd + 1, lineEnd + 3))
  );
}

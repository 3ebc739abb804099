import type { TextStructure } from '../../model/article.ts';
import { visible } from '../../text/visible.ts';
import type { TextRun } from './blocks.ts';

/**
 * Where in their plain text the headings, items and rows among blocks stand; a text that was cut has those before the
 * cut.
 */
export function textStructure(blocks: readonly TextRun[], text: string): TextStructure {
  const structure: TextStructure[number][] = [];
  let at = 0;
  for (const { kind, text: written, number } of blocks) {
    const shown = visible(written);
    const start = text.indexOf(shown, at);
    // Only line breaks part blocks: words in between mean that the texts are not the same.
    if (start < 0 || text.slice(at, start).trim() !== '') break;
    at = start + shown.length;
    if (kind !== 'paragraph' && shown !== '')
      structure.push({ start, end: at, kind, ...(number !== undefined && { number }) });
  }
  return structure;
}

import { describe, expect, it } from 'vitest';
import type { TextRun } from '../../../../lib/content/extract/blocks.ts';
import { textStructure } from '../../../../lib/content/extract/text-structure.ts';
import { plainText } from '../../../../lib/content/extract/text.ts';

const block = (kind: TextRun['kind'], text: string): TextRun => ({ kind, text, linked: 0 });
const BLOCKS = [
  block('heading', 'Le rachat'),
  block('paragraph', 'Orange\u00ad paie.'),
  block('item', 'un'),
  block('item', 'deux'),
  block('paragraph', 'deux'),
];

describe('the structure of a text', () => {
  it('tells where headings and items stand in it', () => {
    const text = plainText(BLOCKS);
    const structure = textStructure(BLOCKS, text);
    expect(structure.map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ['heading', 'Le rachat'],
      ['item', 'un'],
      ['item', 'deux'],
    ]);
  });

  it('ends where the text was cut', () => {
    expect(textStructure(BLOCKS, plainText(BLOCKS).slice(0, 20))).toEqual([{ start: 0, end: 9, kind: 'heading' }]);
    expect(textStructure(BLOCKS, 'Something else')).toEqual([]);
  });
});

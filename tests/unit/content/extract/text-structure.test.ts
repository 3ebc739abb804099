import { describe, expect, it } from 'vitest';
import type { TextRun } from '../../../../lib/content/extract/blocks.ts';
import { textBlocks } from '../../../../lib/content/extract/blocks.ts';
import { textStructure } from '../../../../lib/content/extract/text-structure.ts';
import { plainText } from '../../../../lib/content/extract/text.ts';
import { NUMBERED } from '../../../support/numbered-lists.ts';
import { page } from './fixture.ts';

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

  it.each([
    ...NUMBERED,
    [
      'has items of two paragraphs',
      '<ol><li><p>a</p><p>b</p></li><li>c</li></ol><dl><dd>d</dd></dl>',
      ['1 a', '- b', '2 c', '- d'],
    ],
    ['counts down to one', '<ol reversed><li>a</li><li>b</li></ol>', ['2 a', '1 b']],
    ['is named as an attacker likes', '<ol start="2"><li><b id="start"></b>a</li></ol>', ['2 a']],
  ] as const)('numbers a list that %s', (_what, html, items) => {
    const blocks = textBlocks(page('', html).body);
    const text = plainText(blocks);
    expect(
      textStructure(blocks, text)
        .filter(({ kind }) => kind === 'item')
        .map(({ start, end, number = '-' }) => `${String(number)} ${text.slice(start, end)}`),
    ).toEqual(items);
  });

  it('ends where the text was cut', () => {
    expect(textStructure(BLOCKS, plainText(BLOCKS).slice(0, 20))).toEqual([{ start: 0, end: 9, kind: 'heading' }]);
    expect(textStructure(BLOCKS, 'Something else')).toEqual([]);
  });
});

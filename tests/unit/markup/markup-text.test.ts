import { describe, expect, it } from 'vitest';
import { markupText } from '../../../lib/markup/markup-text.ts';

const parts = (markup: string): unknown[] => {
  const { text, structure } = markupText(markup);
  return structure.map(({ start, end, kind }) => [kind, text.slice(start, end)]);
};

describe('the text of an entry', () => {
  it('knows its headings, items, rows, quotations and code', () => {
    expect(
      parts(
        '<h2>Titre</h2><p>Il dit :</p><blockquote><p>Un.</p><p>Deux &amp; trois.</p></blockquote><p>Puis</p>' +
          '<ul><li>un</li></ul><pre><code>\nif (a) {\n  b();<br>}\n</code></pre>' +
          '<table><tr><td>4</td><td>5</td></tr></table>',
      ),
    ).toEqual([
      ['heading', 'Titre'],
      ['quote', 'Un.'],
      ['quote', 'Deux & trois.'],
      ['item', 'un'],
      ['code', 'if (a) {\n  b();\n}'],
      ['row', '4 5'],
    ]);
  });

  it('ends no quotation that was never begun', () => {
    expect(markupText('</blockquote></pre><p>un</p>')).toEqual({ text: 'un', structure: [] });
  });
});

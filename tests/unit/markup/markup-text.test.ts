import { describe, expect, it } from 'vitest';
import { markupText } from '../../../lib/markup/markup-text.ts';
import { NUMBERED } from '../../support/numbered-lists.ts';

const parts = (markup: string): unknown[] => {
  const { text, structure } = markupText(markup);
  return structure.map(({ start, end, kind }) => [kind, text.slice(start, end)]);
};

describe('the text of an entry', () => {
  it('has the rows of a table in lines, and tabs between their cells', () => {
    const { text } = markupText(
      '<p>Le classement</p><table><tr><th>Société</th><th> CA\n\t(M€)</th></tr>\n' +
        '<tr>\n\t<td>Cegid</td>\n\t<td>332</td></tr><tr><td>Axway</td><td></td><td>300</td></tr></table><p>Fin.</p>',
    );
    expect(text).toBe('Le classement\n\nSociété\tCA (M€)\nCegid\t332\nAxway\t300\n\nFin.');
  });

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
      ['row', '4\t5'],
    ]);
  });

  it.each(NUMBERED)('numbers a list that %s', (_what, html, items) => {
    const { text, structure } = markupText(html);
    expect(
      structure
        .filter(({ kind }) => kind === 'item')
        .map(({ start, end, number = '-' }) => `${String(number)} ${text.slice(start, end)}`),
    ).toEqual(items);
  });

  it('has no numbers for a list that counts down from it knows not where', () => {
    expect(markupText('<ol reversed><li>a</li></ol>').structure).toEqual([{ start: 0, end: 1, kind: 'item' }]);
    expect(markupText('<ol class="a reversed b"><li>a</li></ol>').structure[0]?.number).toBe(1);
  });

  it('ends no quotation that was never begun', () => {
    expect(markupText('</blockquote></pre><p>un</p>')).toEqual({ text: 'un', structure: [] });
  });

  it('leaves out what is no text, and no more than the tag of what is never closed', () => {
    expect(markupText('<p>un<script>x</script><svg><title>y</title></svg><object/> deux</p>').text).toBe('un deux');
    expect(markupText('Les <video> et <object data="x"> de <b>Nuagix</b>').text).toBe('Les et de Nuagix');
  });

  it('parts blocks by a blank line, and keeps together what stands on one', () => {
    expect(markupText('<div>un <i>mot</i>\n et un</div>deux<hr>trois<br>quatre').text).toBe(
      'un mot et un\n\ndeux\n\ntrois\n\nquatre',
    );
  });

  it('keeps lines and indents of code, however its lines end', () => {
    expect(markupText('<pre>\r\n  a\r  b\n\n c \n</pre>').text).toBe('  a\n  b\n\n c');
  });

  it('ends a quotation in a quotation where the outer one ends', () => {
    expect(
      parts('<blockquote>a<blockquote>b</blockquote>c</blockquote>d<ol><li>e</li></ol><h6>f</h6><p>g</p>'),
    ).toEqual([
      ['quote', 'a'],
      ['quote', 'b'],
      ['quote', 'c'],
      ['item', 'e'],
      ['heading', 'f'],
    ]);
  });

  it('ends a block at every element that begins a line of its own, and at no other', () => {
    const names =
      'address article aside blockquote dd details div dl dt figcaption figure footer header main nav ol p pre section ' +
      'summary table tbody tfoot thead tr ul h1 h6';
    const read = names.split(' ').map((name) => markupText(`a<${name}>b</${name}>c`).text);
    expect(read).toEqual(read.map(() => 'a\n\nb\n\nc'));
    expect(['b', 'span', 'h7', 'xh1', 'h10'].map((name) => markupText(`a<${name}>b</${name}>c`).text)).toEqual(
      Array(5).fill('abc'),
    );
    expect(parts('<table><tr><th>a</th><th>b</th></tr></table>')).toEqual([['row', 'a\tb']]);
  });

  it('leaves out all that an element without text holds, other elements with it', () => {
    const names = 'script style template noscript iframe svg math object video audio'.split(' ');
    const read = names.map((name) => markupText(`a<${name}><p>x</p>y</${name}>b`).text);
    expect(read).toEqual(read.map(() => 'ab'));
  });
});

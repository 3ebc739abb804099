import { describe, expect, it } from 'vitest';
import { createXmlTextCleaner, declaredEntities, escapeAttribute, escapeText } from '../../../lib/markup/xml-text.ts';

describe('entities of a document type', () => {
  it('are plain words, in either quotes, of which the first of a name holds', () => {
    const doctype = `<!DOCTYPE rss [<!ENTITY nuage "cloud"> <!ENTITY  deux-mots  'un &amp; deux' > <!ENTITY nuage "x">]>`;
    expect([...declaredEntities(doctype)]).toEqual([
      ['nuage', 'cloud'],
      ['deux-mots', 'un &amp; deux'],
    ]);
  });

  it('are none that lead elsewhere, hold markup or name others', () => {
    const doctype =
      '<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY % b "x"><!ENTITY c "<b>"><!ENTITY d "%b;"><!ENTITY e "&c;">';
    expect(declaredEntities(doctype).size).toBe(0);
    expect([...declaredEntities('<!ENTITY f "&#233;&lt;">').keys()]).toEqual(['f']);
  });

  it('are at most a hundred, of at most 300 letters', () => {
    const many = Array.from({ length: 120 }, (_, index) => `<!ENTITY e${index} "x">`).join('');
    expect([...declaredEntities(many).keys()].at(-1)).toBe('e99');
    const long = `<!ENTITY a "${'x'.repeat(301)}"><!ENTITY b "${'x'.repeat(300)}">`;
    expect([...declaredEntities(long).keys()]).toEqual(['b']);
  });
});

describe('character data of a feed', () => {
  function cleaner(entities: ReadonlyMap<string, string> = new Map()) {
    let mended = 0;
    const { text, cdata } = createXmlTextCleaner(entities, () => (mended += 1));
    return { text, cdata, mended: () => mended };
  }

  it('stays as it is where it is well-formed, and says nothing', () => {
    const { text, cdata, mended } = cleaner();
    expect([text('Été\t&amp; &#233; &#xE9; &nuage; > \n'), cdata('<b> & ]] ')]).toEqual([
      'Été\t&amp; &#233; &#xE9; &nuage; > \n',
      '<b> & ]] ',
    ]);
    expect(mended()).toBe(0);
  });

  it.each([
    ['a\u0000b\u000bc\u001fd\uffff', 'abcd'],
    ['1 < 2', '1 &lt; 2'],
    ['R&D & Cie &', 'R&amp;D &amp; Cie &amp;'],
    ['&#; &#x; &#12345678; &1;', '&amp;#; &amp;#x; &amp;#12345678; &amp;1;'],
  ])('%j is mended, and says so', (written, expected) => {
    const { text, mended } = cleaner();
    expect(text(written)).toBe(expected);
    expect(mended()).toBe(1);
  });

  it('loses controls in CDATA too, and nothing else', () => {
    const { cdata, mended } = cleaner();
    expect([cdata('a\u0008<b>&c'), mended()]).toEqual(['a<b>&c', 1]);
  });

  it('has declared words in the place of their names, up to 65,536 letters in all', () => {
    const { text } = cleaner(new Map([['x', 'y'.repeat(300)]]));
    const filled = text('&x;'.repeat(219));
    expect(filled).toBe(`${'y'.repeat(300 * 218)}&x;`);
    expect(text('&other; &x;')).toBe('&other; &x;');
  });
});

it('text is escaped as content and as an attribute', () => {
  expect(escapeText('a < b > c & "d"')).toBe('a &lt; b &gt; c &amp; "d"');
  expect(escapeAttribute('"<&>"')).toBe('&quot;&lt;&amp;&gt;&quot;');
});

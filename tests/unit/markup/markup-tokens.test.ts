import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkupLanguage } from '../../../lib/markup/markup-tokens.ts';
import { createLastEnds, markupTokens, readAttributes } from '../../../lib/markup/markup-tokens.ts';

/** Tokens as «kind: what stands there». */
const cut = (source: string, language: MarkupLanguage = 'html'): string[] =>
  Array.from(markupTokens(source, language), ({ kind, start, end }) => `${kind}: ${source.slice(start, end)}`);

describe('markup is cut', () => {
  it('into pieces that follow each other and leave nothing out, whatever it is', () => {
    const piece = fc.constantFrom('<a', '>', '</a>', '<!--', '-->', '<![CDATA[', ']]>', '"', '=', ' ', 'x', '<?', '?>');
    const markup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(markup, fc.constantFrom('xml' as const, 'html' as const), (source, language) => {
        let at = 0;
        for (const { kind, start, end } of markupTokens(source, language)) {
          expect(start).toBe(kind === 'cdata' ? at + 9 : at);
          expect(end).toBeGreaterThanOrEqual(start);
          at = kind === 'cdata' ? end + 3 : end;
        }
        expect(at).toBe(source.length);
      }),
    );
  });

  it('at tags, with their names and attributes', () => {
    const [open, text, close, empty] = markupTokens(`<a href="x>y" b='<'>z</a ><br/>`, 'html');
    expect(open).toMatchObject({ kind: 'open', name: 'a', attributes: ` href="x>y" b='<'`, selfClosing: false });
    expect(text).toMatchObject({ kind: 'text', start: 20, end: 21 });
    expect(close).toMatchObject({ kind: 'close', name: 'a' });
    expect(empty).toMatchObject({ kind: 'open', name: 'br', attributes: '', selfClosing: true });
  });

  it.each([
    ['a < b <1 <<c>', ['text: a < b <1 <', 'open: <c>']],
    ['<a href="x', ['unfinished: <a href="x']],
    ['<a <b>', ['open: <a ', 'open: <b>']],
    [`<a b=it's>c`, [`open: <a b=it's>`, 'text: c']],
    ['<a b="c>d', ['open: <a b="c>', 'text: d']],
    ['<a "b>c">', ['open: <a "b>', 'text: c">']],
    ['<?php a ?>b', ['instruction: <?php a ?>', 'text: b']],
    ['<!-- <b> --><b>', ['comment: <!-- <b> -->', 'open: <b>']],
    ['<!-- a > b', ['comment: <!-- a >', 'text:  b']],
    ['<!doctype html>a', ['declaration: <!doctype html>', 'text: a']],
    ['<! a', ['text: <! a']],
    ['<script>a<b></script>c', ['open: <script>', 'text: a<b>', 'close: </script>', 'text: c']],
    ['<title>a', ['open: <title>', 'text: a']],
    ['<![CDATA[a<b]]>c', ['cdata: a<b', 'text: c']],
  ])('in HTML: %s', (source, tokens) => {
    expect(cut(source)).toEqual(tokens);
  });

  it.each([
    ['<?xml a="?>" ?>b', ['instruction: <?xml a="?>', 'text: " ?>b']],
    ['<script>a<b></script>', ['open: <script>', 'text: a', 'open: <b>', 'close: </script>']],
    ['<a b="c<d>e"', ['open: <a b="c', 'open: <d>', 'text: e"']],
    ['<a b="c>d<e f="">', ['open: <a b="c>', 'text: d', 'open: <e f="">']],
    ['<!DOCTYPE r [<!ENTITY a "]>"> ]><r>', ['declaration: <!DOCTYPE r [<!ENTITY a "]>', 'text: "> ]>', 'open: <r>']],
    ['<!DOCTYPE r [<!ENTITY a "b">]><r>', ['declaration: <!DOCTYPE r [<!ENTITY a "b">]>', 'open: <r>']],
    ['<!DOCTYPE r [<!ENTITY a', ['unfinished: <!DOCTYPE r [<!ENTITY a']],
    ['<!DOCTYPE r><a>[</a>', ['declaration: <!DOCTYPE r>', 'open: <a>', 'text: [', 'close: </a>']],
  ])('in XML: %s', (source, tokens) => {
    expect(cut(source, 'xml')).toEqual(tokens);
  });

  it('in HTML after all that is read as text up to its end tag', () => {
    const names = ['script', 'STYLE', 'textarea', 'title', 'xmp', 'noembed', 'noframes'];
    expect(names.map((name) => cut(`<${name}>a<b></${name}>`)[1])).toEqual(names.map(() => 'text: a<b>'));
    expect(cut('<title></title>a')).toEqual(['open: <title>', 'close: </title>', 'text: a']);
    expect(cut('<p>a<b></p>')[1]).toBe('text: a');
  });

  it.each([
    ['<a b = "c>d" e=\t\'f>g\'>', 'xml', ['open: <a b = "c>d" e=\t\'f>g\'>']],
    ['<a b="c" d>e', 'html', ['open: <a b="c" d>', 'text: e']],
    ['<a b="\'>c', 'html', ['open: <a b="\'>', 'text: c']],
    ['<?a > ?>b', 'html', ['instruction: <?a >', 'text:  ?>b']],
    ['<?a > ?>b', 'xml', ['instruction: <?a > ?>', 'text: b']],
    ['<?a > b', 'xml', ['instruction: <?a >', 'text:  b']],
    ['<?a', 'xml', ['unfinished: <?a']],
    ['a<! b>c', 'xml', ['text: a<! b>c']],
    ['<!x', 'xml', ['unfinished: <!x']],
    ['<!x', 'html', ['text: <!x']],
    ['<!ELEMENT a [b]>c', 'xml', ['declaration: <!ELEMENT a [b]>', 'text: c']],
    ['<a/ >b</ c>', 'html', ['open: <a/ >', 'text: b</ c>']],
  ] as const)('at odd places: %s in %s', (source, language, tokens) => {
    expect(cut(source, language)).toEqual(tokens);
  });

  it.each(['item', 'entry', 'x:item', 'x:entry'])('in XML at the end of <%s>, where its text lost its own', (name) => {
    const source = `<${name}><![CDATA[a</${name}><${name}><![CDATA[b]]></${name}>`;
    expect(cut(source, 'xml').filter((token) => token.startsWith('cdata'))).toEqual(['cdata: b']);
  });

  it('in XML where a section that lost its end would swallow the next entry', () => {
    expect(cut('<item><![CDATA[a</item><item><![CDATA[b]]></item>', 'xml')).toEqual([
      'open: <item>',
      'declaration: <![CDATA[',
      'text: a',
      'close: </item>',
      'open: <item>',
      'cdata: b',
      'close: </item>',
    ]);
    expect(cut('<entry><!-- a</entry><entry><!-- b --></entry>', 'xml')).toEqual([
      'open: <entry>',
      'comment: <!--',
      'text:  a',
      'close: </entry>',
      'open: <entry>',
      'comment: <!-- b -->',
      'close: </entry>',
    ]);
    expect(cut('<item><![CDATA[a</item> b]]></item>', 'xml')[1]).toBe('cdata: a</item> b');
    expect(cut('<![CDATA[a', 'xml')).toEqual(['declaration: <![CDATA[', 'text: a']);
  });
});

describe('attributes of a tag', () => {
  it('are read in order, in either quotes, in none, or without a value', () => {
    expect(readAttributes(` a="1 '" b = '2 "' c=345 d e=""`)).toEqual([
      { name: 'a', value: `1 '` },
      { name: 'b', value: '2 "' },
      { name: 'c', value: '345' },
      { name: 'd', value: '' },
      { name: 'e', value: '' },
    ]);
    expect(readAttributes(' checked')).toEqual([]);
  });
});

it('an element ends later where its last end tag is not passed yet, in whatever letters', () => {
  const endsLater = createLastEnds('<p>a</P><p>b</p><i>');
  expect([endsLater('p', 0), endsLater('p', 12), endsLater('p', 13), endsLater('i', 0)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

import { describe, expect, it } from 'vitest';
import { looksLikeMarkup, oneLine, paragraphsOf } from '../../../lib/markup/plain-text.ts';

describe('paragraphsOf', () => {
  it('gives what a reader sees, a line for each block', () => {
    expect(
      paragraphsOf('<h1>Titre</h1><p>Un <b>mot</b>,<br>une\n ligne</p><script>x</script><ul><li>a<li>b</ul>reste'),
    ).toEqual(['Titre', 'Un mot,', 'une ligne', 'a', 'b', 'reste']);
  });

  it('reads references once, and CDATA as it stands', () => {
    expect(paragraphsOf('&eacute; &amp;lt; &#8217; &nothing; <![CDATA[<b>&amp;]]>')).toEqual([
      'é &lt; ’ &nothing; <b>&amp;',
    ]);
  });

  it('reads nothing of what an unread element holds, and no empty line', () => {
    expect(paragraphsOf('a<svg><p>x</p>y</svg>b<object>c<p> \u00a0</p> d ')).toEqual(['abc', 'd']);
    expect(paragraphsOf('<!-- a --><p></p>\u200b')).toEqual([]);
  });

  it('shows nothing invisible', () => {
    expect(paragraphsOf('a\u200bb\u202ec\u0092s')).toEqual(['abc’s']);
  });
});

describe('looksLikeMarkup', () => {
  it.each([
    '<b>x</b>',
    'x<br>y',
    '<p class="a">x',
    'a &amp; b',
    '&#8217;',
    '<em>a</em> <span>b</span>',
    'H<sub>2</sub>O',
    'a<img>',
    '&#xE9;',
    '<wbr/>',
  ])('%s is', (text) => {
    expect(looksLikeMarkup(text)).toBe(true);
  });

  it.each([
    'plain',
    'a < b',
    'R&D',
    'The <canvas> element',
    'use <b>',
    '<script>alert(1)</script>',
    'List<String>',
    '<b>a</b> <canvas>',
    'a & b;',
    '&#x;',
    'a -> b',
    'x <= y > z',
  ])('%s is not', (text) => {
    expect(looksLikeMarkup(text)).toBe(false);
  });
});

describe('oneLine', () => {
  it('leaves a plain line as it is', () => {
    expect(oneLine('L’été à Nîmes : «1 < 2» – enfin…', 100)).toBe('L’été à Nîmes : «1 < 2» – enfin…');
  });

  it('brings space together and cuts at a character', () => {
    expect(oneLine('  a \n\u00a0 b\u0000 ', 100)).toBe('a b');
    expect(oneLine('ab😀', 3)).toBe('ab');
    expect([oneLine('abc', 3), oneLine('abcd', 3), oneLine('a  b', 4)]).toEqual(['abc', 'abc', 'a b']);
  });
});

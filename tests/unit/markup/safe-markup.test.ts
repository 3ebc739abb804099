import { describe, expect, it } from 'vitest';
import { hasMarkup, safeMarkup } from '../../../lib/markup/safe-markup.ts';

const BASE = 'https://nuages.example/a/';
const safe = (markup: string): string => safeMarkup(markup, BASE);

describe('safeMarkup', () => {
  it('keeps what an article is made of', () => {
    const article =
      '<h2>Titre</h2><p>Un <a href="https://x.example/">lien</a>, <strong>gras</strong>.</p><ul><li>un</li></ul><blockquote cite="x">mot</blockquote>';
    expect(safe(article)).toBe(article.replace(' cite="x"', ''));
  });

  it('makes addresses absolute and drops those that lead to no web page', () => {
    expect(
      safe('<a href="b">1</a><a href="/c">2</a><a href="java&#115;cript:x">3</a><img src="d.png" alt="x" onerror="y">'),
    ).toBe(
      '<a href="https://nuages.example/a/b">1</a><a href="https://nuages.example/c">2</a><a>3</a><img src="https://nuages.example/a/d.png" alt="x">',
    );
  });

  it('shows a picture that a script would load, and none without an address', () => {
    expect(safe('<img data-src="d.png"><img src="data:image/gif;base64,R0">')).toBe(
      '<img src="https://nuages.example/a/d.png">',
    );
  });

  it('drops scripts, styles, forms and players with all they hold', () => {
    expect(
      safe('a<script>if (1 < 2) alert("</p>")</script><style>p{}</style><form><p>x</p></form><video><p>y</p></video>b'),
    ).toBe('ab');
  });

  it('drops no more than the tag of what is never closed', () => {
    expect(safe('safe <object data="x"> <b>description</b>')).toBe('safe  <b>description</b>');
  });

  it('drops unknown elements, but not their words', () => {
    expect(safe('<custom-box onclick="x"><p style="color:red" class="y">mot</p></custom-box>')).toBe('<p>mot</p>');
  });

  it('closes what is open and opens nothing that was closed', () => {
    expect(safe('<p>a<b>b</p>c</i><ul><li>d')).toBe('<p>a<b>b</b></p>c<ul><li>d</li></ul>');
  });

  it('takes signs for signs', () => {
    expect(safe('1 < 2 & 3 > 2 &eacute; &lt;b&gt;')).toBe('1 &lt; 2 &amp; 3 &gt; 2 é &lt;b&gt;');
  });

  it('keeps numbers where numbers are meant', () => {
    expect(safe('<img src="/x" width="100%" height="20"><td colspan="2" rowspan="x">a</td>')).toBe(
      '<img src="https://nuages.example/x" height="20"><td colspan="2">a</td>',
    );
  });

  it('keeps what tells the language, order and size of things, and nothing that another element may have', () => {
    const kept =
      '<p dir="rtl" lang="ar" title="x">a</p><ol start="3"><li>b</li></ol><table><tr>' +
      '<th colspan="2" rowspan="3" scope="row">c</th><td rowspan="4">d</td></tr></table>' +
      '<time datetime="2026-03-10">e</time><img src="https://x.example/" width="5" height="6" alt="f">a<br><hr><wbr>';
    expect(safe(kept)).toBe(kept);
    expect(safe('<p href="/x" datetime="y" start="1" data-src="z">a</p>')).toBe('<p>a</p>');
    expect(safe('<ol start="x3"><td colspan=" 2 "><img src="/" height="123456" width="1x">')).toBe(
      '<ol><td colspan="2"><img src="https://nuages.example/"></td></ol>',
    );
  });

  it('drops what a dropped element holds, also another of its kind, up to its own end', () => {
    expect(safe('a<OBJECT>b<object>c</object>d<object/>e</object>f')).toBe('af');
    expect(safe('a<form><p>b</p></form>c')).toBe('ac');
  });

  it('ends no element that was not begun, and nests no deeper than sixty', () => {
    expect(safe('<p>a</b>c</p></p>d')).toBe('<p>ac</p>d');
    expect(safe(`${'<i>'.repeat(61)}<br>a`)).toBe(`${'<i>'.repeat(60)}<br>a${'</i>'.repeat(60)}`);
  });

  it('keeps the words of CDATA as words, without blanks around, and no title without an end', () => {
    expect(safe(' <![CDATA[a<b>&]]> ')).toBe('a&lt;b&gt;&amp;');
    expect(safe(`<p title="${'x'.repeat(3000)}">`)).toBe(`<p title="${'x'.repeat(2000)}"></p>`);
    expect([hasMarkup(safe('1 &lt; 2')), hasMarkup(safe('<b>a</b>'))]).toEqual([false, true]);
  });

  it('is the same when applied twice', () => {
    const once = safe('<p>a<script>x</script><img src=b alt=\'"<>\'><a href="c">d');
    expect(safe(once)).toBe(once);
  });
});

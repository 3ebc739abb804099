import { describe, expect, it } from 'vitest';
import { safeMarkup } from '../../../lib/markup/safe-markup.ts';

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

  it('is the same when applied twice', () => {
    const once = safe('<p>a<script>x</script><img src=b alt=\'"<>\'><a href="c">d');
    expect(safe(once)).toBe(once);
  });
});

import { describe, expect, it } from 'vitest';
import { readArticleMeta } from '../../../../lib/content/extract/meta.ts';
import { finish } from '../../../../lib/text/steps.ts';
import { ADDRESS, TODAY, metaOf, page } from './fixture.ts';

const urlOf = (head: string, address = ADDRESS) => metaOf(page(head), address).url;
const canonical = (href: string) => `<link rel="canonical" href="${href}">`;

describe('the canonical address', () => {
  it('is what the page states, by link before OpenGraph', () => {
    const og = '<meta property="og:url" content="https://www.example.fr/og">';
    expect(urlOf(og)).toBe('https://example.fr/og');
    expect(urlOf(og + canonical('https://www.example.fr/article-12.html?utm_source=x#top'))).toBe(
      'https://example.fr/article-12.html',
    );
    expect(urlOf('<link rel="Canonical nofollow" href="https://www.example.fr/b">')).toBe('https://example.fr/b');
  });

  it('may be relative, or on another host of the site', () => {
    expect(urlOf(canonical('/article-12.html'))).toBe('https://example.fr/article-12.html');
    expect(urlOf(canonical('//blog.example.fr/a'))).toBe('https://blog.example.fr/a');
    expect(urlOf(canonical('https://news.example.co.uk/a'), 'https://www.example.co.uk/b')).toBe(
      'https://news.example.co.uk/a',
    );
  });

  it('is the address of opening where the page states none', () => {
    expect(urlOf('', 'http://m.example.fr/a/?xtor=RSS-1#c2')).toBe('https://example.fr/a');
  });

  it.each([
    ['another site', 'https://evil.example.net/a'],
    ['another site under the same suffix', 'https://other.co.uk/a', 'https://www.example.co.uk/a'],
    ['the home page', 'https://www.example.fr/'],
    ['no address of the web', 'javascript:alert(1)'],
    ['no address at all', 'http://['],
    ['empty', ''],
  ])('is not %s', (_, href, address = ADDRESS) => {
    expect(urlOf(canonical(href), address)).toBe(urlOf('', address));
  });

  it('does not lose the number that names the article', () => {
    expect(urlOf(canonical('/lire.php'), 'https://www.example.fr/lire.php?id=5521')).toBe(
      'https://example.fr/lire.php?id=5521',
    );
    expect(urlOf(canonical('/lire.php?id=1'), 'https://www.example.fr/lire.php?id=5521')).toBe(
      'https://example.fr/lire.php?id=5521',
    );
    expect(urlOf(canonical('/lire.php?id=5521'), 'https://www.example.fr/lire.php?id=5521&sort=asc')).toBe(
      'https://example.fr/lire.php?id=5521',
    );
    expect(urlOf(canonical('/2015/cloudwatt'), 'https://www.example.fr/?p=123')).toBe(
      'https://example.fr/2015/cloudwatt',
    );
  });

  it('of a page in the AMP cache is the article’s', () => {
    const address = 'https://www-example-fr.cdn.ampproject.org/c/s/www.example.fr/a/amp';
    expect(urlOf(canonical('https://www.example.fr/a'), address)).toBe('https://example.fr/a');
  });

  it.each(['about:blank', 'chrome://settings', 'file:///tmp/a.html'])('of %s does not exist', (address) => {
    expect(finish(readArticleMeta(page(''), { address, today: TODAY, text: '' }))).toEqual({
      ok: false,
      error: { kind: 'not-http' },
    });
  });
});

import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../lib/url/canonical-url.ts';
import { APART, SAME } from './canonical-url.golden.ts';

const canonical = (url: string): string => {
  const result = canonicalUrl(url);
  if (!result.ok) throw new Error(`${url}: ${result.error.kind}`);
  return result.value;
};

describe('canonicalUrl', () => {
  it.each(SAME)('joins %s and %s', (one, other) => {
    expect(canonical(one)).toBe(canonical(other));
  });

  it.each(APART)('keeps apart %s and %s', (one, other) => {
    expect(canonical(one)).not.toBe(canonical(other));
  });

  it('writes the plain form', () => {
    expect(canonical('HTTP://user:secret@WWW.Example.com:80/News/A%7eb/?utm_source=x&b=2&a=1#top')).toBe(
      'https://example.com/News/A~b?a=1&b=2',
    );
  });

  it('keeps the root of a site and a port of its own', () => {
    expect(canonical('http://example.com')).toBe('https://example.com/');
    expect(canonical('http://127.0.0.1:8123/a/')).toBe('https://127.0.0.1:8123/a');
  });

  it('keeps every article of the starter library apart', () => {
    const urls = readFileSync('assets/starter/articles.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line): string => JSON.parse(line).url);
    expect(urls.length).toBeGreaterThan(400);
    expect(new Set(urls.map(canonical)).size).toBe(urls.length);
  });
});

describe('canonicalUrl on hostile input', () => {
  it.each([
    '',
    ' ',
    'article',
    '/a/b',
    '//example.com/a',
    'http://',
    'http://exa mple.com/',
    'https://[::1',
    'http://a.com/\u0000b',
    'java\nscript:alert(1)',
    'https://www.1.2.3.4/',
  ])('finds no address in %j', (text) => {
    expect(canonicalUrl(text)).toEqual({ ok: false, error: { kind: 'not-a-url' } });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.com/a',
    'chrome://settings',
    'about:blank',
    'blob:https://example.com/1',
  ])('takes only http and https, not %s', (text) => {
    expect(canonicalUrl(text)).toEqual({ ok: false, error: { kind: 'not-http' } });
  });

  it('refuses an endless address', () => {
    expect(canonicalUrl(`https://example.com/${'a'.repeat(9000)}`)).toEqual({ ok: false, error: { kind: 'too-long' } });
  });

  it('does not follow a wrap to anything but a web page', () => {
    expect(canonical('https://www.google.com/url?q=javascript:alert(1)')).toBe(
      'https://google.com/url?q=javascript:alert(1)',
    );
  });

  it('comes to an end on wraps within wraps and endless suffixes', () => {
    expect(canonical(`${'https://www.google.com/url?q='.repeat(150)}https://example.com/a`)).toBe(
      'https://example.com/a',
    );
    expect(canonical(`https://example.com/a${'/amp'.repeat(1500)}`)).toBe('https://example.com/a');
    expect(canonical(`https://example.com/a${'/print/amp'.repeat(150)}`)).toBe('https://example.com/a');
  });
});

/** Addresses in which every rule may find work. */
const addresses = fc
  .record({
    scheme: fc.constantFrom('http://', 'https://', 'HTTPS://', 'http://u:p@'),
    host: fc.array(
      fc.constantFrom('www', 'm', 'amp', 'mobile', 'fr', 'example', 'co', 'uk', 'com', 'github', 'io', 'blogspot'),
      { minLength: 1, maxLength: 5 },
    ),
    port: fc.constantFrom('', ':80', ':443', ':8080'),
    path: fc.array(
      fc.oneof(
        fc.constantFrom(
          'amp',
          'amp.html',
          'a.amp',
          'print',
          'x.html',
          '%7E',
          '%c3%A9',
          '%',
          '%25',
          '%2f',
          '..',
          ';jsessionid=1',
          '2015',
          "l'eau",
        ),
        fc.webSegment(),
      ),
      { maxLength: 5 },
    ),
    query: fc.array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom(
            'utm_source',
            'id',
            'amp',
            'amp;id',
            'print',
            'ref',
            'p',
            'view',
            'rss',
            'q%20x',
            '%61mp',
            '',
          ),
          fc.webQueryParameters(),
        ),
        fc.constantFrom('', '=', '=1', '=rss', '=print', '=%20', '=%c3', '=+'),
      ),
      { maxLength: 5 },
    ),
    fragment: fc.constantFrom('', '#', '#top', '#!/a', '#xtor=RSS-1'),
    slash: fc.constantFrom('', '/', '//'),
  })
  .map(
    ({ scheme, host, port, path, query, fragment, slash }) =>
      `${scheme}${host.join('.')}${port}/${path.join('/')}${slash}?${query.map((pair) => pair.join('')).join('&')}${fragment}`,
  );

describe('canonicalUrl, whatever the address', () => {
  it('is idempotent', () => {
    const again = (url: string) => {
      const once = canonicalUrl(url);
      return once.ok ? [once, canonicalUrl(once.value)] : [once, once];
    };
    expect(fc.sample(addresses, 2000).filter((url) => canonicalUrl(url).ok).length).toBeGreaterThan(500);
    fc.assert(
      fc.property(addresses, (url) => {
        const [once, twice] = again(url);
        expect(twice).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not mind scheme, case of host, www, port 80, credentials, tracking, order or fragment', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 4 }), (path, ids) => {
        const pairs = ids.map((id) => `k${id}=${id}`);
        const plain = canonicalUrl(`https://example.com${path}?${pairs.join('&')}`);
        const dressed = canonicalUrl(
          `http://me:pw@WWW.EXAMPLE.com:80${path}?utm_campaign=x&${pairs.toReversed().join('&')}&fbclid=1#part`,
        );
        expect(dressed).toEqual(plain);
      }),
    );
  });

  it('never joins two ids, in a query or in a path', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, other) => {
        fc.pre(one !== other);
        for (const form of ['?p=', 'article.php?id=', 'news/', 'print/', 'a-']) {
          expect(canonical(`https://example.com/${form}${one}`)).not.toBe(
            canonical(`https://example.com/${form}${other}`),
          );
        }
      }),
    );
  });

  it('answers, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
        expect(canonicalUrl(text)).toHaveProperty('ok');
      }),
    );
  });
});

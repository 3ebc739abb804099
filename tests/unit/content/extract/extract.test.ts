import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../../lib/content/extract/extract.ts';
import { ADDRESS, TODAY, articleOf, jsonLd, page, prose } from './fixture.ts';

/** jsdom reads these pages, four times each where they are short, and slowly on a busy machine. */
const PATIENCE = 60_000;
const article = `<h1>Un titre</h1>${prose(1)}${prose(2)}${prose(3)}`;

describe('extractArticle', () => {
  it('joins what the page says with its text', () => {
    const document = page(
      '<title>Un titre | Example</title><meta name="author" content="Anne Morel">' +
        '<meta name="byl" content="Anne Morel"><meta name="date" content="2015-03-23">',
      article,
    );
    const { text, wordCount, ...meta } = articleOf(document, `${ADDRESS}?utm_source=x`);
    expect(meta).toEqual({
      url: 'https://example.fr/actu/cloudwatt',
      originalUrl: `${ADDRESS}?utm_source=x`,
      title: 'Un titre',
      publisher: 'Example',
      author: 'Anne Morel',
      lang: 'fr',
      published: '2015-03-23',
      keywords: [],
    });
    expect(text.split('\n\n')).toHaveLength(3);
    expect(wordCount).toBe(66);
  });

  it('has no key for what the page does not say', () => {
    expect(Object.keys(articleOf(page('', article))).toSorted()).toEqual([
      'keywords',
      'lang',
      'originalUrl',
      'publisher',
      'text',
      'title',
      'url',
      'wordCount',
    ]);
  });

  it('says of the page around a PDF document that it cannot be read, whatever the viewer shows', () => {
    const document = page('', article);
    Object.defineProperty(document, 'contentType', { value: 'application/pdf' });
    const read = extractArticle(document, ADDRESS, TODAY);
    expect(!read.ok && read.error.kind).toBe('restricted-page');
  });

  it('keeps a teaser, so that the reader may see how short it is', () => {
    const teaser = articleOf(page('', `<h1>Un titre</h1>${prose(1)}<div class="paywall">La suite est réservée.</div>`));
    expect(teaser.wordCount).toBeLessThan(40);
    expect(teaser.wordCount).toBeGreaterThanOrEqual(22);
  });

  it.each([
    ['an empty page', ''],
    [
      'a login form',
      '<form><label>Nom <input></label><label>Mot de passe <input></label><button>Entrer</button></form>',
    ],
    ['navigation alone', `<nav>${prose(1)}</nav>`],
    ['scripts alone', '<script>const words = "un deux trois quatre cinq six sept huit neuf dix onze douze";</script>'],
  ])('finds no article on %s', (_, body) => {
    expect(extractArticle(page('<title>Un titre</title>', body), ADDRESS, TODAY)).toMatchObject({
      ok: false,
      error: { kind: 'no-article' },
    });
  });

  it.each(['about:blank', 'chrome://settings/', 'file:///home/a.html', 'moz-extension://x/a.html'])(
    'may not read %s',
    (address) => {
      expect(extractArticle(page('', article), address, TODAY)).toMatchObject({
        ok: false,
        error: { kind: 'restricted-page' },
      });
    },
  );

  it('does not pass on a password in the address', () => {
    expect(articleOf(page('', article), 'https://me:secret@www.example.fr/a').originalUrl).toBe(
      'https://www.example.fr/a',
    );
  });

  it('leaves the page as it is', () => {
    const document = page('<title>Un titre</title>', `<nav>x</nav>${article}<footer>y</footer>`);
    const before = document.documentElement.outerHTML;
    articleOf(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('bounds and cleans whatever a hostile page says', () => {
    const long = `\u202e<b>${'mot '.repeat(5000)}</b>`;
    const head = `<title>${long}</title>${jsonLd({ '@type': 'Article', headline: long, author: long, description: long, keywords: long, publisher: { name: long }, inLanguage: long, datePublished: long })}`;
    const { title, author = '', summary = '', publisher, keywords, lang } = articleOf(page(head, article));
    expect(title.length).toBeLessThanOrEqual(500);
    expect(author.length).toBeLessThanOrEqual(200);
    expect(publisher.length).toBeLessThanOrEqual(200);
    expect(summary.length).toBeLessThanOrEqual(2000);
    expect(keywords.every((keyword) => keyword.length <= 60)).toBe(true);
    expect(lang).toBe('fr');
    expect(`${title}${author}${summary}${publisher}${keywords.join('')}`).not.toMatch(/[<>\u202e]/);
  });

  it(
    'answers, and never throws, whatever the page',
    () => {
      const tags = fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="share">',
        '</div>',
        '<table><tr><td>',
        '<h1>',
        '<br>',
        '<article>',
        '<time datetime="x">',
        '<a href="javascript:x">',
        '<meta property="og:title" content="',
        '<link rel="canonical" href="http://[">',
        '<!--',
        '<template>',
        '<body>',
        '<frameset>',
        '<svg><title>',
        prose(1),
      );
      fc.assert(
        fc.property(
          fc.array(fc.oneof(tags, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 30 }),
          (parts) => {
            const result = extractArticle(page(parts.join(''), parts.toReversed().join('')), ADDRESS, TODAY);
            expect(result).toHaveProperty('ok');
          },
        ),
        { numRuns: 20 },
      );
    },
    PATIENCE,
  );
});

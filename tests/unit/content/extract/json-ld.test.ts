import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonLd, jsonText, jsonTexts } from '../../../../lib/content/extract/json-ld.ts';
import { jsonLd, page } from './fixture.ts';

const read = (...scripts: readonly unknown[]) =>
  readJsonLd(page(scripts.map(jsonLd).join('')), (url) => url === 'https://example.fr/here');
const headline = (...scripts: readonly unknown[]) => read(...scripts).article?.['headline'];

describe('readJsonLd', () => {
  it.each([
    'Article',
    'NewsArticle',
    'BlogPosting',
    'ReportageNewsArticle',
    'TechArticle',
    'SocialMediaPosting',
    'http://schema.org/NewsArticle',
  ])('finds a %s', (type) => {
    expect(headline({ '@type': type, headline: 'A' })).toBe('A');
  });

  it('finds an article in a graph, a list, a list of types, under a page or in the second script', () => {
    const article = { '@type': 'NewsArticle', headline: 'A' };
    expect(headline({ '@graph': [{ '@type': 'WebSite' }, article] })).toBe('A');
    expect(headline([[article]])).toBe('A');
    expect(headline({ '@type': ['Thing', 'NewsArticle'], headline: 'A' })).toBe('A');
    expect(headline({ '@type': 'WebPage', mainEntity: article })).toBe('A');
    expect(headline({ '@type': 'BreadcrumbList' }, article)).toBe('A');
  });

  it('takes the article that names this page', () => {
    const other = { '@type': 'NewsArticle', headline: 'B', url: 'https://example.fr/there' };
    expect(headline([other, { '@type': 'NewsArticle', headline: 'A', url: 'https://example.fr/here' }])).toBe('A');
    expect(
      headline([
        other,
        { '@type': 'NewsArticle', headline: 'A', mainEntityOfPage: { '@id': 'https://example.fr/here' } },
      ]),
    ).toBe('A');
    expect(
      headline([other, { '@type': 'NewsArticle', headline: 'A', mainEntityOfPage: 'https://example.fr/here' }]),
    ).toBe('A');
  });

  it.each([
    ['a comment', '<!-- {"@type":"Article","headline":"A"} -->'],
    ['CDATA', '//<![CDATA[\n{"@type":"Article","headline":"A"}\n//]]>'],
    ['bare CDATA', '<![CDATA[ [{"@type":"Article","headline":"A"}] ]]>'],
    ['a raw line break in a text', '{"@type":"Article","headline":"A","description":"one\ntwo"}'],
    ['a comma too many', '{"@type":"Article","headline":"A",}'],
    ['a semicolon', '{"@type":"Article","headline":"A"};'],
    ['single quotation marks', `{'@type': 'Article', 'headline': 'A', 'name': 'it\\'s "new"', }`],
    ['a comment before it', '/* {site} */ {"@type":"Article","headline":"A"}'],
    ['comments in it', '{"@type":"Article", // kind\n/* the "title" */ "headline":"A", }'],
    ['a comment over CDATA', '/*<![CDATA[*/ {"@type":"Article","headline":"A"} /*]]>*/'],
    ['references for its quotation marks', '{&quot;@type&quot;:&quot;Article&quot;,&#34;headline&quot;:&quot;A&quot;}'],
    ['several objects in a row', '{"@type":"Organization"}\n{"@type":"Article","headline":"A"}'],
    ['tabs and an escaped apostrophe', '{"@type":"Article","headline":"A","name":"l\\\'eau\t"}'],
  ])('reads it in spite of %s', (_, source) => {
    expect(headline(source)).toBe('A');
  });

  it.each([
    '',
    '{',
    '{"@type":',
    'null',
    '3',
    '"Article"',
    '[]',
    '{"@type":"Article","headline":"A"',
    '{"@type":3,"headline":"A"}',
  ])('passes over %j', (source) => {
    expect(read(source)).toEqual({});
    expect(headline(source, { '@type': 'Article', headline: 'B' })).toBe('B');
  });

  it('leaves addresses, commas and braces within texts alone', () => {
    const source = '{"@type":"Article","headline":"a // b, } /* c */ {d} \'e\'","url":"https://example.fr/here",}';
    expect(headline(source)).toBe("a // b, } /* c */ {d} 'e'");
  });

  it.each(['/*', '//', "'\\", '"\\', '<!--', ',', '{', '}{', "\\'"])('reads %s a hundred thousand times', (part) => {
    expect(read(`{${part.repeat(100_000)}`)).toEqual({});
  });

  it('takes a dated web page where no article stands', () => {
    expect(read({ '@type': 'WebPage', datePublished: '2015-03-23' }).article?.['datePublished']).toBe('2015-03-23');
    expect(read({ '@type': 'WebPage', name: 'A' }).article).toBeUndefined();
    expect(read({ '@type': 'Product', name: 'A' }, { '@type': 'WebSite', name: 'La Gazette' })).toEqual({
      siteName: 'La Gazette',
    });
  });

  it('resolves references within the graph, and stays whole where they lead in a circle', () => {
    const graph = {
      '@graph': [
        {
          '@type': 'Article',
          '@id': '#a',
          headline: 'A',
          author: [{ '@id': '#p' }],
          publisher: { '@id': '#none' },
          isPartOf: { '@id': '#a' },
        },
        { '@id': '#p', name: 'Anne Morel' },
      ],
    };
    expect(jsonTexts(read(graph).article?.['author'])).toEqual(['Anne Morel']);
    expect(jsonText(read(graph).article?.['publisher'])).toBeUndefined();
  });

  it('comes to an end on huge and deep data', () => {
    const deep = '{"@graph":['.repeat(5000) + ']}'.repeat(5000);
    expect(read(deep)).toEqual({});
    expect(read(Array.from({ length: 50_000 }, () => ({ '@type': 'Person', name: 'x' })))).toEqual({});
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        expect(
          read(
            {
              '@type': 'Article',
              headline: 'A',
              author: value,
              publisher: value,
              datePublished: value,
              '@graph': value,
            },
            text,
          ).article,
        ).toBeDefined();
      }),
    );
  });
});

describe('textsOf', () => {
  it('takes texts, names and lists of them, and nothing else', () => {
    expect(jsonTexts('a')).toEqual(['a']);
    expect(jsonTexts({ name: 'a' })).toEqual(['a']);
    expect(jsonTexts(['a', { name: ['b', 'c'] }, 3, null, ' ', {}])).toEqual(['a', 'b', 'c']);
    expect(jsonTexts(undefined)).toEqual([]);
    expect(jsonText(['', 'a'])).toBe('a');
  });
});

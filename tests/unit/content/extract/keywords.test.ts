import { describe, expect, it } from 'vitest';
import { jsonLd, metaOf, page } from './fixture.ts';

const keywords = (head: string, body = '') => metaOf(page(head, `<h1>Un titre</h1>${body}`)).keywords;

describe('the keywords', () => {
  it.each([
    ['a line', '', '<p>Mots clefs : nuage, Loire, hébergement</p>'],
    ['a line with lost accents', '', '<p>Mots-cles: nuage, Loire, hébergement</p>'],
    [
      'a line of links',
      '',
      '<p>Mots-clés : <a href="/1">nuage</a> <a href="/2">Loire</a> <a href="/3">hébergement</a></p>',
    ],
    ['a label and its neighbour', '', '<div><span>Mots clés :</span><span>nuage ; Loire ; hébergement</span></div>'],
    [
      'a list under a heading, wherever it stands',
      '',
      '<aside><h2>Mots clefs</h2><ul><li>nuage</li><li><a href="/2">Loire</a></li><li>hébergement</li></ul></aside>',
    ],
    [
      'JSON-LD, parted by commas',
      jsonLd({ '@type': 'Article', headline: 'Un titre', keywords: 'nuage, Loire,hébergement' }),
      '',
    ],
    [
      'JSON-LD, listed',
      jsonLd({
        '@type': 'Article',
        headline: 'Un titre',
        keywords: ['nuage', { '@type': 'DefinedTerm', name: 'Loire' }, 'hébergement'],
      }),
      '',
    ],
    [
      'article:tag',
      '<meta property="article:tag" content="nuage"><meta property="article:tag" content="Loire"><meta property="article:tag" content="hébergement">',
      '',
    ],
    ['meta keywords', '<meta name="keywords" content="nuage, Loire; hébergement">', ''],
    [
      'links to tags',
      '',
      '<p><a rel="tag" href="/1">nuage</a><a rel="tag" href="/2">#Loire</a><a rel="category tag" href="/3">hébergement</a></p>',
    ],
  ])('are read from %s', (_, head, body) => {
    expect(keywords(head, body)).toEqual(['nuage', 'Loire', 'hébergement']);
  });

  it('are joined from all of them without repeats, the page’s own line first', () => {
    const head = `<meta name="keywords" content="LOIRE, mairie">${jsonLd({ '@type': 'Article', headline: 'Un titre', keywords: 'hébergement, Nuage' })}`;
    expect(keywords(head, '<p>Mots clefs : nuage, Loire</p>')).toEqual(['nuage', 'Loire', 'hébergement', 'mairie']);
  });

  it('are at most twelve, short, and neither empty, addresses, the title nor the publisher', () => {
    const many = Array.from({ length: 40 }, (_, index) => `mot ${index}`).join(',');
    expect(keywords(`<meta name="keywords" content="${many}">`)).toHaveLength(12);
    expect(
      keywords(
        `<meta property="og:site_name" content="La Gazette"><meta name="keywords" content=" , null,La gazette,Un titre,https://example.fr/a,${'x'.repeat(61)},ok">`,
      ),
    ).toEqual(['ok']);
  });

  it('are not the tag cloud of the whole site', () => {
    const cloud = Array.from({ length: 30 }, (_, index) => `<a href="/${index}">mot ${index}</a>`).join(' ');
    expect(keywords('', `<aside><h3>Tags</h3><div>${cloud}</div></aside>`)).toEqual([]);
  });

  it('are not taken from prose that begins like a label', () => {
    expect(keywords('', '<p>Tags are a way to order things, says the author.</p>')).toEqual([]);
  });

  it('are clean', () => {
    expect(keywords('<meta name="keywords" content="&amp;lt;b&amp;gt;nuage\u202e,  « Loire » ,#mairie.">')).toEqual([
      'nuage',
      'Loire',
      'mairie',
    ]);
  });
});

describe('the summary', () => {
  const summary = (head: string) => metaOf(page(head)).summary;

  it('comes from JSON-LD, OpenGraph, or the description', () => {
    const og = '<meta property="og:description" content="Par OpenGraph.">';
    const description = '<meta name="description" content="Par description.">';
    expect(
      summary(description + og + jsonLd({ '@type': 'Article', headline: 'Un titre', description: 'Par JSON-LD.' })),
    ).toBe('Par JSON-LD.');
    expect(summary(description + og)).toBe('Par OpenGraph.');
    expect(summary(description)).toBe('Par description.');
    expect(summary('')).toBeUndefined();
  });

  it('says more than the title, in 2,000 characters at most', () => {
    expect(
      summary('<meta property="og:description" content="Un titre"><meta name="description" content="Plus.">'),
    ).toBe('Plus.');
    expect(summary(`<meta name="description" content="${'mot '.repeat(3000)}">`)?.length).toBeLessThanOrEqual(2000);
  });
});

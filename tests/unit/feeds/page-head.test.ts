import { describe, expect, it } from 'vitest';
import { readPageHead } from '../../../lib/feeds/page-head.ts';

const AT = 'https://news.example/cloud/ovh';
const page = (head: string): string =>
  `<!doctype html><html><head><meta charset=utf-8>${head}</head><body><p>Texte.</p></body></html>`;

describe('the head of a page', () => {
  it('tells title, day, summary, author and address', () => {
    const head =
      '<title>OVH grandit | News</title><meta property="og:title" content="OVH grandit &amp; recrute"><meta property="article:published_time" content="2015-03-23T08:00:00+01:00">' +
      '<meta name=description content="Cent postes."><meta name="author" content="Anne Martin"><link rel=canonical href="/cloud/ovh-grandit?a=1&amp;b=2">';
    expect(readPageHead(page(head), AT)).toEqual({
      id: AT,
      url: 'https://news.example/cloud/ovh-grandit?a=1&b=2',
      title: 'OVH grandit & recrute',
      published: '2015-03-23',
      summary: 'Cent postes.',
      author: 'Anne Martin',
      categories: [],
    });
  });

  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2015-03-23T08:00:00Z"}</script>',
    ],
    ['microdata', '<meta itemprop="datePublished" content="2015-03-23">'],
    ['Dublin Core', '<meta name="DC.date.issued" content="20150323">'],
    ['a time element', '<time datetime="2015-03-23T08:00">lundi</time>'],
  ])('tells the day by %s', (_way, markup) => {
    expect(readPageHead(page(`<title>OVH</title>${markup}`), AT)).toMatchObject({
      title: 'OVH',
      published: '2015-03-23',
    });
  });

  it('tells the day by the address', () => {
    expect(readPageHead(page('<title>OVH</title>'), 'https://news.example/2015/03/23/ovh')).toMatchObject({
      published: '2015-03-23',
    });
  });

  it.each([
    ['a list, without a day', page('<title>Toutes les actualités</title>')],
    ['a page without a title', page('<meta property="article:published_time" content="2015-03-23">')],
    ['no page', '{"a":1}'],
    ['nothing', ''],
  ])('is not that of an article: %s', (_name, html) => {
    expect(readPageHead(html, AT)).toBeUndefined();
  });

  it('is not told by scripts that only look like it', () => {
    expect(
      readPageHead(page('<title>T</title><script>var x = {"datePublished":"2015-03-23"}</script>'), AT),
    ).toBeUndefined();
  });

  it('does not take an address for an author, nor a script for a canonical address', () => {
    const head =
      '<title>T</title><meta property="article:published_time" content="2015-03-23"><meta property="article:author" content="https://facebook.example/a"><link rel="canonical" href="javascript:alert(1)">';
    const entry = readPageHead(page(head), AT);
    expect(entry).not.toHaveProperty('author');
    expect(entry?.url).toBe(AT);
  });
});

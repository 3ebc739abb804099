import { describe, expect, it } from 'vitest';
import { commonFeedPlaces, discoverFeeds } from '../../../lib/feeds/discover.ts';

const PAGE = 'https://nuages.example/actualites/article.html';
const found = (html: string): string[] => discoverFeeds(html, PAGE).map(({ url }) => url);

describe('discoverFeeds', () => {
  it('takes the feeds that the head names, comments last, each once', () => {
    const head = `<title>Nuages – article</title>
      <link rel="alternate" type="application/rss+xml" title="Nuages &raquo; Commentaires" href="https://nuages.example/comments/feed/">
      <link rel='alternate' type='application/atom+xml' href='/feed/atom/'>
      <LINK REL="Alternate" TYPE="application/rss+xml" TITLE="Nuages » Flux" HREF="/feed/">
      <link rel="alternate" type="application/rss+xml" href="/feed">`;
    expect(discoverFeeds(head, PAGE)).toEqual([
      { url: 'https://nuages.example/feed/atom/', title: 'Nuages – article', alike: ['https://nuages.example/feed/'] },
      { url: 'https://nuages.example/comments/feed/', title: 'Nuages » Commentaires' },
    ]);
  });

  it('takes one feed in several formats for one, and two sections for two', () => {
    const link = (href: string, title: string): string =>
      `<link rel="alternate" type="application/rss+xml" href="${href}" title="${title}">`;
    expect(
      discoverFeeds(
        link('/rss.xml', 'Câbles &amp; Nuages (RSS)') + link('/atom.xml', 'Câbles &amp; Nuages (Atom)'),
        PAGE,
      ),
    ).toEqual([
      { url: 'https://nuages.example/rss.xml', title: 'Câbles & Nuages', alike: ['https://nuages.example/atom.xml'] },
    ]);
    expect(
      discoverFeeds(link('/x/1', 'Le Quotidien – RSS 2.0') + link('/y/2', 'Le Quotidien – Atom 1.0'), PAGE),
    ).toMatchObject([{ title: 'Le Quotidien', alike: ['https://nuages.example/y/2'] }]);
    expect(found('<a href="/?feed=rss2">a</a><a href="/?feed=atom">b</a>')).toEqual([
      'https://nuages.example/?feed=rss2',
    ]);
    expect(
      discoverFeeds(link('/une/rss.xml', 'Le Quotidien') + link('/eco/rss.xml', 'Le Quotidien'), PAGE),
    ).toHaveLength(2);
    expect(discoverFeeds(link('/rss.xml', 'RSS'), PAGE)).toEqual([
      { url: 'https://nuages.example/rss.xml', title: 'RSS' },
    ]);
  });

  it('is not misled by other alternates', () => {
    expect(
      found(`<link rel="alternate" hreflang="en" href="/en/"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
        <link rel="alternate" type="application/json+oembed" href="/oembed?url=x"><link rel="stylesheet" type="text/xml" href="/feed.xml">`),
    ).toEqual([]);
  });

  it('takes JSON Feed, also where it calls itself JSON', () => {
    expect(found('<link rel="alternate" type="application/feed+json" href="/feed.json">')).toEqual([
      'https://nuages.example/feed.json',
    ]);
    expect(found('<link rel="alternate" type="application/json" href="/feed.json">')).toEqual([
      'https://nuages.example/feed.json',
    ]);
  });

  it('knows links to feeds by their form where the head names none', () => {
    expect(
      found(
        '<a href="/rss.xml">RSS</a> <a href="spip.php?page=backend">flux</a> <a href="/?format=feed&amp;type=rss">f</a> <a href="/flux-rss/thematique/cloud/rss.xml">c</a>',
      ),
    ).toEqual([
      'https://nuages.example/rss.xml',
      'https://nuages.example/actualites/spip.php?page=backend',
      'https://nuages.example/?format=feed&type=rss',
      'https://nuages.example/flux-rss/thematique/cloud/rss.xml',
    ]);
    expect(found('<link rel="alternate" type="application/rss+xml" href="/a"><a href="/rss.xml">RSS</a>')).toEqual([
      'https://nuages.example/a',
    ]);
  });

  it.each([
    '/feedback',
    '/a/feeding-time.html',
    '/rss-explained/',
    'https://feedly.com/i/subscription/feed/https://nuages.example/feed',
    'mailto:rss@nuages.example',
    'javascript:feed/',
  ])('takes %s for no feed', (href) => {
    expect(found(`<a href="${href}">x</a>`)).toEqual([]);
  });

  it('knows where WordPress keeps its feed', () => {
    expect(found('<meta name="generator" content="WordPress 6.8">')).toEqual(['https://nuages.example/feed/']);
    expect(found('<link rel="https://api.w.org/" href="https://nuages.example/wp-json/">')).toEqual([
      'https://nuages.example/feed/',
    ]);
  });

  it('goes by the base of the page, and by feed: links', () => {
    expect(
      found('<base href="https://cdn.example/x/"><link rel="alternate" type="application/rss+xml" href="feed">'),
    ).toEqual(['https://cdn.example/x/feed']);
    expect(found('<link rel="alternate" type="application/rss+xml" href="feed://nuages.example/feed/">')).toEqual([
      'https://nuages.example/feed/',
    ]);
  });

  it('names few of a page that names thousands', () => {
    expect(found(Array.from({ length: 3000 }, (_, index) => `<a href="/${index}/feed/">x</a>`).join(''))).toHaveLength(
      50,
    );
  });
});

describe('commonFeedPlaces', () => {
  it('are on the host of the page', () => {
    expect(commonFeedPlaces(PAGE)[0]).toBe('https://nuages.example/feed/');
    expect(commonFeedPlaces('no address')).toEqual([]);
  });
});

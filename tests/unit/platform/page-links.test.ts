// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { discoverFeeds } from '../../../lib/feeds/discover.ts';
import { linksOfPage } from '../../../lib/platform/page-links.ts';

const ADDRESS = 'https://press.example/all.php?id=3&as=x';

/** Feeds that a document names, as a browser shows it. */
function feedsOf(text: string, contentType: string) {
  const isPage = contentType === 'text/html' || text.startsWith('<pre>');
  const shown = new DOMParser().parseFromString(text, isPage ? 'text/html' : 'text/xml');
  Object.defineProperty(shown, 'contentType', { value: contentType });
  vi.stubGlobal('document', shown);
  vi.stubGlobal('location', { href: ADDRESS });
  return discoverFeeds(linksOfPage(), ADDRESS);
}

afterEach(() => vi.unstubAllGlobals());

describe('what a page says of its feeds', () => {
  const NAME = 'Le <Pont> & "la" rive';
  const RSS = '<rss version="2.0"><channel><title>Le &lt;Pont&gt; &amp; "la" rive</title><item/></channel></rss>';

  it.each([
    ['RSS', RSS, 'application/rss+xml', NAME],
    ['RSS that is called XML', RSS, 'text/xml', NAME],
    [
      'RSS as plain text',
      `<pre>${RSS.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`,
      'application/rss+xml',
      NAME,
    ],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title> Rive </title></feed>', 'application/atom+xml', 'Rive'],
  ])('is itself, where it is one: %s', (_, text, type, title) => {
    expect(feedsOf(text, type)).toEqual([{ url: ADDRESS, title }]);
  });

  it.each([
    ['another file of XML', '<urlset><url/></urlset>', 'application/xml'],
    ['a text', '<pre>rss feed &lt;b>', 'text/plain'],
    ['a page that shows what a feed looks like', `<!doctype html><body>${RSS}`, 'text/html'],
  ])('is nothing on %s', (_, text, type) => {
    expect(feedsOf(text, type)).toEqual([]);
  });

  it('is what its head and its links name', () => {
    const page = '<head><link rel="alternate" type="application/rss+xml" href="/feed" title="La Rive"></head>';
    expect(feedsOf(page, 'text/html')).toEqual([{ url: 'https://press.example/feed', title: 'La Rive' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { readSitemap } from '../../../../lib/feeds/archive/sitemap.ts';

const AT = 'https://news.example/sitemap.xml';
const urlset = (...urls: string[]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls.join('')}</urlset>`;

describe('a sitemap', () => {
  it('lists pages with their dates', () => {
    const text = urlset(
      '<url><loc>https://news.example/a?x=1&amp;y=2</loc><lastmod>2026-11-20T10:00:00+01:00</lastmod></url>',
      '<url><loc> /b </loc></url>',
    );
    expect(readSitemap(text, AT)).toEqual({
      kind: 'pages',
      pages: [{ url: 'https://news.example/a?x=1&y=2', modified: '2026-11-20' }, { url: 'https://news.example/b' }],
    });
  });

  it('of news tells titles and days, in whatever prefix of its own', () => {
    const news =
      '<news:news><news:publication><news:name>N</news:name></news:publication><news:publication_date>2026-11-24</news:publication_date><news:title>OVH &amp; l’État <![CDATA[<2026>]]></news:title></news:news>';
    expect(readSitemap(urlset(`<url><loc>https://news.example/a</loc>${news}</url>`), AT)).toEqual({
      kind: 'pages',
      pages: [{ url: 'https://news.example/a', title: 'OVH & l’État <2026>', published: '2026-11-24' }],
    });
  });

  it('does not take pictures and films for pages', () => {
    const picture =
      '<image:image><image:loc>https://cdn.example/p.jpg</image:loc><image:title>Une photo</image:title></image:image>';
    expect(readSitemap(urlset(`<url><loc>https://news.example/a</loc>${picture}</url>`), AT)).toEqual({
      kind: 'pages',
      pages: [{ url: 'https://news.example/a' }],
    });
  });

  it('may list sitemaps', () => {
    const text =
      '<sitemapindex><sitemap><loc>https://news.example/1.xml.gz</loc><lastmod>2026-01-02</lastmod></sitemap><sitemap><loc>/2.xml</loc></sitemap></sitemapindex>';
    expect(readSitemap(text, AT)).toEqual({
      kind: 'index',
      maps: [{ url: 'https://news.example/1.xml.gz', modified: '2026-01-02' }, { url: 'https://news.example/2.xml' }],
    });
  });

  it('may be plain lines', () => {
    expect(readSitemap('https://news.example/a\r\nhttps://news.example/b\n\n', AT)).toEqual({
      kind: 'pages',
      pages: [{ url: 'https://news.example/a' }, { url: 'https://news.example/b' }],
    });
    expect(readSitemap('https://news.example/a\nnot an address', AT)).toBeUndefined();
  });

  it.each(['', '<html><body>404</body></html>', '{"error":1}', '<rss/>'])('is none: %j', (text) => {
    expect(readSitemap(text, AT)).toBeUndefined();
  });

  it('that is cut off gives what is whole', () => {
    const text = urlset(
      '<url><loc>https://news.example/a</loc></url>',
      '<url><loc>https://news.example/b</loc></url>',
    ).slice(0, -25);
    expect(readSitemap(text, AT)).toEqual({ kind: 'pages', pages: [{ url: 'https://news.example/a' }] });
  });

  it('never leads to anything but web pages', () => {
    const text = urlset(
      ...['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'http://'].map(
        (loc) => `<url><loc>${loc}</loc></url>`,
      ),
    );
    expect(readSitemap(text, AT)).toEqual({ kind: 'pages', pages: [] });
  });

  it('of the largest size is read at once, and one of tricks too', () => {
    const large = urlset(
      ...Array.from({ length: 60_000 }, (_, n) => `<url><loc>https://news.example/${n}</loc></url>`),
    );
    const read = readSitemap(large, AT);
    expect(read?.kind === 'pages' && read.pages).toHaveLength(50_000);
    expect(readSitemap(`<urlset>${'<url><loc>'.repeat(200_000)}`, AT)).toEqual({ kind: 'pages', pages: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { archiveWays, nextAddress, skipAddress, takeStep } from '../../../../lib/feeds/archive/archive.ts';
import type { ParsedEntry } from '../../../../lib/feeds/formats/parsed-feed.ts';
import type { ArchiveSource } from '../../../../lib/model/feed-state.ts';
import type { IsoDateTime } from '../../../../lib/model/feed.ts';
import type { IsoDate } from '../../../../lib/model/iso-date.ts';

const SINCE = '2026-01-01' as IsoDate;
const noFeed = () => undefined;
const entry = (id: string, published: string): ParsedEntry => ({
  id,
  url: `https://news.example/${id}`,
  title: id,
  published: published as IsoDateTime,
  categories: [],
});
const post = (id: number, date: string) => ({
  id,
  link: `https://news.example/${id}`,
  date: `${date}T10:00:00`,
  title: { rendered: `L&#8217;article &lt;b&gt;${id}` },
  excerpt: { rendered: '<p>Le d&eacute;but [&hellip;]</p>' },
  content: { rendered: '<p>Tout.</p>' },
});

describe('the ways into an archive', () => {
  it('are tried from the surest to the last', () => {
    const ways = archiveWays(
      { url: 'https://news.example/blog/feed/', site: 'https://news.example/blog/' },
      { next: 'https://news.example/blog/feed/2' },
      [],
    );
    expect(ways.map(({ kind }) => kind)).toEqual(['linked-pages', 'wordpress', 'numbered-pages', 'sitemaps']);
    expect(ways.map((way) => nextAddress(way, SINCE))).toEqual([
      'https://news.example/blog/feed/2',
      'https://news.example/blog/wp-json/wp/v2/posts?per_page=50&page=1&after=2026-01-01T00%3A00%3A00&orderby=date&order=desc&_fields=id%2Clink%2Cdate%2Ctitle%2Cexcerpt%2Ccontent',
      'https://news.example/blog/feed/?paged=2',
      'https://news.example/blog/sitemap.xml',
    ]);
  });

  it('are the sitemaps that robots.txt names, where it does', () => {
    const ways = archiveWays({ url: 'https://news.example/rss.xml' }, undefined, ['https://news.example/map.xml']);
    expect(ways.map(({ kind }) => kind)).toEqual(['wordpress', 'sitemaps']);
    expect(ways.at(-1)).toMatchObject({ maps: ['https://news.example/map.xml'] });
  });

  it('stay with the feed’s own host: a site elsewhere is another one’s', () => {
    const ways = archiveWays({ url: 'https://feeds.example/x', site: 'https://news.example/' }, undefined, []);
    expect(ways.map((way) => new URL(nextAddress(way, SINCE) ?? '').host)).toEqual(['feeds.example', 'feeds.example']);
  });
});

describe('WordPress’s posts', () => {
  const way: ArchiveSource = { kind: 'wordpress', api: 'https://news.example/wp-json/wp/v2/posts', page: 3 };

  it('become entries, in plain words', () => {
    const step = takeStep(way, JSON.stringify([post(7, '2026-03-02')]), SINCE, noFeed);
    expect(step?.entries).toEqual([
      {
        id: 'post-7',
        url: 'https://news.example/7',
        title: 'L’article 7',
        published: '2026-03-02',
        summary: 'Le début…',
        content: '<p>Tout.</p>',
        categories: [],
      },
    ]);
  });

  it('go on while pages are full, and not beyond the span', () => {
    const full = Array.from({ length: 50 }, (_, n) => post(n, '2026-03-02'));
    expect(takeStep(way, JSON.stringify(full), SINCE, noFeed)).toMatchObject({ next: { ...way, page: 4 } });
    expect(takeStep(way, JSON.stringify(full.slice(1)), SINCE, noFeed)).not.toHaveProperty('next');
    const old = full.map(({ id }) => post(id, '2025-03-02'));
    const past = takeStep(way, JSON.stringify(old), SINCE, noFeed);
    expect(past).toEqual({ entries: [] });
  });

  it('are left out one by one where they are broken', () => {
    const broken = [null, {}, { ...post(1, '2026-03-02'), link: 'javascript:1' }, { ...post(2, 'never') }];
    const step = takeStep(way, JSON.stringify(broken), SINCE, noFeed);
    expect(step?.entries.map(({ id, published }) => [id, published])).toEqual([['post-2', undefined]]);
  });

  it.each(['{"code":"rest_no_route"}', '<html>', '', 'null'])('are not there: %s', (text) => {
    expect(takeStep(way, text, SINCE, noFeed)).toBeUndefined();
  });
});

describe('pages that link to the one before', () => {
  const way: ArchiveSource = { kind: 'linked-pages', next: 'https://news.example/feed/2' };
  const step = (next: string | undefined, ...entries: ParsedEntry[]) =>
    takeStep(way, '', SINCE, () => ({ entries, ...(next !== undefined && { archive: next }) }));

  it('are followed on their own site', () => {
    expect(step('https://news.example/feed/1', entry('a', '2026-02-01'))).toMatchObject({
      entries: [{ id: 'a' }],
      next: { kind: 'linked-pages', next: 'https://news.example/feed/1' },
    });
  });

  it.each([
    'https://other.example/feed',
    'http://127.0.0.1/admin',
    'http://news.example/feed/1',
    'https://news.example/feed/2',
  ])('are not followed to %s', (next) => {
    expect(step(next, entry('a', '2026-02-01'))).not.toHaveProperty('next');
  });

  it('end with the span: a page that begins before it may end in it', () => {
    expect(step('https://news.example/feed/1', entry('a', '2025-02-01'), entry('b', '2026-02-01'))).toMatchObject({
      entries: [{ id: 'b' }],
      next: {},
    });
    expect(step('https://news.example/feed/1', entry('a', '2025-02-01'))).toEqual({ entries: [] });
  });
});

describe('numbered pages of a feed', () => {
  it('end with an empty one', () => {
    const way: ArchiveSource = { kind: 'numbered-pages', feed: 'https://news.example/feed?lang=fr', page: 4 };
    expect(nextAddress(way, SINCE)).toBe('https://news.example/feed?lang=fr&paged=4');
    expect(takeStep(way, '', SINCE, () => ({ entries: [entry('a', '2026-02-01')] }))).toMatchObject({
      next: { page: 5 },
    });
    expect(takeStep(way, '', SINCE, () => ({ entries: [] }))).toEqual({ entries: [] });
  });
});

describe('sitemaps', () => {
  const way = (maps: string[], pages: string[] = []): ArchiveSource & { kind: 'sitemaps' } => ({
    kind: 'sitemaps',
    maps,
    pages,
    read: 0,
  });
  const at = (path: string): string => `https://news.example/${path}`;

  it('are read before pages; those of pictures, tags and foreign hosts are not', () => {
    const index = `<sitemapindex>${['post-1.xml', 'image-1.xml', 'post_tag-sitemap.xml', 'author-1.xml', 'post-2.xml'].map((name) => `<sitemap><loc>${at(name)}</loc></sitemap>`).join('')}<sitemap><loc>https://other.example/x.xml</loc></sitemap><sitemap><loc>${at('old.xml')}</loc><lastmod>2020-01-01</lastmod></sitemap></sitemapindex>`;
    expect(takeStep(way([at('index.xml'), at('next.xml')]), index, SINCE, noFeed)).toEqual({
      entries: [],
      next: way([at('post-1.xml'), at('post-2.xml'), at('next.xml')]),
    });
  });

  it('of news give entries at once, others pages to look at, the newest first', () => {
    const map = `<urlset><url><loc>${at('a')}</loc><lastmod>2026-02-01</lastmod></url><url><loc>${at('b')}</loc><lastmod>2026-03-01</lastmod></url><url><loc>${at('')}</loc></url><url><loc>${at('old')}</loc><lastmod>2025-01-01</lastmod></url><url><loc>${at('n')}</loc><news:title>N</news:title><news:publication_date>2026-02-02</news:publication_date></url></urlset>`;
    expect(takeStep(way([at('m.xml')]), map, SINCE, noFeed)).toEqual({
      entries: [{ id: at('n'), url: at('n'), title: 'N', published: '2026-02-02', categories: [] }],
      next: way([], [at('b'), at('a')]),
    });
  });

  it('lead to pages, one by one, of which articles are taken', () => {
    const html = '<title>A</title><meta property="article:published_time" content="2026-02-01">';
    expect(takeStep(way([], [at('a'), at('b')]), html, SINCE, noFeed)).toMatchObject({
      entries: [{ title: 'A' }],
      next: { pages: [at('b')], read: 1 },
    });
    expect(takeStep(way([], [at('b')]), '<title>Liste</title>', SINCE, noFeed)).toEqual({ entries: [] });
  });

  it('go on behind a place that cannot be read; no other way does', () => {
    expect(skipAddress(way([at('1'), at('2')]))).toEqual(way([at('2')]));
    expect(skipAddress(way([], [at('1'), at('2')]))).toEqual({ ...way([], [at('2')]), read: 1 });
    expect(skipAddress(way([], [at('1')]))).toBeUndefined();
    expect(skipAddress({ kind: 'wordpress', api: at('x'), page: 1 })).toBeUndefined();
  });
});

import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { FeedId } from '../../../../../lib/model/feed.ts';
import type { IsoDate } from '../../../../../lib/model/iso-date.ts';
import { document, rss } from '../../../../support/feed-server.ts';
import type { Answer, FeedServer } from '../../../../support/feed-server.ts';
import { feedsStage, serveFeeds } from './feeds-stage.ts';
import type { FeedsStage } from './feeds-stage.ts';

const SINCE = '2026-01-01' as IsoDate;
const DAY = 24 * 3_600_000;

let server: FeedServer;
serveFeeds((started) => (server = started));

const at = (path: string): string => server.url(path, 'news.example');
const site = (): string => at('').replace(/\/$/, '');
const dayOf = (n: number): string => new Date(Date.UTC(2026, 10, 24) - n * DAY).toISOString().slice(0, 10);

/** The API of a WordPress of so many posts, one a day back from yesterday. */
function wordpress(count: number): Answer {
  return (request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    const [page, size, after] = [Number(query.get('page')), Number(query.get('per_page')), query.get('after') ?? ''];
    const all = Array.from({ length: count }, (_, n) => n).filter((n) => `${dayOf(n)}T08:00:00` > after);
    const some = all.slice((page - 1) * size, page * size);
    if (page > 1 && some.length === 0) response.writeHead(400).end('{"code":"rest_post_invalid_page_number"}');
    else
      response.end(
        JSON.stringify(
          some.map((n) => ({
            id: n,
            link: `${site()}/articles/${n}`,
            date: `${dayOf(n)}T08:00:00`,
            title: { rendered: `Article ${n}` },
            excerpt: { rendered: '<p>Orange signe.</p>' },
            content: { rendered: '<p>Tout.</p>' },
          })),
        ),
      );
  };
}

const feed = (...numbers: number[]): Answer =>
  document(
    rss({ title: 'La Presse', site: site(), items: numbers.map((n) => ({ n, date: `${dayOf(n)}T08:00:00Z` })) }),
  );

async function importing(stage: FeedsStage, since = SINCE): Promise<FeedId> {
  const [record] = await stage.feeds();
  if (!record) throw new Error('no feed is followed');
  await stage.room.follower.steer({ id: record.id, order: { kind: 'start', since } });
  return record.id;
}

const archiveOf = async (stage: FeedsStage) => (await stage.feeds())[0]?.archive;
const paths = (): string[] => server.asked.map(({ path }) => path.replace(/\?(?:.*&)?(paged?=\d+).*/, '?$1'));

describe('an archive', () => {
  it('of WordPress comes in whole, politely, and the feed’s own articles are there once', async () => {
    server.answer('/feed', feed(0, 1, 2));
    server.answer('/wp-json/wp/v2/posts', wordpress(120));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    await importing(stage);
    await stage.idle();
    expect(await archiveOf(stage)).toMatchObject({ phase: { kind: 'done' }, added: 117, reached: dayOf(119) });
    const articles = await stage.articles();
    expect(articles).toHaveLength(120);
    expect(new Set(articles.map(({ url }) => url)).size).toBe(120);
    expect(articles.find(({ title }) => title === 'Article 100')).toMatchObject({
      published: dayOf(100),
      companies: [{ id: 'orange' }],
      wordCount: 1,
    });
    expect(paths().slice(1)).toEqual([
      '/robots.txt',
      '/feed',
      '/wp-json/wp/v2/posts?page=1',
      '/wp-json/wp/v2/posts?page=2',
      '/wp-json/wp/v2/posts?page=3',
    ]);
    expect(stage.waits).toEqual([2000, 2000, 2000]);
    expect((await stage.feeds())[0]?.state.articles).toBe(120);
  });

  it('is taken in for the chosen span only', async () => {
    server.answer('/feed', feed(0));
    server.answer('/wp-json/wp/v2/posts', wordpress(120));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    await importing(stage, dayOf(9) as IsoDate);
    await stage.idle();
    expect(await stage.articles()).toHaveLength(10);
  });

  it('of RFC 5005 is followed from document to document', async () => {
    const page = (prev: string | undefined, ...numbers: number[]): Answer => {
      const links =
        prev === undefined
          ? ''
          : `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="prev-archive" href="${at(prev)}"/>`;
      return document(
        rss({
          title: 'La Presse',
          site: site(),
          extra: links,
          items: numbers.map((n) => ({ n, date: `${dayOf(n)}T08:00:00Z` })),
        }),
      );
    };
    server.answer('/feed.xml', page('/2', 0, 1));
    server.answer('/2', page('/1', 2, 3));
    server.answer('/1', page(undefined, 4));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed.xml') });
    await importing(stage);
    await stage.idle();
    expect(await stage.articles()).toHaveLength(5);
    expect(await archiveOf(stage)).toMatchObject({ phase: { kind: 'done' }, added: 3 });
  });

  it('that goes in a circle ends', async () => {
    const page = (next: string, n: number): Answer =>
      document(
        rss({
          title: 'P',
          site: site(),
          extra: `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="next" href="${at(next)}"/>`,
          items: [{ n, date: `${dayOf(n)}T08:00:00Z` }],
        }),
      );
    server.answer('/feed.xml', page('/2', 0));
    server.answer('/2', page('/3', 1));
    server.answer('/3', page('/2', 2));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed.xml') });
    await importing(stage);
    await stage.idle();
    expect(await archiveOf(stage)).toMatchObject({ phase: { kind: 'done' }, added: 2 });
    expect(server.asked.length).toBeLessThan(10);
  });

  it('by numbers ends where the pages do', async () => {
    server.answer('/feed/', (request, response) => {
      const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('paged') ?? 1);
      if (page > 3) response.writeHead(404).end();
      else feed(page * 2, page * 2 + 1)(request, response);
    });
    const stage = feedsStage();
    await stage.follow({ url: at('/feed/') });
    await importing(stage);
    await stage.idle();
    expect(await stage.articles()).toHaveLength(6);
    expect(await archiveOf(stage)).toMatchObject({ phase: { kind: 'done' }, added: 4 });
  });

  it('of sitemaps is read map by map, packed ones too, and page by page', async () => {
    const page = (n: number): Answer =>
      document(`<title>Page ${n}</title><meta property="article:published_time" content="${dayOf(n)}">`, {
        'Content-Type': 'text/html',
      });
    server.answer('/feed', feed(0));
    server.answer(
      '/robots.txt',
      document(`User-agent: *\nCrawl-delay: 5\nSitemap: ${at('/index.xml')}`, { 'Content-Type': 'text/plain' }),
    );
    server.answer(
      '/index.xml',
      document(
        `<sitemapindex><sitemap><loc>${at('/posts.xml.gz')}</loc></sitemap><sitemap><loc>${at('/gone.xml')}</loc></sitemap></sitemapindex>`,
      ),
    );
    server.answer(
      '/posts.xml.gz',
      document(
        gzipSync(`<urlset>${[1, 2, 3].map((n) => `<url><loc>${at(`/p/${n}`)}</loc></url>`).join('')}</urlset>`),
        { 'Content-Type': 'application/gzip' },
      ),
    );
    server.answer('/p/1', page(1));
    server.answer('/p/2', document('<title>Contact</title>', { 'Content-Type': 'text/html' }));
    server.answer('/p/3', page(3));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    await importing(stage);
    await stage.idle();
    expect((await stage.articles()).map(({ title }) => title).toSorted()).toEqual(['Article 0', 'Page 1', 'Page 3']);
    expect(await archiveOf(stage)).toMatchObject({ phase: { kind: 'done' }, added: 2 });
    expect(new Set(stage.waits)).toEqual(new Set([5000]));
  });

  it('packed to unfold to gigabytes is left alone', async () => {
    server.answer('/feed', feed(0));
    server.answer(
      '/sitemap.xml',
      document(gzipSync(Buffer.alloc(100_000_000, ' ')), { 'Content-Type': 'application/gzip' }),
    );
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    await importing(stage);
    await stage.idle();
    expect(await archiveOf(stage)).toMatchObject({ phase: { kind: 'stopped', why: 'none-found' } });
  });

  it('is not read where robots.txt forbids it, though the feed is', async () => {
    server.answer('/feed', feed(0));
    server.answer('/wp-json/wp/v2/posts', wordpress(20));
    server.answer('/robots.txt', document('User-agent: *\nDisallow: /', { 'Content-Type': 'text/plain' }));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    await importing(stage);
    await stage.idle();
    expect(await archiveOf(stage)).toMatchObject({ phase: { kind: 'stopped', why: 'robots' } });
    expect(new Set(paths())).toEqual(new Set(['/feed', '/robots.txt']));
  });

  it('waits while robots.txt cannot be had', async () => {
    server.answer('/feed', feed(0));
    server.answer('/robots.txt', (_request, response) => response.writeHead(503).end());
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    await importing(stage);
    await stage.idle();
    expect(await archiveOf(stage)).toMatchObject({ phase: { kind: 'running' }, failures: 1 });
    expect(new Set(paths())).toEqual(new Set(['/feed', '/robots.txt']));
    expect(stage.alarms.get('archives')).toBe(stage.clock.now + 60_000);
  });

  it('leads nowhere but to the webzine’s own host', async () => {
    server.answer('/feed', feed(0));
    server.answer(
      '/robots.txt',
      document(`Sitemap: ${server.url('/secret.xml')}\nSitemap: ${server.url('/other.xml', 'other.example')}`, {
        'Content-Type': 'text/plain',
      }),
    );
    server.answer('/other.xml', document(`<urlset><url><loc>${server.url('/admin')}</loc></url></urlset>`));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    await importing(stage);
    await stage.idle();
    expect(await archiveOf(stage)).toMatchObject({ phase: { kind: 'stopped' } });
    expect(paths()).not.toContain('/secret.xml');
    expect(paths()).not.toContain('/admin');
  });
});

describe('an archive under way', () => {
  /** Lets the nth request for posts happen only after something else has. */
  function whenAsked(nth: number, act: () => Promise<unknown>): void {
    let asked = 0;
    const posts = wordpress(200);
    server.answer('/wp-json/wp/v2/posts', (request, response) => {
      asked += 1;
      if (asked === nth) void act().then(() => posts(request, response));
      else posts(request, response);
    });
  }

  it('is held, keeps what it has, and goes on from there', async () => {
    server.answer('/feed', feed(0));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    whenAsked(2, async () =>
      stage.room.follower.steer({ id: (await stage.feeds())[0]?.id ?? ('' as FeedId), order: { kind: 'pause' } }),
    );
    const id = await importing(stage);
    await stage.idle();
    expect(await archiveOf(stage)).toMatchObject({ phase: { kind: 'paused' }, added: 99 });
    server.forget();
    await stage.room.follower.steer({ id, order: { kind: 'resume' } });
    await stage.idle();
    expect(await archiveOf(stage)).toMatchObject({ phase: { kind: 'done' }, added: 199 });
    expect(paths()).toEqual([
      '/wp-json/wp/v2/posts?page=3',
      '/wp-json/wp/v2/posts?page=4',
      '/wp-json/wp/v2/posts?page=5',
    ]);
  });

  it('is ended, and keeps what it has', async () => {
    server.answer('/feed', feed(0));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    whenAsked(2, async () =>
      stage.room.follower.steer({ id: (await stage.feeds())[0]?.id ?? ('' as FeedId), order: { kind: 'cancel' } }),
    );
    await importing(stage);
    await stage.idle();
    expect(await archiveOf(stage)).toBeUndefined();
    expect(await stage.articles()).toHaveLength(100);
  });

  it('goes on where it was when the background was killed', async () => {
    server.answer('/feed', feed(0));
    server.answer('/wp-json/wp/v2/posts', wordpress(200));
    const dying = feedsStage({
      fetch: async (...request) =>
        String(request[0]).includes('page=3') ? new Promise<never>(() => undefined) : fetch(...request),
    });
    await dying.follow({ url: at('/feed') });
    await importing(dying);
    await vi.waitFor(async () => expect(await archiveOf(dying)).toMatchObject({ added: 99 }));
    expect(dying.alarms.get('archives')).toBeGreaterThan(dying.clock.now);
    const reborn = dying.reborn({});
    await reborn.room.goOn();
    await reborn.idle();
    expect(await archiveOf(reborn)).toMatchObject({ phase: { kind: 'done' }, added: 199 });
    expect(await reborn.articles()).toHaveLength(200);
  });

  it('gives up after failures that do not end, and can be taken up again', async () => {
    server.answer('/feed', feed(0));
    server.answer('/wp-json/wp/v2/posts', (_request, response) => response.writeHead(500).end());
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    const id = await importing(stage);
    await stage.idle();
    while ((await archiveOf(stage))?.phase.kind === 'running') {
      stage.clock.now = stage.alarms.get('archives') ?? Number.NaN;
      stage.room.alarm('archives');
      await stage.idle();
    }
    expect(await archiveOf(stage)).toMatchObject({ phase: { kind: 'stopped', why: 'failing' } });
    server.answer('/wp-json/wp/v2/posts', wordpress(5));
    await stage.room.follower.steer({ id, order: { kind: 'resume' } });
    await stage.idle();
    expect(await archiveOf(stage)).toMatchObject({ phase: { kind: 'done' }, added: 4 });
  });
});

import { describe, expect, it, vi } from 'vitest';
import type { FeedId } from '../../../../../lib/model/feed.ts';
import { ok } from '../../../../../lib/model/result.ts';
import { editArticle } from '../../../../../lib/storage/library/saved-articles.ts';
import { throwAway } from '../../../../../lib/storage/library/trash.ts';
import { canonicalUrl } from '../../../../../lib/url/canonical-url.ts';
import { document, rss } from '../../../../support/feed-server.ts';
import type { FeedServer, Item } from '../../../../support/feed-server.ts';
import { feedsStage, NOW, serveFeeds } from './feeds-stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SITE = 'https://news.example';

let server: FeedServer;
serveFeeds((started) => (server = started));

const items = (...numbers: number[]): Item[] => numbers.map((n) => ({ n }));
const feed = (list: readonly Item[], extra?: string): string =>
  rss({ title: 'La Presse', site: SITE, items: list, ...(extra !== undefined && { extra }) });
const at = (path: string, host = 'news.example'): string => server.url(path, host);

describe('a webzine that is followed', () => {
  it('brings its entries as articles, with companies, and is asked again in an hour', async () => {
    server.answer('/feed', document(feed(items(1, 2))));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    const articles = await stage.articles();
    expect(articles).toHaveLength(2);
    expect(articles.find(({ title }) => title === 'Article 1')).toMatchObject({
      url: 'https://news.example/articles/1',
      publisher: 'La Presse',
      lang: 'fr',
      published: '2026-11-24',
      addedAt: '2026-11-25T12:00:00.000Z',
      source: 'feed',
      summary: 'Orange a signé un contrat, numéro 1.',
      companies: [{ id: 'orange', salience: 0.8 }],
      read: false,
    });
    expect(await stage.feeds()).toMatchObject([
      {
        feed: { title: 'La Presse', lang: 'fr', site: 'https://news.example/' },
        state: { health: { kind: 'well' }, articles: 2, dueAt: NOW + HOUR },
      },
    ]);
    expect(stage.alarms.get('feeds')).toBe(NOW + HOUR);
    expect(stage.changed.toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
  });

  it('keeps the whole text of entries that carry it', async () => {
    const long =
      '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<h2>Titre</h2><p>Un deux trois.</p><p>Quatre.</p>]]></content:encoded>';
    server.answer('/feed', document(feed(items(1)).replace('</item>', `${long}</item>`)));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    const [article] = await stage.articles();
    expect(article).toMatchObject({ wordCount: 5, bodyId: article?.id });
  });

  it('tells the day of the last change apart from that of publication', async () => {
    const change = '<atom:updated xmlns:atom="http://www.w3.org/2005/Atom">2026-11-25T08:00:00Z</atom:updated>';
    server.answer('/feed', document(feed(items(1)).replace('</item>', `${change}</item>`)));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    expect(await stage.articles()).toMatchObject([{ published: '2026-11-24', updated: '2026-11-25' }]);
  });

  it('is asked for what is new only, and nothing happens twice', async () => {
    server.answer('/feed', document(feed(items(1, 2)), { ETag: '"1"' }));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    stage.clock.now += HOUR;
    await stage.visit();
    expect(server.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
    server.answer('/feed', document(feed(items(2, 3)), { ETag: '"2"' }));
    stage.clock.now += HOUR;
    await stage.visit();
    expect((await stage.articles()).map(({ title }) => title).toSorted()).toEqual([
      'Article 1',
      'Article 2',
      'Article 3',
    ]);
  });

  it('is not asked before it is due', async () => {
    server.answer('/feed', document(feed(items(1)), { 'Cache-Control': 'max-age=7200' }));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    stage.clock.now += HOUR;
    await stage.visit();
    expect(server.asked).toHaveLength(1);
    expect(stage.alarms.get('feeds')).toBe(NOW + 2 * HOUR);
  });

  it('changes an article that its entry changed, and leaves alone what the reader wrote on', async () => {
    server.answer('/feed', document(feed(items(1, 2))));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    const mine = (await stage.articles()).find(({ title }) => title === 'Article 2');
    await editArticle(
      stage.open,
      { id: 'c', at: '2026-11-25T12:00:00Z' },
      { id: mine?.id ?? '', tags: ['cloud'], note: 'Lu.' },
    );
    server.answer(
      '/feed',
      document(
        feed([
          { n: 1, title: 'Corrigé' },
          { n: 2, title: 'Corrigé' },
        ]),
      ),
    );
    stage.clock.now += HOUR;
    await stage.visit();
    const articles = await stage.articles();
    expect(articles.map(({ title }) => title).toSorted()).toEqual(['Article 2', 'Corrigé']);
    expect(articles.find(({ title }) => title === 'Article 2')).toMatchObject({ tags: ['cloud'], note: 'Lu.' });
  });

  it('draws the facts of its entries, and anew where an entry changed', async () => {
    server.answer(
      '/feed',
      document(
        feed([
          { n: 1, title: 'Un rachat' },
          { n: 2, title: 'Rien' },
        ]),
      ),
    );
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    expect(
      (await stage.articles()).map(({ title, facts }) => [title, facts.map(({ text }) => text)]).toSorted(),
    ).toEqual([
      ['Rien', []],
      ['Un rachat', ['Un rachat']],
    ]);
    server.answer(
      '/feed',
      document(
        feed([
          { n: 1, title: 'Pas de vente' },
          { n: 2, title: 'Le rachat' },
        ]),
      ),
    );
    stage.clock.now += HOUR;
    await stage.visit();
    expect(
      (await stage.articles()).map(({ title, facts }) => [title, facts.map(({ text }) => text)]).toSorted(),
    ).toEqual([
      ['Le rachat', ['Le rachat']],
      ['Pas de vente', []],
    ]);
  });

  it('never brings back what the reader threw away', async () => {
    server.answer('/feed', document(feed(items(1, 2))));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    const [thrown] = await stage.articles();
    await throwAway(stage.open, { id: 'c', at: '2026-11-25T12:00:00Z' }, [thrown?.id ?? '']);
    server.answer('/feed', document(feed([{ n: 1, title: 'Corrigé' }, { n: 2, title: 'Corrigé' }, { n: 3 }])));
    stage.clock.now += HOUR;
    await stage.visit();
    expect((await stage.articles()).map(({ url }) => url)).not.toContain(thrown?.url);
    expect(await stage.articles()).toHaveLength(2);
  });

  it('adds no second copy of an article that another feed brought, whatever its address carries along', async () => {
    server.answer('/one', document(feed(items(1))));
    server.answer(
      '/two',
      document(
        feed(items(1)).replaceAll('/articles/1<', '/articles/1/?utm_source=rss<').replaceAll('item-1', 'other-id'),
      ),
    );
    const stage = feedsStage();
    await stage.follow({ url: at('/one') }, { url: at('/two', 'other.example') });
    expect(await stage.articles()).toHaveLength(1);
    expect((await stage.feeds()).map(({ state }) => state.articles).toSorted()).toEqual([0, 1]);
  });

  it('keeps apart entries that lead to one page but have titles of their own, from visit to visit', async () => {
    const changes = (...list: readonly Item[]): string =>
      feed(list).replaceAll(/<link>[^<]*articles\/\d<\/link>/g, '<link>https://news.example/changes#top</link>');
    const [first, second, third] = [23, 24, 25].map((day, n) => ({
      n,
      title: `Version ${n}`,
      date: `${day} Nov 2026 08:00:00 GMT`,
    })) as [Item, Item, Item];
    server.answer('/feed', document(changes(second, first)));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    server.answer('/feed', document(changes(third, second, first)));
    stage.clock.now += HOUR;
    await stage.visit();
    const articles = (await stage.articles()).toSorted((a, b) => a.title.localeCompare(b.title));
    expect(articles.map(({ title }) => title)).toEqual(['Version 0', 'Version 1', 'Version 2']);
    expect(articles[0]?.url).toBe('https://news.example/changes');
    expect(articles[2]?.originalUrl).toBe('https://news.example/changes#top');
    expect(articles.map(({ url }) => canonicalUrl(url))).toEqual(articles.map(({ url }) => ok(url)));
  });

  it('keeps the whole entries of an answer that broke off, and asks again soon without its validators', async () => {
    const whole = feed(items(1, 2, 3));
    server.answer('/feed', (_request, response) => {
      response.writeHead(200, {
        'Content-Type': 'application/rss+xml',
        'Content-Length': String(Buffer.byteLength(whole)),
        ETag: '"half"',
      });
      response.write(whole.slice(0, whole.indexOf('item-3') - 20), () => response.destroy());
    });
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    expect((await stage.articles()).map(({ title }) => title).toSorted()).toEqual(['Article 1', 'Article 2']);
    expect(await stage.feeds()).toMatchObject([
      { state: { health: { kind: 'failing', problem: { kind: 'broken-off' } }, validators: {}, articles: 2 } },
    ]);
  });

  it('in another charset than it says is read all the same', async () => {
    const latin = Buffer.from(
      feed([{ n: 1, title: 'Télécoms : l’été' }])
        .replace('’', "'")
        .replace('encoding="utf-8"', 'encoding="iso-8859-1"'),
      'latin1',
    );
    server.answer('/feed', document(latin, { 'Content-Type': 'application/rss+xml' }));
    server.answer(
      '/liar',
      document(Buffer.from(feed([{ n: 2, title: 'Réseaux' }]), 'utf8'), {
        'Content-Type': 'text/xml; charset=us-ascii',
      }),
    );
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') }, { url: at('/liar', 'other.example') });
    expect((await stage.articles()).map(({ title }) => title).toSorted()).toEqual(['Réseaux', "Télécoms : l'été"]);
  });

  it('moves with a chain that is permanent', async () => {
    server.answer('/feed', document(feed(items(1))));
    const moved = at('/feed', 'new.example');
    const stage = feedsStage({
      watchRedirects: (from, tell) => (tell({ status: 301, from, to: moved }), true),
    });
    server.answer('/old', (_request, response) => response.writeHead(301, { Location: moved }).end());
    await stage.follow({ url: at('/old') });
    expect((await stage.feeds())[0]?.feed.url).toBe(moved);
  });
});

describe('a webzine that fails', () => {
  it.each([
    ['500', { kind: 'status', status: 500 }],
    ['no feed', { kind: 'no-feed' }],
  ])('is told as such and asked later: %s', async (way, problem) => {
    server.answer('/feed', (_request, response) =>
      way === '500' ? response.writeHead(500).end() : response.end('<html><title>Bienvenue</title>'),
    );
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    expect(await stage.feeds()).toMatchObject([
      { state: { health: { kind: 'failing', problem, failures: 1 }, dueAt: NOW + 15 * MINUTE } },
    ]);
  });

  it('is left alone as long as a storm of 429 and 503 orders, and comes back', async () => {
    server.answer('/feed', (_request, response) => response.writeHead(429, { 'Retry-After': '7200' }).end());
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    expect((await stage.feeds())[0]?.state.dueAt).toBe(NOW + 2 * HOUR);
    for (let round = 0; round < 12; round += 1) {
      server.answer('/feed', (_request, response) => response.writeHead(503).end());
      stage.clock.now = (await stage.feeds())[0]?.state.dueAt ?? Number.NaN;
      await stage.visit();
    }
    expect((await stage.feeds())[0]?.state).toMatchObject({
      health: { failures: 13 },
      dueAt: stage.clock.now + 12 * HOUR,
    });
    server.answer('/feed', document(feed(items(1))));
    stage.clock.now += 24 * HOUR;
    await stage.visit();
    expect((await stage.feeds())[0]?.state).toMatchObject({ health: { kind: 'well' }, articles: 1 });
  });

  it('for good is asked no more', async () => {
    server.answer('/feed', (_request, response) => response.writeHead(410).end());
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    stage.clock.now += 1000 * 24 * HOUR;
    await stage.visit();
    expect(server.asked).toHaveLength(1);
    expect((await stage.feeds())[0]?.state.health).toEqual({ kind: 'gone' });
  });
});

describe('many webzines', () => {
  it('are asked six at a time, one of a host at a time', async () => {
    const [hosts, count] = [12, 24];
    const batches: string[][] = [];
    const held: { readonly host: string; readonly letGo: () => void }[] = [];
    for (let n = 0; n < count; n += 1) {
      server.answer(`/${n}`, (request, response) => {
        held.push({ host: request.headers.host ?? '', letGo: () => response.end(feed(items(n))) });
        // Nobody is answered before six have asked: were there fewer, this would never end; were there more, the next
        // batch would be larger.
        if (held.length < 6) return;
        batches.push(held.map(({ host }) => host));
        for (const { letGo } of held.splice(0)) letGo();
      });
    }
    const stage = feedsStage();
    await stage.follow(...Array.from({ length: count }, (_, n) => ({ url: at(`/${n}`, `host${n % hosts}.example`) })));
    expect(await stage.articles()).toHaveLength(count);
    expect(batches).toHaveLength(4);
    expect(batches.map((batch) => new Set(batch).size)).toEqual([6, 6, 6, 6]);
  });

  it('go on where they were when the background was killed', async () => {
    const urls = Array.from({ length: 12 }, (_, n) => at(`/${n}`, `host${n}.example`));
    for (let n = 0; n < 12; n += 1) server.answer(`/${n}`, document(feed(items(n))));
    // The killed background's world ends: its requests never come back.
    let asked = 0;
    const dying = feedsStage({
      fetch: async (...request) => ((asked += 1) > 7 ? new Promise<never>(() => undefined) : fetch(...request)),
    });
    await dying.room.follower.follow({ commandId: 'c', feeds: urls.map((url) => ({ url, title: '' })) });
    await vi.waitFor(async () => expect(await dying.articles()).toHaveLength(7));
    expect(dying.alarms.get('feeds')).toBe(NOW + MINUTE);

    server.forget();
    const reborn = dying.reborn({});
    await reborn.room.goOn();
    await reborn.idle();
    expect(await reborn.articles()).toHaveLength(12);
    expect(server.asked).toHaveLength(5);
  });

  it('that are followed twice are followed once; those of the own network only where the reader typed them', async () => {
    server.answer('/feed', document(feed(items(1))));
    const stage = feedsStage();
    const { follower } = stage.room;
    const here = { url: server.url('/feed'), title: '' };
    expect(await follower.follow({ commandId: 'a', feeds: [here, { url: at('/feed'), title: '' }] })).toMatchObject({
      ok: true,
      value: { added: 1, known: 0, refused: 1 },
    });
    expect(await follower.follow({ commandId: 'a', feeds: [{ url: at('/feed'), title: '' }] })).toMatchObject({
      ok: true,
      value: { added: 0, known: 1 },
    });
    expect(
      await follower.follow({
        commandId: 'b',
        feeds: [
          { ...here, ownNetwork: true },
          { url: at('/feed'), title: '' },
        ],
      }),
    ).toMatchObject({ ok: true, value: { added: 1, known: 1 } });
    await stage.idle();
    expect(await stage.feeds()).toHaveLength(2);
    expect((await stage.feeds()).map(({ state }) => state.health.kind)).toEqual(['well', 'well']);
  });
});

describe('a webzine that is followed no more', () => {
  it('is asked no more, and leaves its articles', async () => {
    server.answer('/feed', document(feed(items(1))));
    const stage = feedsStage();
    await stage.follow({ url: at('/feed') });
    const [{ id } = { id: '' as FeedId }] = await stage.feeds();
    await stage.room.follower.unfollow(id);
    stage.clock.now += HOUR;
    await stage.visit();
    expect(server.asked).toHaveLength(1);
    expect(await stage.feeds()).toEqual([]);
    expect(await stage.articles()).toHaveLength(1);
  });

  it('while it was asked brings nothing any more', async () => {
    const stage = feedsStage();
    server.answer('/feed', (_request, response) => {
      const stop = async (): Promise<void> => {
        for (const { id } of await stage.feeds()) await stage.room.follower.unfollow(id);
        response.end(feed(items(1)));
      };
      void stop();
    });
    await stage.follow({ url: at('/feed') });
    expect(await stage.articles()).toEqual([]);
  });
});

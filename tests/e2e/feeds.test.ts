import { afterAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Session } from '../../scripts/browsers/session.ts';
import { readDisk } from '../../scripts/soak/on-disk.ts';
import { document, redirect, rss, startFeedServer } from '../support/feed-server.ts';
import { ask, libraryReady } from './support/library.ts';
import { offers, says } from './support/says.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

/** Also the proxy of the browser: every name of `.example` is this server. */
const server = await startFeedServer();
afterAll(() => server.close());

const FEED = 'http://webzine.example/feed';
const ADDRESS = { role: 'textbox', name: en('feeds.address') };
const FOLLOW = { role: 'button', name: en('feeds.follow') };

const feed = (...numbers: number[]): string =>
  rss({ title: 'La Vigie du Cloud', site: 'http://webzine.example', items: numbers.map((n) => ({ n })) });
const urlsOnDisk = async (session: Session): Promise<string[]> =>
  (await readDisk(session)).articles.map(({ url }) => url).toSorted();

/** What `look-for-feed` says of an address of the webzine. */
async function look(
  session: Session,
  path: string,
): Promise<{ readonly value?: { readonly kind: string; readonly problem?: { readonly kind: string } } }> {
  return session.inExtension(
    (url: string) => browser.runtime.sendMessage({ vigie: 'look-for-feed', payload: { url, ownNetwork: false } }),
    `http://webzine.example${path}`,
  );
}

inEveryBrowser(
  'webzines',
  (stage) => {
    it('are followed by their address; their articles are in the library, and known by their companies', async () => {
      await libraryReady(stage.session);
      server.answer('/feed', document(feed(1, 2), { ETag: '"1"' }));
      const options = await stage.openExtensionPage('options.html#feeds');
      await options.write(ADDRESS, FEED);
      await options.click(FOLLOW);
      await says(options, en('feeds.followed', 'La Vigie du Cloud'));
      await until(
        'the articles',
        () => urlsOnDisk(stage.session),
        (urls) => expect(urls).toEqual(['https://webzine.example/articles/1', 'https://webzine.example/articles/2']),
      );
      await says(options, /2 articles\. Visited/);
      const found = await ask(stage.session, 'search-library', { query: 'contrat numéro', limit: 5 });
      expect(JSON.stringify(found)).toContain('Article 1');
      const preview = await ask(stage.session, 'preview-company', { companyId: 'orange' });
      // Two articles that tell one story are one line of a preview.
      expect(JSON.stringify(preview)).toMatch(/Article [12]/);
    });

    it('are asked as by nobody in particular, and only for what is new', async () => {
      server.forget();
      await stage.session.inExtension(() =>
        browser.runtime.sendMessage({ vigie: 'visit-feeds', payload: { ids: [] } }),
      );
      await until(
        'a question',
        async () => server.asked.filter(({ path }) => path === '/feed'),
        (asked) => expect(asked).not.toEqual([]),
      );
      const asked = server.asked.find(({ path }) => path === '/feed');
      expect(asked?.headers['if-none-match']).toBe('"1"');
      for (const telling of ['cookie', 'referer', 'origin', 'authorization'])
        expect(asked?.headers).not.toHaveProperty(telling);
      server.answer('/feed', document(feed(2, 3), { ETag: '"2"' }));
      await stage.session.inExtension(() =>
        browser.runtime.sendMessage({ vigie: 'visit-feeds', payload: { ids: [] } }),
      );
      await until(
        'the new article',
        () => urlsOnDisk(stage.session),
        (urls) => expect(urls).toHaveLength(3),
      );
    });

    it('are asked by an alarm when the background sleeps', async () => {
      const alarms = await stage.session.inExtension(async () =>
        (await browser.alarms.getAll()).map(({ name }) => name),
      );
      expect(alarms).toContain('feeds');
    });

    it('that moved for good are followed to their new address', async () => {
      server.answer('/old', redirect(301, 'http://new.example/feed'));
      await stage.session.inExtension(() =>
        browser.runtime.sendMessage({
          vigie: 'follow-feeds',
          payload: { commandId: 'moved', feeds: [{ url: 'http://webzine.example/old', title: 'Ancienne' }] },
        }),
      );
      await until(
        'the new address',
        async () => (await readDisk(stage.session)).feeds.map(({ url }) => url),
        (urls) => expect(urls).toContain('http://new.example/feed'),
      );
    });

    it.each(['127.0.0.1', 'localhost', '[::1]', '10.0.0.1', 'printer.local'])(
      'never lead to %s, whatever a redirect says',
      async (host) => {
        server.answer('/evil', redirect(302, `http://${host}:${server.port}/secret`));
        server.answer('/secret', document(feed(66)));
        server.forget();
        const answer = await look(stage.session, '/evil');
        expect(answer.value).toMatchObject({
          kind: 'failed',
          problem: { kind: expect.stringMatching(/^(private-address|unreachable)$/) },
        });
        expect(server.asked.map(({ path }) => path)).not.toContain('/secret');
      },
    );

    it('that send round and round are left', async () => {
      for (let hop = 0; hop < 12; hop += 1)
        server.answer(`/hop/${hop}`, redirect(302, `http://webzine.example/hop/${hop + 1}`));
      server.answer('/hop/12', document(feed(77)));
      expect((await look(stage.session, '/hop/0')).value).toMatchObject({
        kind: 'failed',
        problem: { kind: 'too-many-redirects' },
      });
      server.answer('/circle', redirect(302, 'http://webzine.example/circle'));
      expect((await look(stage.session, '/circle')).value).toMatchObject({ kind: 'failed' });
    });

    it('on the own network are asked only once the reader says that they are theirs', async () => {
      server.answer(
        '/intranet',
        document(rss({ title: 'Intranet', site: 'http://intranet.example', items: [{ n: 900 }] })),
      );
      server.forget();
      const options = await stage.openExtensionPage('options.html#feeds');
      await options.write(ADDRESS, server.url('/intranet'));
      await options.click(FOLLOW);
      await says(options, en('feeds.ownNetwork', server.url('/intranet')));
      expect(server.asked.map(({ path }) => path)).not.toContain('/intranet');
      await options.click({ role: 'button', name: en('feeds.ownNetworkYes') });
      await says(options, en('feeds.followed', 'Intranet'));
      await until(
        'its article',
        () => urlsOnDisk(stage.session),
        (urls) => expect(urls).toContain('https://intranet.example/articles/900'),
      );
    });

    it('are followed from the popup over their page', async () => {
      server.answer(
        '/',
        document(
          `<!doctype html><title>Le Quotidien</title><link rel="alternate" type="application/rss+xml" title="Le Quotidien" href="/rss"><p>Une page.`,
          { 'Content-Type': 'text/html' },
        ),
      );
      server.answer(
        '/rss',
        document(rss({ title: 'Le Quotidien', site: 'http://quotidien.example', items: [{ n: 500 }] })),
      );
      const page = await stage.openUrl('http://quotidien.example/');
      const popup = await stage.openPopup(page);
      await popup.click({ role: 'button', name: en('feeds.followThis') });
      await says(popup, en('feeds.isFollowed', 'Le Quotidien'));
      await until(
        'its article',
        () => urlsOnDisk(stage.session),
        (urls) => expect(urls).toContain('https://quotidien.example/articles/500'),
      );
    });
  },
  { proxyPort: server.port },
);

inEveryBrowser(
  'webzines without any grant',
  (stage) => {
    it('are not asked, and say so', async () => {
      await libraryReady(stage.session);
      server.answer('/feed', document(feed(1)));
      server.forget();
      await stage.session.inExtension(
        (url: string) =>
          browser.runtime.sendMessage({
            vigie: 'follow-feeds',
            payload: { commandId: 'c', feeds: [{ url, title: 'Sans droit' }] },
          }),
        FEED,
      );
      const options = await stage.openExtensionPage('options.html#feeds');
      await says(options, en('feeds.noAccess', 'webzine.example'));
      expect(server.asked.map(({ path }) => path)).not.toContain('/feed');
      await offers(options, { role: 'button', name: en('feeds.allow', 'webzine.example') });
    });
  },
  { granted: false, proxyPort: server.port },
);

import { afterAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Session } from '../../scripts/browsers/session.ts';
import { document, startFeedServer } from '../support/feed-server.ts';
import { offences } from './support/axe.ts';
import { ask, libraryReady } from './support/library.ts';
import { says } from './support/says.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

/** Also the proxy of the browser: every name of `.example` is this server. */
const server = await startFeedServer();
afterAll(() => server.close());

const button = (name: string) => ({ role: 'button', name });
const badge = (session: Session): Promise<string> => session.inExtension(() => browser.action.getBadgeText({}));

/** A feed of today with these titles. */
function feed(...titles: readonly string[]): string {
  const day = new Date().toUTCString();
  const items = titles.map(
    (title, at) =>
      `<item><title>${title}</title><link>http://webzine.example/a/${at}</link><guid>http://webzine.example/a/${at}</guid><pubDate>${day}</pubDate><description>${title}.</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>La Vigie du Cloud</title><link>http://webzine.example</link><language>fr</language>${items.join('')}</channel></rss>`;
}

const isAllowed = (session: Session): Promise<boolean> =>
  session.inExtension(() => browser.permissions.contains({ permissions: ['notifications'] }));

/** Brings more articles by the feed. */
async function bring(session: Session, ...titles: readonly string[]): Promise<void> {
  server.answer('/feed', document(feed(OPENING, CLOSURE, ...titles)));
  await session.inExtension(() => browser.runtime.sendMessage({ vigie: 'visit-feeds', payload: { ids: [] } }));
}

const OPENING = 'OVHcloud ouvre un centre de données à Gravelines';
const CLOSURE = 'Outscale recrute deux cents ingénieurs &lt;b&gt;à Saint-Cloud&lt;/b&gt;';

inEveryBrowser(
  'watched companies',
  (stage) => {
    it('are chosen on their page, and what a feed then brings about them is new: there, and on the button', async () => {
      await libraryReady(stage.session);
      const page = await stage.openExtensionPage('watch.html');
      await says(page, en('watch.empty'));
      await page.write({ role: 'searchbox', name: en('watch.add') }, 'ovhcloud');
      await page.click(button('OVHcloud'));
      await says(page, en('watch.nothingNew'));
      expect(await ask(stage.session, 'preview-company', { companyId: 'ovhcloud' })).toMatchObject({
        ok: true,
        value: { watched: true },
      });
      server.answer('/feed', document(feed(OPENING, CLOSURE)));
      await stage.session.inExtension(() =>
        browser.runtime.sendMessage({
          vigie: 'follow-feeds',
          payload: { commandId: 'f', feeds: [{ url: 'http://webzine.example/feed', title: 'Webzine' }] },
        }),
      );
      await until(
        'the count',
        () => badge(stage.session),
        (text) => expect(text).toBe('1'),
      );
      await says(page, OPENING);
      expect(await page.text()).not.toContain('Saint-Cloud');
      expect(await offences(page)).toEqual([]);
    });

    it('stay new though the background sleeps, and not once they were looked at', async () => {
      await stage.session.stopBackground();
      const page = await stage.openExtensionPage('watch.html');
      await says(page, OPENING);
      await page.click(button(en('watch.allSeen')));
      await says(page, en('watch.nothingNew'));
      await until(
        'no count',
        () => badge(stage.session),
        (text) => expect(text).toBe(''),
      );
    });

    it('are told of in a digest, without the markup of a title', async () => {
      await stage.session.inExtension(() =>
        browser.runtime.sendMessage({ vigie: 'watch-company', payload: { companyId: 'outscale', watched: true } }),
      );
      const page = await stage.openExtensionPage('watch.html#digest');
      await says(page, OPENING);
      await says(page, /Outscale recrute .*à Saint-Cloud/);
      expect(await page.evaluate(() => globalThis.document.querySelectorAll('main b').length)).toBe(0);
      expect(await offences(page)).toEqual([]);
    });

    it('are found by what they are in a search', async () => {
      const found = await ask(stage.session, 'search-library', { query: 'is:watched gravelines', limit: 5 });
      expect(JSON.stringify(found)).toContain(OPENING);
    });

    it('are let go, and nothing about them is counted any more', async () => {
      const page = await stage.openExtensionPage('watch.html');
      await page.click(button(en('watch.leave', 'OVHcloud')));
      await says(page, en('watch.left', 'OVHcloud'));
      await until(
        'no count',
        () => badge(stage.session),
        (text) => expect(text).toBe(''),
      );
    });
  },
  { proxyPort: server.port },
);

// Chromium asks a person for the right to notify, of whom there is none here; Firefox is told to ask nobody.
inEveryBrowser(
  'notifications of what is watched',
  (stage) => {
    it('need a right, which the choice of them asks for', async () => {
      await libraryReady(stage.session);
      await stage.session.inExtension(async () => {
        await browser.runtime.sendMessage({
          vigie: 'watch-company',
          payload: { companyId: 'ovhcloud', watched: true },
        });
        // Without quiet hours, whatever the hour of the test.
        await browser.runtime.sendMessage({
          vigie: 'change-watch-telling',
          payload: { telling: { notify: 'nothing', everyHours: 1, digest: 'weekly' } },
        });
        await browser.runtime.sendMessage({
          vigie: 'follow-feeds',
          payload: { commandId: 'n', feeds: [{ url: 'http://webzine.example/feed', title: 'Webzine' }] },
        });
      });
      // What the feed holds by now is no news by the time of the choice.
      await until(
        'the first count',
        () => badge(stage.session),
        (text) => expect(text).toBe('1'),
      );
      const page = await stage.openExtensionPage('watch.html');
      expect(await isAllowed(stage.session)).toBe(false);
      await page.click({ role: 'radio', name: en('watch.notifyStories') });
      await until(
        'the right',
        () => isAllowed(stage.session),
        (allowed) => expect(allowed).toBe(true),
      );
      // The choice is kept after the right is given; news that come before it are none to tell of.
      await until(
        'the choice',
        () => ask(stage.session, 'watch-list', {}),
        (list) => expect(list).toMatchObject({ ok: true, value: { telling: { notify: 'stories' } } }),
      );
    });

    it('are one for what came, and not another before the span that was chosen is over', async () => {
      await bring(stage.session, 'OVHcloud nomme une directrice technique');
      // A browser without a screen lets go of a notification at once; that it took it is known by the wait for the
      // next.
      await until(
        'the count',
        () => badge(stage.session),
        (text) => expect(text).toBe('2'),
      );
      await bring(stage.session, 'OVHcloud nomme une directrice technique', 'OVHcloud baisse le prix de ses serveurs');
      const at = await until(
        'the alarm',
        () => stage.session.inExtension(async () => (await browser.alarms.get('watch'))?.scheduledTime ?? 0),
        (moment) => expect(moment).toBeGreaterThan(Date.now()),
      );
      expect(at).toBeLessThanOrEqual(Date.now() + 3_600_000);
    });
  },
  { only: 'firefox', launch: { proxyPort: server.port } },
);

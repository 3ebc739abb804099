import { afterAll, expect, it } from 'vitest';
/** What readers do every day with webzines takes at most three actions, by mouse and by keyboard. */
import type { Browser } from 'webextension-polyfill';
import type { FirefoxSession } from '../../scripts/browsers/firefox.ts';
import type { Page, View } from '../../scripts/browsers/session.ts';
import { document as answering, rss, startFeedServer } from '../support/feed-server.ts';
import { ask, marked } from './support/library.ts';
import { says } from './support/says.ts';
import { inEveryBrowser, type Stage } from './support/suite.ts';
import { tasksOn } from './support/tasks.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

/** Also the proxy of the browser: every name of `.example` is this server. */
const server = await startFeedServer();
afterAll(() => server.close());

const button = (name: string) => ({ role: 'button', name });
/** Waits for the tab that was opened at an address, and closes it. */
async function wasOpened(stage: Stage, url: string): Promise<void> {
  const found = await until(
    `a tab at ${url}`,
    () =>
      stage.session.inExtension(
        async (wanted: string) => (await browser.tabs.query({})).find((tab) => tab.url?.startsWith(wanted))?.id ?? -1,
        url,
      ),
    (id) => expect(id).toBeGreaterThan(-1),
  );
  await stage.session.inExtension((id: number) => browser.tabs.remove(id), found);
}

/** Waits until the first hit is the article: those for the first letters are there before. */
const isFirst = (popup: View, title: string): Promise<string> =>
  until(
    `«${title}» first`,
    () => popup.evaluate(() => document.querySelector<HTMLElement>('.v-search .v-hit')?.innerText ?? ''),
    (first) => expect(first).toContain(title),
  );

/** A day of last month, and the month as readers write it to the search. */
function lastMonth(): { readonly date: string; readonly month: string } {
  const now = new Date();
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 2, 9));
  return { date: first.toUTCString(), month: first.toISOString().slice(0, 7) };
}

/** The page of a webzine, at a host. */
async function webzine(stage: Stage, host: string): Promise<Page> {
  const link = '<link rel="alternate" type="application/rss+xml" title="Le Quotidien" href="/rss">';
  const text = '<p>Orange ferme Cloudwatt, et ses clients cherchent où aller.'.repeat(60);
  server.answer(
    '/',
    answering(`<!doctype html><title>Le Quotidien</title>${link}<article><h1>La fin</h1>${text}</article>`, {
      'Content-Type': 'text/html; charset=utf-8',
    }),
  );
  server.answer('/rss', answering(rss({ title: 'Le Quotidien', site: `http://${host}`, items: [{ n: 500 }] })));
  return stage.openUrl(`http://${host}/`);
}

const noticeSays = (page: Page, words: string): Promise<unknown> =>
  until(
    `the notice «${words}»`,
    () => page.popoverNow(),
    (notice) => expect(notice?.text).toContain(words),
  );
const follows = (stage: Stage, host: string): Promise<unknown> =>
  until(
    `that ${host} is followed`,
    () => stage.session.inExtension(() => browser.runtime.sendMessage({ vigie: 'list-feeds', payload: {} })),
    (feeds) => expect(JSON.stringify(feeds)).toContain(`http://${host}/rss`),
  );

inEveryBrowser(
  'a task of every day with webzines',
  (stage, name) => {
    const task = tasksOn(stage);
    const { date, month } = lastMonth();
    /** Last month’s article on Numergy, in the library. */
    async function withLastMonth(): Promise<void> {
      server.answer(
        '/numergy',
        answering(
          rss({
            title: 'La Vigie',
            site: 'http://vigie-press.example',
            items: [{ n: 41, title: 'Numergy revient', text: 'Numergy, le cloud, revient.', date }],
          }),
        ),
      );
      await stage.session.inExtension(() =>
        browser.runtime.sendMessage({
          vigie: 'follow-feeds',
          payload: { commandId: 'numergy', feeds: [{ url: 'http://vigie-press.example/numergy', title: 'La Vigie' }] },
        }),
      );
      await until(
        'the article',
        () => ask(stage.session, 'search-library', { query: `numergy date:${month}`, limit: 1 }),
        (found) => expect(JSON.stringify(found)).toContain('Numergy revient'),
      );
    }
    task(
      'last month’s article on Numergy found',
      { mouse: 3, keyboard: 3 },
      {
        async mouse(hand) {
          await withLastMonth();
          const popup = await hand.popup(await webzine(stage, 'midi.example'));
          await hand.write(popup, { role: 'searchbox', name: en('search.label') }, `numergy date:${month}`);
          await isFirst(popup, 'Numergy revient');
          await hand.clickOn(popup, '.v-search .v-hit');
          await wasOpened(stage, 'http://vigie-press.example/articles/41');
        },
        async keyboard(hand) {
          await withLastMonth();
          const popup = await hand.popup(await webzine(stage, 'midi.example'));
          await says(popup, en('popup.companies'));
          await hand.press(popup, '/');
          await hand.type(popup, `numergy date:${month}`, async () => {
            await isFirst(popup, 'Numergy revient');
            await popup.press('Enter');
          });
          await wasOpened(stage, 'http://vigie-press.example/articles/41');
        },
      },
    );

    task(
      'the webzine of a page followed, at the end of its article, by the notice of a save, or by a key',
      { mouse: 1, keyboard: 1 },
      {
        async mouse(hand) {
          const page = await webzine(stage, 'aube.example');
          await page.activate();
          if (name === 'firefox') await stage.session.command('save-page');
          else {
            await marked(page);
            await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
          }
          await noticeSays(page, en(name === 'firefox' ? 'notice.page' : 'notice.offered'));
          await hand.inPopover(page, en('notice.follow', 'Le Quotidien'));
          await noticeSays(page, en('notice.followed', 'Le Quotidien'));
          await follows(stage, 'aube.example');
        },
        async keyboard(hand) {
          const page = await webzine(stage, 'nuit.example');
          await page.activate();
          await hand.command('follow-page');
          await noticeSays(page, en('notice.followed', 'Le Quotidien'));
          await follows(stage, 'nuit.example');
        },
      },
    );

    task(
      'a webzine followed from the popup',
      { mouse: 2, keyboard: 2 },
      {
        async mouse(hand) {
          const popup = await hand.popup(await webzine(stage, 'matin.example'));
          await hand.click(popup, button(en('feeds.followThis')));
          await says(popup, en('feeds.isFollowed', 'Le Quotidien'));
        },
        async keyboard(hand) {
          const popup = await hand.popup(await webzine(stage, 'soir.example'));
          await says(popup, en('feeds.followThis'));
          await hand.chord(popup, 'Alt+F');
          await says(popup, en('feeds.isFollowed', 'Le Quotidien'));
        },
      },
    );
  },
  { proxyPort: server.port },
);

inEveryBrowser(
  'a webzine, from the address bar',
  (stage) => {
    it('is followed by one press', async () => {
      const page = await webzine(stage, 'mer.example');
      await page.activate();
      await (stage.session as FirefoxSession).clickPageButton();
      await noticeSays(page, en('notice.followed', 'Le Quotidien'));
      expect(JSON.stringify(await ask(stage.session, 'list-feeds', {}))).toContain('http://mer.example/rss');
    });
  },
  { proxyPort: server.port, only: 'firefox' },
);

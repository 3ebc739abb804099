/** What readers do every day takes at most three actions, by mouse and by keyboard. */
import type { Browser } from 'webextension-polyfill';
import { afterAll, expect, it } from 'vitest';
import type { Page, View } from '../../scripts/browsers/session.ts';
import { document as answering, rss, startFeedServer } from '../support/feed-server.ts';
import { createHand, type Hand } from './support/hand.ts';
import { ask, libraryReady, marked } from './support/library.ts';
import { inEveryBrowser, type Stage } from './support/suite.ts';
import { until } from './support/until.ts';
import { en, fr } from './support/words.ts';

declare const browser: Browser;

/** Also the proxy of the browser: every name of `.example` is this server. */
const server = await startFeedServer();
afterAll(() => server.close());

const MOST = 3;
const button = (name: string) => ({ role: 'button', name });
const says = (view: View, ...words: readonly (string | RegExp)[]): Promise<string> =>
  until(words.join(', '), () => view.text(), (text) => {
    for (const word of words) expect(text).toMatch(word);
  });
const popoverSays = (page: Page, words: string | RegExp) => until(String(words), () => page.popover(), ({ text }) => expect(text).toMatch(words));
const isOpen = (stage: Stage, url: string): Promise<unknown> =>
  until(`a tab at ${url}`, () => stage.session.inExtension(async () => (await browser.tabs.query({})).map((tab) => tab.url ?? '')), (urls) => expect(urls.some((each) => each.startsWith(url))).toBe(true));

const firstRowIs = (library: View, title: string) => until('the newest row', () => library.evaluate(() => document.querySelector<HTMLElement>('.v-row-title')?.innerText ?? ''), (first) => expect(first).toBe(title));
const lacksMark = (page: Page, word: string) => until(`no mark on ${word}`, () => page.marks(), (marks) => expect(marks).not.toContain(word));

/** A day of last month, and the month as readers write it to the search. */
function lastMonth(): { readonly date: string; readonly month: string } {
  const now = new Date();
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 2, 9));
  return { date: first.toUTCString(), month: first.toISOString().slice(0, 7) };
}

inEveryBrowser(
  'a task of every day',
  (stage) => {
    /** Declares a task done by mouse and by keyboard, each from the same beginning. */
    function task(what: string, actions: { readonly mouse: number; readonly keyboard: number }, how: { readonly mouse: (hand: Hand) => Promise<void>; readonly keyboard: (hand: Hand) => Promise<void> }): void {
      it.each(['mouse', 'keyboard'] as const)(`${what}, by %s`, async (by) => {
        const hand = createHand(stage);
        await libraryReady(stage.session);
        await how[by](hand);
        expect(hand.actions).toBe(actions[by]);
        expect(hand.actions).toBeLessThanOrEqual(MOST);
      });
    }
    const openMarked = async (path: string): Promise<Page> => {
      const page = await stage.open(path);
      await marked(page);
      return page;
    };
    /** The popup over a page, once it has read it. */
    const readPopup = async (hand: Hand, page: Page): Promise<View> => {
      const popup = await hand.popup(page);
      await until('the way to save', () => popup.has(button(en('save.save'))), (found) => expect(found).toBe(true));
      return popup;
    };
    /** The popover on the first name in view, opened by its key. */
    const openByKey = async (hand: Hand, page: Page): Promise<string> => {
      await hand.command('toggle-popover');
      return (await page.popover()).name;
    };
    const noMarks = (page: Page) => until('no marks', () => page.marks(), (marks) => expect(marks).toEqual([]));
    const unmute = (host: string) => stage.session.inExtension((muted: string) => browser.runtime.sendMessage({ vigie: 'mute-site', payload: { host: muted, muted: false } }), host);

    task('marks off on this site', { mouse: 2, keyboard: 2 }, {
      async mouse(hand) {
        const page = await openMarked('story.html');
        const popup = await hand.popup(page);
        await hand.click(popup, { role: 'switch', name: en('site.marksOn', '127.0.0.1') });
        await noMarks(page);
        await unmute('127.0.0.1');
      },
      async keyboard(hand) {
        const page = await openMarked('story.html');
        await openByKey(hand, page);
        await hand.press(page, 'm');
        await noMarks(page);
        await unmute('127.0.0.1');
      },
    });

    const savedTags = async (stored: RegExp): Promise<void> => {
      const found = await ask(stage.session, 'search-library', { query: 'tag:relire tag:mésange', limit: 5 });
      expect(JSON.stringify(found)).toMatch(stored);
    };
    task('a page saved with two tags', { mouse: 3, keyboard: 3 }, {
      async mouse(hand) {
        const popup = await readPopup(hand, await stage.open('demo/genese.html'));
        await hand.write(popup, { role: 'textbox', name: en('save.tags') }, 'relire, mésange');
        await hand.click(popup, button(en('save.save')));
        await says(popup, en('save.savedOn', ''));
        await savedTags(/genese/);
      },
      async keyboard(hand) {
        const popup = await readPopup(hand, await stage.open('demo/bilan.html'));
        await hand.chord(popup, 'Alt+T');
        await hand.type(popup, 'relire, mésange', () => popup.chord('Control+Enter'));
        await says(popup, en('save.savedOn', ''));
        await savedTags(/bilan/);
      },
    });

    const { date, month } = lastMonth();
    /** Last month’s article on Numergy, in the library. */
    async function withLastMonth(): Promise<void> {
      server.answer('/numergy', answering(rss({ title: 'La Vigie', site: 'http://vigie-press.example', items: [{ n: 41, title: 'Numergy revient', text: 'Numergy, le cloud, revient.', date }] })));
      await stage.session.inExtension(() => browser.runtime.sendMessage({ vigie: 'follow-feeds', payload: { commandId: 'numergy', feeds: [{ url: 'http://vigie-press.example/numergy', title: 'La Vigie' }] } }));
      await until('the article', () => ask(stage.session, 'search-library', { query: `numergy date:${month}`, limit: 1 }), (found) => expect(JSON.stringify(found)).toContain('Numergy revient'));
    }
    task('last month’s article on Numergy found', { mouse: 3, keyboard: 3 }, {
      async mouse(hand) {
        await withLastMonth();
        const popup = await hand.popup(await stage.open('story.html'));
        await hand.write(popup, { role: 'searchbox', name: en('search.label') }, `numergy date:${month}`);
        await says(popup, 'Numergy revient');
        await hand.clickOn(popup, '.v-search .v-hit');
        await isOpen(stage, 'https://vigie-press.example/articles/41');
      },
      async keyboard(hand) {
        await withLastMonth();
        const popup = await hand.popup(await stage.open('story.html'));
        await hand.press(popup, '/');
        await hand.type(popup, `numergy date:${month}`, async () => {
          await says(popup, 'Numergy revient');
          await popup.press('Enter');
        });
        await isOpen(stage, 'https://vigie-press.example/articles/41');
      },
    });

    task('a wrong company undone', { mouse: 2, keyboard: 2 }, {
      async mouse(hand) {
        const page = await openMarked('teaching.html');
        await hand.hover(page, 'Mannesmann');
        await hand.inPopover(page, en('popover.notThis'));
        await lacksMark(page, 'Mannesmann');
      },
      async keyboard(hand) {
        const page = await openMarked('outscale.html');
        await openByKey(hand, page);
        await hand.press(page, 'n');
        await lacksMark(page, 'Outscale');
      },
    });

    async function webzine(host: string): Promise<Page> {
      server.answer('/', answering(`<!doctype html><title>Le Quotidien</title><link rel="alternate" type="application/rss+xml" title="Le Quotidien" href="/rss"><p>Une page.`, { 'Content-Type': 'text/html' }));
      server.answer('/rss', answering(rss({ title: 'Le Quotidien', site: `http://${host}`, items: [{ n: 500 }] })));
      return stage.openUrl(`http://${host}/`);
    }
    task('a webzine followed', { mouse: 2, keyboard: 2 }, {
      async mouse(hand) {
        const popup = await hand.popup(await webzine('matin.example'));
        await hand.click(popup, button(en('feeds.followThis')));
        await says(popup, en('feeds.isFollowed', 'Le Quotidien'));
      },
      async keyboard(hand) {
        const popup = await hand.popup(await webzine('soir.example'));
        await says(popup, en('feeds.followThis'));
        await hand.chord(popup, 'Alt+F');
        await says(popup, en('feeds.isFollowed', 'Le Quotidien'));
      },
    });

    /** The settings that the popup opened, once they are drawn. */
    const settingsOf = async (): Promise<View> => {
      const settings = await stage.session.openedPage('options.html');
      await says(settings, en('options.heading'));
      return settings;
    };
    task('everything exported', { mouse: 3, keyboard: 3 }, {
      async mouse(hand) {
        const popup = await hand.popup(await stage.open('story.html'));
        await hand.click(popup, button(en('popup.settings')));
        const settings = await settingsOf();
        await hand.click(settings, button(en('libraryData.exportAction')));
        await says(settings, /\d+ articles exported/);
        await settings.close();
      },
      async keyboard(hand) {
        const popup = await hand.popup(await stage.open('story.html'));
        await hand.chord(popup, 'Alt+O');
        const settings = await settingsOf();
        await hand.chord(settings, 'Alt+E');
        await says(settings, /\d+ articles exported/);
        await settings.close();
      },
    });

    /** The dossier stands beside the page where the browser lets it, else in a tab. */
    const dossierIsOpen = (): Promise<unknown> =>
      until(
        'the dossier',
        () => stage.session.inExtension(async () => JSON.stringify([await browser.storage.session.get(null), (await browser.tabs.query({})).map((tab) => tab.url ?? '')])),
        (where) => expect(where).toContain('ovhcloud'),
      );
    task('the dossier of OVHcloud opened', { mouse: 2, keyboard: 2 }, {
      async mouse(hand) {
        const page = await openMarked('sixty.html');
        await hand.hover(page, 'OVHcloud');
        await hand.inPopover(page, en('popover.dossier'));
        await dossierIsOpen();
      },
      async keyboard(hand) {
        const page = await openMarked('sixty.html');
        await openByKey(hand, page);
        await hand.press(page, 'd');
        await dossierIsOpen();
      },
    });

    task('the reason for a mark seen', { mouse: 2, keyboard: 2 }, {
      async mouse(hand) {
        const page = await openMarked('teaching.html');
        await hand.hover(page, 'Vodafone');
        await hand.inPopover(page, en('why.open'));
        await popoverSays(page, /^(?:Certain|Likely): .+\.$/m);
      },
      async keyboard(hand) {
        const page = await openMarked('teaching.html');
        await openByKey(hand, page);
        await hand.press(page, 'y');
        await popoverSays(page, /^(?:Certain|Likely): .+\.$/m);
      },
    });

    const TODAY = 'The end of a sovereign cloud, today';
    /** An article of today, saved, whose site is gone. */
    async function savedAndGone(): Promise<Page> {
      const page = await stage.open('today.html');
      const popup = await stage.openPopup(page);
      await says(popup, TODAY);
      if (await popup.has(button(en('save.save')))) await popup.click(button(en('save.save')));
      await says(popup, en('save.savedOn', ''));
      await popup.close();
      await page.goto('about:blank');
      stage.site.takeRequests();
      return page;
    }
    const readsIt = async (library: View): Promise<void> => {
      await says(library, 'This sentence is only in the text');
      expect(stage.site.takeRequests()).toEqual([]);
      await library.close();
    };
    task('a saved page read offline', { mouse: 3, keyboard: 2 }, {
      async mouse(hand) {
        const popup = await hand.popup(await savedAndGone());
        await hand.click(popup, button(en('search.open')));
        const library = await stage.session.openedPage('library.html');
        await firstRowIs(library, TODAY);
        await hand.clickOn(library, '.v-row-title');
        await readsIt(library);
      },
      async keyboard(hand) {
        await savedAndGone();
        await hand.command('open-library');
        const library = await stage.session.openedPage('library.html');
        await firstRowIs(library, TODAY);
        await hand.press(library, 'Enter');
        await readsIt(library);
      },
    });

    task('another language spoken', { mouse: 3, keyboard: 3 }, {
      async mouse(hand) {
        const popup = await hand.popup(await stage.open('story.html'));
        await hand.click(popup, button(en('popup.settings')));
        const settings = await settingsOf();
        await hand.click(settings, button('Français'));
        await frenchThenEnglish(settings);
      },
      async keyboard(hand) {
        const popup = await hand.popup(await stage.open('story.html'));
        await hand.chord(popup, 'Alt+O');
        const settings = await settingsOf();
        await hand.chord(settings, 'Alt+2');
        await frenchThenEnglish(settings);
      },
    });
    async function frenchThenEnglish(settings: View): Promise<void> {
      await says(settings, fr('options.heading'));
      await settings.close();
      const page = await openMarked('story.html');
      await page.hoverText('Cloudwatt');
      expect((await page.popover()).buttons.map((each) => each.name)).toContain(fr('popover.dossier'));
      const popup = await stage.openPopup(page);
      await says(popup, fr('popup.companies'));
      await popup.close();
      await stage.session.inExtension(() => browser.runtime.sendMessage({ vigie: 'choose-language', payload: {} }));
    }
  },
  { launch: { proxyPort: server.port } },
);

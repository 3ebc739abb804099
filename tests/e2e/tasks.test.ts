import { expect } from 'vitest';
/** What readers do every day takes at most three actions, by mouse and by keyboard. */
import type { Browser } from 'webextension-polyfill';
import type { Page, View } from '../../scripts/browsers/session.ts';
import type { Hand } from './support/hand.ts';
import { ask, marked } from './support/library.ts';
import { offers, says } from './support/says.ts';
import { openedSettings } from './support/settings.ts';
import { inEveryBrowser } from './support/suite.ts';
import { tasksOn } from './support/tasks.ts';
import { until } from './support/until.ts';
import { en, fr } from './support/words.ts';

declare const browser: Browser;

const button = (name: string) => ({ role: 'button', name });
const popoverSays = (page: Page, words: string | RegExp) =>
  until(
    String(words),
    () => page.popover(),
    ({ text }) => expect(text).toMatch(words),
  );
const lacksMark = (page: Page, word: string) =>
  until(
    `no mark on ${word}`,
    () => page.marks(),
    (marks) => expect(marks).not.toContain(word),
  );

inEveryBrowser('a task of every day', (stage) => {
  const task = tasksOn(stage);
  const openMarked = async (path: string): Promise<Page> => {
    const page = await stage.open(path);
    await marked(page);
    return page;
  };
  /** The popup over a page, once it has read it. */
  const readPopup = async (hand: Hand, page: Page): Promise<View> => {
    const popup = await hand.popup(page);
    await until(
      'the way to save',
      () => popup.has(button(en('save.save'))),
      (found) => expect(found).toBe(true),
    );
    return popup;
  };
  /** The popover on the first name in view, opened by its key. */
  const openByKey = async (hand: Hand, page: Page): Promise<string> => {
    await hand.command('toggle-popover');
    const { name } = await until(
      'a card that has been seen, and heeds keys',
      () => page.popover(),
      ({ takesClicks }) => expect(takesClicks).toBe(true),
    );
    return name;
  };
  const noMarks = (page: Page) =>
    until(
      'no marks',
      () => page.marks(),
      (marks) => expect(marks).toEqual([]),
    );
  const unmute = (host: string) =>
    stage.session.inExtension(
      (muted: string) => browser.runtime.sendMessage({ vigie: 'mute-site', payload: { host: muted, muted: false } }),
      host,
    );

  task(
    'marks off on this site',
    { mouse: 2, keyboard: 2 },
    {
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
    },
  );

  const savedTags = async (stored: RegExp): Promise<void> => {
    const found = await ask(stage.session, 'search-library', { query: 'tag:relire tag:mésange', limit: 5 });
    expect(JSON.stringify(found)).toMatch(stored);
  };
  task(
    'a page saved with two tags',
    { mouse: 3, keyboard: 3 },
    {
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
    },
  );

  task(
    'a wrong company undone',
    { mouse: 2, keyboard: 2 },
    {
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
    },
  );

  task(
    'everything exported',
    { mouse: 3, keyboard: 3 },
    {
      async mouse(hand) {
        const popup = await hand.popup(await stage.open('story.html'));
        await hand.click(popup, button(en('popup.settings')));
        const settings = await openedSettings(stage.session);
        await hand.click(settings, button(en('libraryData.exportAll')));
        await says(settings, /A file with \d+ articles? is in your downloads/);
        await settings.close();
      },
      async keyboard(hand) {
        const popup = await hand.popup(await stage.open('story.html'));
        await says(popup, en('popup.companies'));
        await hand.chord(popup, 'Alt+O');
        const settings = await openedSettings(stage.session);
        await hand.chord(settings, 'Alt+E');
        await says(settings, /A file with \d+ articles? is in your downloads/);
        await settings.close();
      },
    },
  );

  /** The dossier stands beside the page where the browser lets it, else in a tab. */
  const dossierIsOpen = (): Promise<unknown> =>
    until(
      'the dossier',
      () =>
        stage.session.inExtension(async () =>
          JSON.stringify([
            await browser.storage.session.get(null),
            (await browser.tabs.query({})).map((tab) => tab.url ?? ''),
          ]),
        ),
      (where) => expect(where).toContain('ovhcloud'),
    );
  task(
    'the dossier of OVHcloud opened',
    { mouse: 2, keyboard: 2 },
    {
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
    },
  );

  task(
    'the reason for a mark seen',
    { mouse: 2, keyboard: 2 },
    {
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
    },
  );

  const FIELD = { role: 'searchbox', name: en('search.label') };
  /** The watch list, which has the header of every page. */
  const watchList = async (): Promise<View> => {
    const page = await stage.openExtensionPage('watch.html');
    await says(page, en('watch.title'));
    return page;
  };
  const dossierIs = async (): Promise<void> => {
    const dossier = await stage.session.openedPage('dossier.html');
    await says(dossier, 'Roubaix');
    await dossier.close();
  };
  task(
    'the dossier of a company whose name is typed',
    { mouse: 2, keyboard: 2 },
    {
      async mouse(hand) {
        const page = await watchList();
        await hand.write(page, FIELD, 'OVHcloud');
        await says(page, en('search.addToList'));
        await hand.clickOn(page, '.v-firm-name');
        await dossierIs();
        await page.close();
      },
      async keyboard(hand) {
        const page = await watchList();
        await hand.press(page, '/');
        await hand.type(page, 'ovhclud', async () => {
          await says(page, en('search.addToList'));
          await page.press('Enter');
        });
        await dossierIs();
        await page.close();
      },
    },
  );

  const isSearched = (shown: boolean): Promise<unknown> =>
    until(
      `searches ${shown ? 'with' : 'without'} the starter library`,
      () => ask(stage.session, 'search-library', { query: 'tag:acquisition', limit: 1 }),
      (found) => expect(JSON.stringify(found).includes('"withoutStarter":true')).toBe(!shown),
    );
  const starterIs = async (library: View, shown: boolean): Promise<void> => {
    await says(library, shown ? /Hide the \d+ starter articles/ : en('libraryPage.showStarter'));
    await isSearched(shown);
  };
  task(
    'the starter library hidden',
    { mouse: 2, keyboard: 2 },
    {
      async mouse(hand) {
        const popup = await hand.popup(await stage.open('story.html'));
        await offers(popup, button(en('related.hideStarter')));
        await hand.click(popup, button(en('related.hideStarter')));
        await offers(popup, button(en('related.showStarter')));
        await isSearched(false);
        await popup.click(button(en('related.showStarter')));
        await offers(popup, button(en('related.hideStarter')));
        await isSearched(true);
        await popup.close();
      },
      async keyboard(hand) {
        await hand.command('open-library');
        const library = await stage.session.openedPage('library.html');
        await says(library, /Hide the \d+ starter articles/);
        await hand.chord(library, 'Alt+H');
        await starterIs(library, false);
        await library.chord('Alt+H');
        await starterIs(library, true);
        await library.close();
      },
    },
  );

  task(
    'another language spoken',
    { mouse: 3, keyboard: 3 },
    {
      async mouse(hand) {
        const popup = await hand.popup(await stage.open('story.html'));
        await hand.click(popup, button(en('popup.settings')));
        const settings = await openedSettings(stage.session);
        await hand.click(settings, button('Français'));
        await frenchThenEnglish(settings);
      },
      async keyboard(hand) {
        const popup = await hand.popup(await stage.open('story.html'));
        await says(popup, en('popup.companies'));
        await hand.chord(popup, 'Alt+O');
        const settings = await openedSettings(stage.session);
        await hand.chord(settings, 'Alt+2');
        await frenchThenEnglish(settings);
      },
    },
  );
  async function frenchThenEnglish(settings: View): Promise<void> {
    await says(settings, fr('options.heading'));
    await settings.close();
    const page = await openMarked('story.html');
    await page.hoverText('Cloudwatt');
    await until(
      'the card in French',
      () => page.popover(),
      ({ buttons }) => expect(buttons.map((each) => each.name)).toContain(fr('popover.dossier')),
    );
    const popup = await stage.openPopup(page);
    await says(popup, fr('popup.companies'));
    await popup.close();
    await stage.session.inExtension(() => browser.runtime.sendMessage({ vigie: 'choose-language', payload: {} }));
  }
});

/** What readers do with what they saved takes at most four actions, by mouse and by keyboard. */
import { expect } from 'vitest';
import { exportWhole } from '../../lib/exchange/export/export-library.ts';
import { NO_LISTS } from '../../lib/model/library.ts';
import { ok } from '../../lib/model/result.ts';
import type { Page, View } from '../../scripts/browsers/session.ts';
import { anArticle } from '../support/articles.ts';
import type { Hand } from './support/hand.ts';
import { ask } from './support/library.ts';
import { offers, says } from './support/says.ts';
import { openedSettings } from './support/settings.ts';
import { inEveryBrowser } from './support/suite.ts';
import { tasksOn } from './support/tasks.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

const button = (name: string) => ({ role: 'button', name });
const firstIs = (view: View, selector: string, title: string) =>
  until(
    `«${title}» first`,
    () => view.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector),
    (first) => expect(first).toBe(title),
  );
const firstRowIs = (library: View, title: string) => firstIs(library, '.v-row-title', title);

inEveryBrowser('a task with a saved article', (stage) => {
  const task = tasksOn(stage);

  const TODAY = 'The end of a sovereign cloud, today';
  /** An article of today, saved, whose site is gone. */
  async function savedAndGone(): Promise<Page> {
    const page = await stage.open('today.html');
    const popup = await stage.openPopup(page);
    // The title is there before it is known whether the article is saved.
    await until(
      'the way to save, or the date of it',
      async () => (await popup.has(button(en('save.save')))) || (await popup.text()).includes(en('save.savedOn', '')),
      (isRead) => expect(isRead).toBe(true),
    );
    if (await popup.has(button(en('save.save')))) await popup.click(button(en('save.save')));
    await says(popup, TODAY, en('save.savedOn', ''));
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
  task(
    'a saved page read offline',
    { mouse: 3, keyboard: 3 },
    {
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
        await hand.press(library, 'ArrowDown');
        await hand.press(library, 'Enter');
        await readsIt(library);
      },
    },
  );

  /** The library, with the article saved last on top of it. */
  const libraryWithSaved = async (): Promise<View> => {
    await savedAndGone();
    const library = await stage.openExtensionPage('library.html');
    await firstRowIs(library, TODAY);
    return library;
  };
  const highlights = async (library: View, words: RegExp): Promise<void> => {
    await says(library, new RegExp(`${en('reader.quotations')}\\s+${words.source}`));
    await until(
      'the mark',
      () => library.evaluateAside(() => document.querySelector('mark')?.textContent ?? ''),
      (marked) => expect(marked).toMatch(words),
    );
    expect(stage.site.takeRequests()).toEqual([]);
    await library.close();
  };
  task(
    'a sentence highlighted, read offline',
    { mouse: 3, keyboard: 3 },
    {
      async mouse(hand) {
        const library = await libraryWithSaved();
        await hand.clickOn(library, '.v-row-title');
        await says(library, 'This sentence is only in the text');
        await hand.selectAll(library, '.v-pane-text p:last-child');
        await hand.click(library, button(en('reader.highlight')));
        await highlights(library, /This sentence is only in the text/);
      },
      async keyboard(hand) {
        const library = await libraryWithSaved();
        await hand.press(library, 'Enter');
        await says(library, 'This sentence is only in the text');
        await hand.chord(library, 'Alt+J');
        await hand.chord(library, 'Alt+U');
        await highlights(library, /\S/);
      },
    },
  );

  task(
    'what was saved last found again',
    { mouse: 1, keyboard: 1 },
    {
      async mouse(hand) {
        await savedAndGone();
        const popup = await hand.popup(await stage.open('teaching.html'));
        await says(popup, en('popup.savedLately'));
        await firstIs(popup, '.v-saved-lately .v-hit-title', TODAY);
        await popup.close();
      },
      async keyboard(hand) {
        await savedAndGone();
        await hand.command('open-library');
        const library = await stage.session.openedPage('library.html');
        await firstRowIs(library, TODAY);
        await library.close();
      },
    },
  );

  /** What the other machine exported. */
  const fileOf = async (machine: string): Promise<string> => {
    const article = anArticle(machine, { title: `Read on ${machine}`, savedAt: '2026-03-01T10:00:00.000Z' });
    const file = await exportWhole({
      slice: async () => ok({ entries: [{ article, touched: true }], names: {} }),
      tombstones: async () => ok([]),
      feeds: async () => ok([]),
      lists: async () => ok(NO_LISTS),
    });
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    return file.value.text();
  };
  const choose = async (hand: Hand, settings: View, machine: string): Promise<void> => {
    await hand.choose(settings, '.v-move input[type="file"]', `${machine}.json`, await fileOf(machine));
    // The button’s word stands in headings too.
    await offers(settings, button(en('libraryData.bringIn')));
  };
  const isHere = (machine: string) =>
    until(
      `what was read on ${machine}`,
      () => ask(stage.session, 'search-library', { query: `Read on ${machine}`, limit: 5 }),
      (found) => expect(JSON.stringify(found)).toContain(`Read on ${machine}`),
    );
  task(
    'everything moved from another machine',
    { mouse: 4, keyboard: 4 },
    {
      async mouse(hand) {
        const popup = await hand.popup(await stage.open('story.html'));
        await hand.click(popup, button(en('popup.settings')));
        const settings = await openedSettings(stage.session);
        await choose(hand, settings, 'the desktop');
        await hand.click(settings, button(en('libraryData.bringIn')));
        await isHere('the desktop');
        await settings.close();
      },
      async keyboard(hand) {
        const popup = await hand.popup(await stage.open('story.html'));
        await says(popup, en('popup.companies'));
        await hand.chord(popup, 'Alt+O');
        const settings = await openedSettings(stage.session);
        await choose(hand, settings, 'the laptop');
        await hand.chord(settings, 'Alt+B');
        await isHere('the laptop');
        await settings.close();
      },
    },
  );
});

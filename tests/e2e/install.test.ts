import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { View } from '../../scripts/browsers/session.ts';
import { libraryReady, marked } from './support/library.ts';
import { says } from './support/says.ts';
import { inEveryBrowser } from './support/suite.ts';
import { tasksOn } from './support/tasks.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

inEveryBrowser(
  'a fresh installation',
  (stage) => {
    it('holds no right to any site', async () => {
      expect(await stage.session.inExtension(() => browser.permissions.getAll())).toMatchObject({ origins: [] });
    });

    it('holds the keys it suggests', async () => {
      const keys = await stage.session.inExtension(async () =>
        (await browser.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]),
      );
      expect(keys).toContainEqual(['next-mark', 'Alt+Shift+M']);
      expect(keys).toContainEqual(['toggle-popover', 'Alt+Shift+O']);
      expect(keys).toContainEqual(['previous-mark', '']);
    });

    it('explains itself on a welcome page', async () => {
      const welcome = await stage.openExtensionPage('welcome.html');
      await until(
        'the three ways',
        () => welcome.text(),
        (text) => {
          for (const way of ['welcome.every', 'welcome.chosen', 'welcome.click']) expect(text).toContain(en(way));
        },
      );
    });

    it('marks nothing by itself, and the page in front once the reader clicks', async () => {
      const page = await stage.open('story.html');
      const other = await stage.open('story.html');
      await until(
        'the script’s registration',
        () => stage.session.inExtension(() => browser.scripting.getRegisteredContentScripts()),
        (scripts) => expect(scripts).not.toEqual([]),
      );
      await page.reload();
      expect(await page.marks()).toEqual([]);
      const popup = await stage.openPopup(page);
      await until(
        'the companies',
        () => popup.text(),
        (text) => expect(text).toContain('Cloudwatt'),
      );
      expect(await marked(page)).toContain('Cloudwatt');
      expect(await other.marks()).toEqual([]);
    });

    it('works on without any grant: it says how it stands, and the popup searches', async () => {
      const welcome = await stage.openExtensionPage('welcome.html');
      await until(
        'the state',
        () => welcome.text(),
        (text) => expect(text).toContain(en('welcome.stateClick')),
      );
      await libraryReady(stage.session);
      const popup = await stage.openPopup(await stage.open('story.html'));
      await popup.write({ role: 'searchbox', name: en('search.label') }, 'cloudwatt');
      await until(
        'hits',
        () => popup.text(),
        (text) => expect(text).toContain('Cloudwatt passe entièrement sous le contrôle'),
      );
    });

    it('marks every page once every site is granted', async () => {
      await stage.session.grantAllHosts();
      const page = await stage.open('story.html');
      expect(await marked(page)).toContain('Cloudwatt');
    });

    it('gives the sites back when the reader thinks again', async () => {
      const welcome = await stage.openExtensionPage('welcome.html');
      await until(
        'the state',
        () => welcome.text(),
        (text) => expect(text).toContain(en('welcome.stateEvery')),
      );
      await welcome.click({ role: 'button', name: en('welcome.clickAction') });
      await until(
        'the new state',
        () => welcome.text(),
        (text) => expect(text).toContain(en('welcome.stateClick')),
      );
      expect(await stage.session.inExtension(() => browser.permissions.getAll())).toMatchObject({ origins: [] });
      const page = await stage.open('story.html');
      expect(await page.marks()).toEqual([]);
    });

    /** The welcome page, which opened by itself; the browser asks back once, and the next page is marked. */
    const firstMark = async (choose: (welcome: View) => Promise<void>): Promise<void> => {
      const welcome = await stage.openExtensionPage('welcome.html');
      await says(welcome, en('welcome.everyAction'));
      await choose(welcome);
      await says(welcome, en('welcome.stateEvery'));
      expect(await marked(await stage.open('story.html'))).toContain('Cloudwatt');
      await welcome.click({ role: 'button', name: en('welcome.clickAction') });
      await says(welcome, en('welcome.stateClick'));
      await welcome.close();
    };
    // With «Start reading», which leads to a page of the web, it is two.
    tasksOn(stage)(
      'the first mark',
      { mouse: 1, keyboard: 1 },
      {
        mouse: (hand) =>
          firstMark((welcome) => hand.click(welcome, { role: 'button', name: en('welcome.everyAction') })),
        keyboard: (hand) => firstMark((welcome) => hand.chord(welcome, 'Alt+E')),
      },
    );
  },
  { granted: false, fresh: true },
);

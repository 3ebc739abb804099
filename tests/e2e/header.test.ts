import { expect, it } from 'vitest';
/** One header on every page of the extension: the ways to all places, and one tab for each of them. */
import type { Browser } from 'webextension-polyfill';
import type { View } from '../../scripts/browsers/session.ts';
import { libraryReady } from './support/library.ts';
import { offers } from './support/says.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const PLACES = [
  ['library.html', 'header.library'],
  ['watch.html', 'header.watch'],
  ['prospects.html', 'header.prospects'],
  ['dossier.html', 'header.companies'],
  ['options.html', 'header.settings'],
] as const;

const link = (name: string) => ({ role: 'link', name });
const currentPlaces = (view: View): Promise<readonly string[]> =>
  view.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.v-header [aria-current=page]')].map((each) => each.innerText.trim()),
  );

inEveryBrowser('the header', (stage) => {
  /** Addresses of the open tabs of a page of the extension, and which of them stands in front. */
  const tabsOf = (page: string): Promise<readonly { readonly url: string; readonly active: boolean }[]> =>
    stage.session.inExtension(
      async (path: string) =>
        (await browser.tabs.query({}))
          .filter(({ url = '' }) => url.includes(`/${path}`))
          .map(({ url = '', active }) => ({ url, active })),
      page,
    );

  it.each(PLACES)('stands on %s, and says so', async (page, name) => {
    const view = await stage.openExtensionPage(page);
    await until(
      'the place',
      () => currentPlaces(view),
      (names) => expect(names).toEqual([en(name)]),
    );
    for (const [, other] of PLACES) await offers(view, link(en(other)));
    await view.close();
  });

  it('brings the tab to the front that has the page already, and stays in its own where none has it', async () => {
    await libraryReady(stage.session);
    const library = await stage.openExtensionPage('library.html?q=orange');
    const watch = await stage.openExtensionPage('watch.html');
    await watch.click(link(en('header.library')));
    await until(
      'the library in front',
      () => tabsOf('library.html'),
      (tabs) => expect(tabs.map(({ url, active }) => [url.endsWith('q=orange'), active])).toEqual([[true, true]]),
    );
    expect(await tabsOf('watch.html')).toHaveLength(1);
    await library.close();
    await watch.click(link(en('header.prospects')));
    await until(
      'the prospects in the same tab',
      () => tabsOf('prospects.html'),
      (tabs) => expect(tabs).toHaveLength(1),
    );
    expect(await tabsOf('watch.html')).toEqual([]);
    await watch.close();
  });
});

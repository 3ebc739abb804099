import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { View } from '../../scripts/browsers/session.ts';
import { offences } from './support/axe.ts';
import { libraryReady } from './support/library.ts';
import { offers } from './support/says.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const FIELD = { role: 'searchbox', name: en('search.label') };
const firms = (view: View): Promise<readonly string[]> =>
  view.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.v-companies-space .v-chip')].map((chip) => chip.innerText),
  );

inEveryBrowser('beside the page', (stage) => {
  /** The panel as a page, which stays with the tab of an address. */
  async function besideTab(path: string): Promise<{ panel: View; tabId: number }> {
    await libraryReady(stage.session);
    await stage.open(path);
    const url = stage.site.url(path);
    const tabId = await stage.session.inExtension(
      async (wanted: string) => (await browser.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? -1,
      url,
    );
    return { panel: await stage.openExtensionPage(`sidepanel.html?tab=${String(tabId)}`), tabId };
  }

  it('the panel names the firms of the page and what else the library holds on them, and why', async () => {
    const { panel } = await besideTab('demo/genese.html');
    await until(
      'firms',
      () => firms(panel),
      (chips) => expect(chips.join(' ')).toContain('Cloudwatt'),
    );
    await until(
      'related articles',
      () => panel.text(),
      (text) => {
        expect(text).toContain(en('related.heading'));
        expect(text).toMatch(/same companies: .*Orange/);
        expect(text).toContain(en('related.sameWeek'));
      },
    );
    expect(await offences(panel)).toEqual([]);
    // The key that the first firm names.
    await panel.chord('Alt+1');
    await until(
      'the dossier of the first firm',
      () => panel.evaluate(() => document.querySelector<HTMLElement>('.v-dossier h1')?.innerText ?? ''),
      (name) => expect(name).toBe('Orange'),
    );
  });

  it('the panel keeps what was searched beside a tab until the browser closes', async () => {
    const { panel, tabId } = await besideTab('story.html');
    await panel.write(FIELD, 'numergy avant:2016');
    await until(
      'hits',
      () => panel.has({ role: 'list', name: en('search.results') }),
      (found) => expect(found).toBe(true),
    );
    await panel.close();
    const again = await stage.openExtensionPage(`sidepanel.html?tab=${String(tabId)}`);
    await until(
      'the query',
      () => again.evaluate(() => document.querySelector('input')?.value ?? ''),
      (query) => expect(query).toBe('numergy avant:2016'),
    );
    const other = await stage.openExtensionPage('sidepanel.html?tab=999999');
    await until(
      'the other tab',
      () => other.text(),
      (text) => expect(text).toContain(en('sidePanel.noPage')),
    );
    expect(await other.evaluate(() => document.querySelector('input')?.value ?? '')).toBe('');
  });

  it('an article is read beside the page, and Escape leads back to the page and to the link', async () => {
    const { panel } = await besideTab('demo/genese.html');
    await until(
      'related articles',
      () => panel.text(),
      (text) => expect(text).toContain(en('related.sameWeek')),
    );
    const title = await until(
      'the focus on one of them',
      () =>
        panel.evaluate(() => {
          const link = document.querySelector<HTMLAnchorElement>('a[href^="#article="]');
          link?.focus();
          return link?.querySelector<HTMLElement>('.v-hit-title')?.innerText ?? '';
        }),
      (said) => expect(said).not.toBe(''),
    );
    await panel.press('Enter');
    await until(
      'the article',
      () => panel.evaluate(() => document.querySelector<HTMLElement>('.v-reader h1')?.innerText),
      (said) => expect(said).toBe(title),
    );
    await offers(panel, { role: 'button', name: en('dossier.back') });
    expect(await offences(panel)).toEqual([]);
    await panel.press('Escape');
    await until(
      'the link',
      () => panel.evaluate(() => document.activeElement?.getAttribute('href') ?? ''),
      (href) => expect(href).toMatch(/^#article=/),
    );
    expect(await panel.evaluate(() => document.querySelector('.v-reader') === null)).toBe(true);
  });

  it('the popup has related articles of the page too', async () => {
    await libraryReady(stage.session);
    const popup = await stage.openPopup(await stage.open('demo/genese.html'));
    await until(
      'related articles',
      () => popup.text(),
      (text) => expect(text).toContain(en('related.heading')),
    );
  });
});

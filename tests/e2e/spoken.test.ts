/** What a screen reader finds on every page of the extension, in both languages; and where the focus is after a change. */
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { ChromiumSession } from '../../scripts/browsers/chromium.ts';
import type { View } from '../../scripts/browsers/session.ts';
import { offences } from './support/axe.ts';
import { ask, libraryReady, marked } from './support/library.ts';
import { bringInSeeded } from './support/seeded-library.ts';
import { spokenFaults } from './support/spoken.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const PAGES = {
  library: 'library.html',
  'a search of the library': 'library.html?q=OVHcloud',
  'an article that is gone': 'reader.html?id=gone',
  'the watch list': 'watch.html',
  'the choice of a company': 'dossier.html',
  'a dossier': 'dossier.html#company=ovhcloud',
  'a brief': 'dossier.html#brief=ovhcloud',
  'a brief on two': 'dossier.html#brief=ovhcloud&us=scaleway',
  'a comparison': 'dossier.html#compare=ovhcloud,scaleway,numergy',
  'the map of owners': 'dossier.html#map',
  'a list of prospects': 'prospects.html#list=spoken',
  'the team': 'team.html',
  welcome: 'welcome.html',
  'the marks in the settings': 'options.html',
  'the access in the settings': 'options.html#access',
  'the sources in the settings': 'options.html#feeds',
  'the data in the settings': 'options.html#library',
  'the rest of the settings': 'options.html#shortcuts',
  'the popup': 'popup.html',
  'the side panel': 'sidepanel.html',
} as const;

inEveryBrowser(
  'what is spoken',
  (stage) => {
    /** `isWhole`: axe's rules too, which find in one language what they find in the other. */
    const faultsOf = async (path: string, isWhole: boolean): Promise<readonly string[]> => {
      const view = await stage.openExtensionPage(path);
      await until(
        'the page to be drawn',
        () =>
          view.evaluate(
            () =>
              document.querySelector('h1') !== null &&
              document.querySelector('.v-skeleton, [aria-busy="true"]:not(button)') === null,
          ),
        (isDrawn) => expect(isDrawn).toBe(true),
      );
      const { context } = stage.session as ChromiumSession;
      const tab = context.pages().find((candidate) => candidate.url() === stage.session.extensionUrl(path));
      if (!tab) throw new Error(`${path} is not open`);
      const line = await context.newCDPSession(tab);
      try {
        // What comes late changes the tree once more.
        let before = '';
        const spoken = await until(
          'the tree to be the same twice',
          () => spokenFaults(line),
          (faults) => {
            const known = before;
            before = JSON.stringify(faults);
            expect(before).toBe(known);
          },
        );
        return isWhole ? [...spoken, ...(await offences(view))] : spoken;
      } finally {
        await view.close();
      }
    };
    const prepare = async (): Promise<void> => {
      await libraryReady(stage.session);
      await bringInSeeded(stage.session);
      for (const companyId of ['scaleway', 'ovhcloud', 'numergy'])
        await ask(stage.session, 'watch-company', { companyId, watched: true });
      const collection = {
        list: 'spoken',
        name: 'Cloud',
        firms: ['OVHcloud', 'Outscale', 'Scaleway'].map((name) => ({ name, company: name.toLowerCase() })),
        unknown: ['Nuage du Forez', 'Brume du Velay'],
      };
      await stage.session.inExtension(
        (json: string) =>
          browser.runtime.sendMessage({ vigie: 'collect-firms', payload: { collection: JSON.parse(json) as unknown } }),
        JSON.stringify(collection),
      );
    };
    const faultsOfAll = async (isWhole: boolean): Promise<Record<string, readonly string[]>> => {
      const page = await stage.open('story.html');
      await marked(page);
      const tab = await stage.session.inExtension(
        async (url: string) => (await browser.tabs.query({})).find((each) => each.url === url)?.id ?? -1,
        stage.site.url('story.html'),
      );
      const found: Record<string, readonly string[]> = {};
      for (const [name, path] of Object.entries(PAGES))
        found[name] = await faultsOf(/^(?:popup|sidepanel)/.test(path) ? `${path}?tab=${String(tab)}` : path, isWhole);
      return found;
    };
    const NONE = Object.fromEntries(Object.keys(PAGES).map((name) => [name, []]));

    it('has a name for every control, one heading of the page, and parts that are told apart, in English', async () => {
      await prepare();
      expect(await faultsOfAll(true)).toEqual(NONE);
    });

    it('and in French', async () => {
      await ask(stage.session, 'choose-language', { language: 'fr' });
      expect(await faultsOfAll(false)).toEqual(NONE);
      await ask(stage.session, 'choose-language', {});
    });
  },
  { only: 'chromium' },
);

/** The words of what has the focus. */
const focused = (view: View): Promise<string> =>
  view.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
const focusIs = (view: View, words: string): Promise<string> =>
  until(
    `the focus on «${words}»`,
    () => focused(view),
    (found) => expect(found).toBe(words),
  );
/** Goes to a control, and presses it by key. */
async function pressByKey(view: View, label: string): Promise<void> {
  await until(
    label,
    () =>
      view.evaluate((wanted) => {
        const control = document.querySelector<HTMLElement>(`[aria-label="${wanted}"]`);
        control?.focus();
        return document.activeElement === control && control !== null;
      }, label),
    (isThere) => expect(isThere).toBe(true),
  );
  await view.press('Enter');
}

inEveryBrowser('the focus', (stage) => {
  it('goes to the neighbour of a row that is taken away by key, and to the heading where none is left', async () => {
    for (const host of ['one.example', 'two.example']) await ask(stage.session, 'mute-site', { host, muted: true });
    const settings = await stage.openExtensionPage('options.html#mutes');
    await pressByKey(settings, en('options.unmute', 'one.example'));
    await focusIs(settings, en('options.unmute', 'two.example'));
    await settings.press('Enter');
    expect(await focusIs(settings, en('options.mutes'))).toBe(en('options.mutes'));
  });

  it('does so among companies that are watched', async () => {
    for (const companyId of ['numergy', 'ovhcloud'])
      await ask(stage.session, 'watch-company', { companyId, watched: true });
    const watch = await stage.openExtensionPage('watch.html');
    await pressByKey(watch, en('watch.leave', 'Numergy'));
    const next = en('watch.leave', 'OVHcloud');
    expect(await focusIs(watch, next)).toBe(next);
  });
});

import { expect, it } from 'vitest';
import type { ChromiumSession } from '../../scripts/browsers/chromium.ts';
import { libraryReady } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

type Line = { readonly content: string; readonly description: string };
/** The address bar is out of reach of a test; the events that it raises can be raised in the worker. */
type Raised = {
  readonly onInputChanged: { dispatch(text: string, suggest: (lines: readonly Line[]) => void): void };
  readonly onInputEntered: { dispatch(text: string, disposition: string): void };
};
declare const chrome: { readonly omnibox: Raised };

inEveryBrowser(
  'the library in the address bar',
  (stage) => {
    const worker = () => {
      // Those before it have been stopped.
      const running = (stage.session as ChromiumSession).context.serviceWorkers().at(-1);
      if (!running) throw new Error('no worker runs');
      return running;
    };
    const suggested = (text: string): Promise<readonly Line[]> =>
      worker().evaluate(
        (typed) => new Promise<readonly Line[]>((resolve) => chrome.omnibox.onInputChanged.dispatch(typed, resolve)),
        text,
      );

    it('proposes articles in spite of a typing error, with what answers set off', async () => {
      await libraryReady(stage.session);
      const lines = await suggested('clodwat avant:2016');
      expect(lines).toHaveLength(6);
      expect(lines.every(({ content }) => content.startsWith('http'))).toBe(true);
      expect(lines[0]?.description).toMatch(/<match>Cloudwatt<\/match>.*<dim> · /);
      expect(lines.map(({ description }) => description).join()).not.toMatch(/, \d{4}-\d{2}-\d{2}</);
    });

    it('withstands any text', async () => {
      for (const text of ['<script>&"\u0000\ud800', '(((', '.*+?', 'x'.repeat(10_000), '\u202eabc', 'company:'])
        expect(Array.isArray(await suggested(text))).toBe(true);
    });

    it('opens the library with what was typed, and an article that was chosen', async () => {
      const { context } = stage.session as ChromiumSession;
      await worker().evaluate(() => chrome.omnibox.onInputEntered.dispatch('orange 2015', 'newForegroundTab'));
      const library = await until(
        'the library',
        async () => context.pages().find((page) => page.url().includes('library.html?q=orange+2015')),
        (page) => expect(page).toBeDefined(),
      );
      await until(
        'its rows',
        async () => library?.locator('.v-row-title').count(),
        (count) => expect(count).toBeGreaterThan(3),
      );
      await library?.close();
      const article = stage.site.url('story.html');
      await worker().evaluate((url) => chrome.omnibox.onInputEntered.dispatch(url, 'newForegroundTab'), article);
      const opened = await until(
        'the article',
        async () => context.pages().find((page) => page.url() === article),
        (page) => expect(page).toBeDefined(),
      );
      await opened?.close();
    });
  },
  { only: 'chromium' },
);

inEveryBrowser(
  'the library page for assistive technology',
  (stage) => {
    it('tells counts, the place of each row, and where the list stands', async () => {
      await libraryReady(stage.session);
      const { context } = stage.session as ChromiumSession;
      const page = await context.newPage();
      await page.goto(stage.session.extensionUrl('library.html?q=cloud'));
      await page.locator('.v-row-title').first().waitFor();
      const line = await context.newCDPSession(page);
      const nodes = async () => (await line.send('Accessibility.getFullAXTree')).nodes.filter((node) => !node.ignored);
      const total = Number((await page.locator('.v-row').first().getAttribute('aria-setsize')) ?? 0);
      expect(total).toBeGreaterThan(100);
      const known = (await nodes()).map((node) => ({
        role: String(node.role?.value),
        name: String(node.name?.value ?? ''),
      }));
      expect(known).toContainEqual({ role: 'listbox', name: en('libraryPage.list') });
      expect(known).toContainEqual({ role: 'searchbox', name: en('search.label') });
      expect(known.some(({ role, name }) => role === 'StaticText' && name === en('libraryPage.count', total))).toBe(
        true,
      );
      expect(known.filter(({ role }) => role === 'option').length).toBeGreaterThan(8);
      await page.locator('.v-rows').focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'End']) await page.keyboard.press(key);
      await until(
        'the last row',
        () =>
          page.evaluate(() => {
            const id = document.querySelector('.v-rows')?.getAttribute('aria-activedescendant') ?? '';
            const row = document.getElementById(id);
            return { place: row?.getAttribute('aria-posinset'), text: row?.innerText };
          }),
        ({ place, text }) => {
          expect(place).toBe(String(total));
          expect(text).not.toContain(en('libraryPage.loadingRow'));
        },
      );
      await page.close();
    });
  },
  { only: 'chromium' },
);

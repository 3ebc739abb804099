import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Session, View } from '../../scripts/browsers/session.ts';
import { offences } from './support/axe.ts';
import { ask, libraryReady } from './support/library.ts';
import { says } from './support/says.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const FIELD = { role: 'searchbox', name: en('search.label') };

const titles = (view: View): Promise<readonly string[]> =>
  view.evaluate(() => [...document.querySelectorAll<HTMLElement>('.v-row-title')].map((title) => title.innerText));
const countOf = (view: View): Promise<string> =>
  view.evaluate(() => document.querySelector<HTMLElement>('.v-list-count')?.innerText ?? '');
const heading = (view: View): Promise<string> =>
  view.evaluate(() => document.querySelector<HTMLElement>('.v-pane h2')?.innerText ?? '');
const selected = (view: View): Promise<number> =>
  view.evaluate(() => document.querySelectorAll('[role=option][aria-selected=true]').length);

/** The library page with a query, once its rows are there. */
async function opened(
  stage: { readonly session: Session; openExtensionPage(path: string): Promise<View> },
  query: string,
): Promise<View> {
  await libraryReady(stage.session);
  const page = await stage.openExtensionPage(`library.html?q=${encodeURIComponent(query)}`);
  await until(
    'rows',
    () => titles(page),
    (lines) => expect(lines.length).toBeGreaterThan(0),
  );
  return page;
}

/** Presses the company among what one filters by, once it is there as it is to be pressed. */
async function pressCloudwatt(page: View, isPressed: boolean): Promise<void> {
  await until(
    'the company to filter by',
    () =>
      page.evaluate((pressed: string) => {
        const value = [...document.querySelectorAll<HTMLElement>('.v-facet-value')].find(
          (each) => each.innerText.startsWith('Cloudwatt') && each.getAttribute('aria-pressed') === pressed,
        );
        value?.click();
        return value !== undefined;
      }, String(isPressed)),
    (isThere) => expect(isThere).toBe(true),
  );
}

async function totalOf(session: Session, query: string): Promise<number> {
  const answer = (await ask(session, 'search-library', { query, limit: 1 })) as { value: { total: number } };
  return answer.value.total;
}

inEveryBrowser('the library page', (stage) => {
  it('counts everything, filters by the query language, and says what it understood', async () => {
    const page = await opened(stage, '');
    const total = en('libraryPage.count', await totalOf(stage.session, ''));
    await until(
      'the count',
      () => countOf(page),
      (count) => expect(count).toBe(total),
    );
    await page.write(FIELD, 'clodwat avant:2016 -numergy');
    await until(
      'the filtered list',
      () => page.text(),
      (text) => {
        expect(text).toContain(en('query.dateTo', '2015'));
        expect(text).toContain(en('query.not', 'numergy'));
        expect(text).toContain(en('search.didYouMean'));
      },
    );
    await until(
      'the titles',
      () => titles(page),
      (lines) => expect(lines.join('\n')).toContain('Cloudwatt'),
    );
    await page.click({ role: 'button', name: en('query.remove', en('query.not', 'numergy')) });
    await until(
      'the query',
      () => page.evaluate(() => document.querySelector('input')?.value ?? ''),
      (query) => expect(query).toBe('clodwat avant:2016'),
    );
  });

  it('filters by a press, and takes it back by another', async () => {
    const page = await opened(stage, 'cloud');
    const all = await countOf(page);
    await pressCloudwatt(page, false);
    await until(
      'fewer',
      () => countOf(page),
      (count) => expect(count).not.toBe(all),
    );
    await pressCloudwatt(page, true);
    await until(
      'all again',
      () => countOf(page),
      (count) => expect(count).toBe(all),
    );
  });

  it('is walked, read and sorted out by keys, and what was thrown away comes back', async () => {
    const page = await opened(stage, 'tag:shutdown');
    const before = await countOf(page);
    await page.click(FIELD);
    await page.press('Enter');
    await page.press('j');
    await page.press('Enter');
    const [, second] = await titles(page);
    await until(
      'the article',
      () => heading(page),
      (title) => expect(title).toBe(second),
    );
    await page.press('x');
    await page.press('j');
    await page.press('x');
    await until(
      'two selected',
      () => selected(page),
      (count) => expect(count).toBe(2),
    );
    await page.press('e');
    await until(
      'two fewer',
      () => countOf(page),
      (count) => expect(count).not.toBe(before),
    );
    await says(page, en('libraryPage.trashed', 2));
    await page.click({ role: 'button', name: en('libraryPage.undo') });
    await until(
      'all again',
      () => countOf(page),
      (count) => expect(count).toBe(before),
    );
  });

  it('tags many at once', async () => {
    const page = await opened(stage, 'company:imperva');
    await page.click(FIELD);
    await page.press('Enter');
    await page.press('x');
    await page.write({ role: 'combobox', name: en('libraryPage.tagField') }, 'zeppelins');
    await page.press('Enter');
    await until(
      'the tag',
      () => totalOf(stage.session, 'tag:zeppelins'),
      (total) => expect(total).toBe(1),
    );
  });

  it('proposes what the library has behind a keyword', async () => {
    const page = await opened(stage, '');
    await page.write(FIELD, 'company:cloudw');
    // Those for the first letters are there before.
    await until(
      'proposals for all that was typed',
      () =>
        page.evaluate(() =>
          [...document.querySelectorAll('.v-suggestions [role=option]')].map((option) => option.textContent ?? ''),
        ),
      (labels) => {
        expect(labels[0]).toMatch(/^Cloudwatt/);
        expect(labels.filter((label) => !/^cloudw/i.test(label))).toEqual([]);
      },
    );
    expect(await page.has({ role: 'listbox', name: en('search.suggestions') })).toBe(true);
    await page.press('ArrowDown');
    await page.press('Enter');
    await until(
      'the choice',
      () => page.evaluate(() => document.querySelector('input')?.value ?? ''),
      (query) => expect(query).toBe('company:Cloudwatt '),
    );
  });

  it('leaves nothing to find for a checker of accessibility, with rows, an article and a selection', async () => {
    const page = await opened(stage, 'cloud');
    expect(await offences(page)).toEqual([]);
    await page.click(FIELD);
    await page.press('Enter');
    await page.press('x');
    await page.press('Enter');
    await until(
      'the article',
      () => heading(page),
      (title) => expect(title).not.toBe(''),
    );
    expect(await offences(page)).toEqual([]);
  });

  it('is reached from words selected on a page', async () => {
    const page = await stage.open('story.html');
    await page.activate();
    await stage.session.chooseOnSelection('search-library', 'Cloudwatt', stage.site.url('story.html'));
    await until(
      'the library in a tab',
      () => stage.session.inExtension(async () => (await browser.tabs.query({})).map(({ url }) => url ?? '')),
      (urls) => expect(urls.join(' ')).toContain('library.html?q=Cloudwatt'),
    );
    await stage.session.inExtension(async () => {
      for (const { id, url } of await browser.tabs.query({}))
        if (id !== undefined && url?.includes('library.html?q=Cloudwatt')) await browser.tabs.remove(id);
    });
  });
});

import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { ask, libraryReady } from './support/library.ts';
import type { Stage } from './support/suite.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const button = (name: string) => ({ role: 'button', name });

async function saved(stage: Stage): Promise<number> {
  const state = await ask(stage.session, 'library-state', {});
  expect(state).toMatchObject({ ok: true });
  return (state as { value: { saved: number } }).value.saved;
}

/** The tabs whose address ends so. Runs in the extension. */
async function tabsAt(ending: string): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) => (id !== undefined && url?.endsWith(ending) === true ? [id] : []));
}

/** What the toolbar button says on a tab. Runs in the extension. */
async function badgeOf(ending: string): Promise<string> {
  const tab = (await browser.tabs.query({})).find(({ url }) => url?.endsWith(ending) === true);
  return browser.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
}

/** Sends a message that holds more than plain values. Runs in the extension. */
async function send(vigie: string, json: string): Promise<unknown> {
  return browser.runtime.sendMessage({ vigie, payload: JSON.parse(json) as unknown });
}

const item = (id: string) => ({
  kind: 'foreign',
  article: { url: `https://press.example/${id}`, title: `Cloudwatt, ${id}`, tags: ['pocket'], read: false },
});

inEveryBrowser('a library that is kept', (stage) => {
  it('takes the page in front by key, and the toolbar button says so, also when the page is opened again', async () => {
    await libraryReady(stage.session);
    const page = await stage.open('demo/bilan.html');
    await page.activate();
    await stage.session.command('save-page');
    await until(
      'the save',
      () => saved(stage),
      (count) => expect(count).toBe(1),
    );
    await until(
      'the badge',
      () => stage.session.inExtension(badgeOf, '/bilan.html'),
      (text) => expect(text).toBe('✓'),
    );
    await page.goto(stage.site.url('demo/genese.html'));
    await until(
      'no badge',
      () => stage.session.inExtension(badgeOf, '/genese.html'),
      (text) => expect(text).toBe(''),
    );
    await page.goto(stage.site.url('demo/bilan.html'));
    await until(
      'the badge again',
      () => stage.session.inExtension(badgeOf, '/bilan.html'),
      (text) => expect(text).toBe('✓'),
    );
  });

  it('is read in peace, with its companies marked', async () => {
    const slice = (await ask(stage.session, 'search-library', {
      query: 'fin de Cloudwatt et de Numergy',
      limit: 5,
    })) as { value: { hits: { article: { id: string; savedAt?: string } }[] } };
    const id = slice.value.hits.find(({ article }) => article.savedAt !== undefined)?.article.id ?? '';
    const reader = await stage.openExtensionPage(`reader.html?id=${encodeURIComponent(id)}`);
    await until(
      'the text',
      () => reader.text(),
      (text) => expect(text).toMatch(/Cloudwatt[\s\S]{200,}/),
    );
    await until(
      'the marks in it',
      () => reader.evaluate(() => [...document.querySelectorAll('a.v-marked')].map((mark) => mark.textContent ?? '')),
      (marks) => expect(marks).toContain('Cloudwatt'),
    );
  });

  it('takes many tabs at once, each once, though the background is stopped and the message comes again', async () => {
    await stage.open('demo/genese.html');
    await stage.open('demo/oranges.html');
    const tabIds = [
      ...(await stage.session.inExtension(tabsAt, '/genese.html')),
      ...(await stage.session.inExtension(tabsAt, '/oranges.html')),
    ];
    const message = JSON.stringify({ commandId: 'many', tabIds });
    const first = await stage.session.inExtension(send, 'save-tabs', message);
    expect(first).toMatchObject({
      ok: true,
      value: { failed: [], saved: [{ alreadySaved: false }, { alreadySaved: false }] },
    });
    await stage.session.stopBackground();
    expect(await stage.session.inExtension(send, 'save-tabs', message)).toEqual(first);
    expect(await saved(stage)).toBe(3);
  });

  it('takes a file in part by part, each once though the background is stopped, and gives it back as a whole', async () => {
    const parts = [[item('one'), item('two')], [item('three')]].map((items, part) =>
      JSON.stringify({ importId: 'file', part, items }),
    );
    expect(
      await stage.session.inExtension(send, 'plan-import', JSON.stringify({ items: [item('one'), item('two')] })),
    ).toMatchObject({ value: { added: 2, same: 0 } });
    for (const part of parts) {
      expect(await stage.session.inExtension(send, 'bring-in', part)).toMatchObject({ ok: true });
      await stage.session.stopBackground();
      expect(await stage.session.inExtension(send, 'bring-in', part)).toMatchObject({ ok: true });
    }
    expect(await saved(stage)).toBe(6);
    const settings = await stage.openExtensionPage('options.html#files');
    await settings.click(button(en('libraryData.undoImport')));
    await until(
      'the import to be gone',
      () => saved(stage),
      (count) => expect(count).toBe(3),
    );
  });

  it('makes no backup without the right to download, says so, and stays switched on to try again', async () => {
    const changed = await stage.session.inExtension(send, 'change-backup', JSON.stringify({ on: true }));
    expect(changed).toMatchObject({
      ok: false,
      error: { kind: 'backup-failed', detail: expect.stringContaining('downloads are not allowed') },
    });
    expect(await stage.session.inExtension(send, 'backup-state', '{}')).toMatchObject({
      ok: true,
      value: { on: true, failedAt: expect.any(String) },
    });
    await stage.session.inExtension(send, 'change-backup', JSON.stringify({ on: false }));
  });

  it('is deleted whole: articles, texts, trash, feeds, settings, lessons, drafts and alarms', async () => {
    await stage.session.inExtension(send, 'mute-site', JSON.stringify({ host: 'quiet.example', muted: true }));
    await stage.session.inExtension(send, 'change-settings', JSON.stringify({ settings: { density: 'all' } }));
    const settings = await stage.openExtensionPage('options.html#erase');
    await settings.click(button(en('libraryData.erase')));
    await settings.write(
      { role: 'textbox', name: en('libraryData.eraseAsk', en('libraryData.eraseWord')) },
      en('libraryData.eraseWord'),
    );
    await settings.click(button(en('libraryData.eraseSure')));
    await until(
      'the word that it is done',
      () => settings.text(),
      (text) => expect(text).toContain(en('libraryData.erased')),
    );
    const left = await stage.session.inExtension(async () => {
      const stores = ['bodies', 'commands', 'tombstones', 'trash', 'feeds', 'seen', 'imports'];
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('vigie');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
      });
      const counts = await Promise.all(
        stores.map(
          (store) =>
            new Promise<number>((resolve) => {
              const count = database.transaction(store).objectStore(store).count();
              count.addEventListener('success', () => resolve(count.result));
            }),
        ),
      );
      database.close();
      const local = await browser.storage.local.get(['settings', 'mutes', 'lessons', 'backup']);
      return { counts, local: Object.keys(local) };
    });
    expect(left).toEqual({ counts: [0, 0, 0, 0, 0, 0, 0], local: [] });
    await libraryReady(stage.session);
    expect(await saved(stage)).toBe(0);
  });
});

import { expect, it } from 'vitest';
import type { ChromiumSession } from '../../scripts/browsers/chromium.ts';
import { ask, libraryReady, marked } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

/** Raises the version of the library's database, as a later release would: this one cannot open it any more. Runs in the extension. */
async function shutOut(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('vigie', 9_999);
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
}

/** How many articles lie on the disk, whatever the extension says. Runs in the extension. */
async function articlesOnDisk(): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    const opening = indexedDB.open('vigie');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    opening.addEventListener('success', () => {
      const count = opening.result.transaction('articles').objectStore('articles').count();
      count.addEventListener('success', () => {
        opening.result.close();
        resolve(count.result);
      });
    });
  });
}

inEveryBrowser('a library that cannot be opened', (stage) => {
  it('is told in popup and popover, while marks go on, and nothing is lost', async () => {
    await libraryReady(stage.session);
    const before = await stage.session.inExtension(articlesOnDisk);
    await stage.session.inExtension(shutOut);

    const page = await stage.open('story.html');
    await marked(page);
    await page.hoverText('Cloudwatt');
    const popover = await page.popover();
    expect(popover.text).toContain(en('error.databaseUnavailable'));
    expect(popover.text).toContain('Cloudwatt');

    const popup = await stage.openPopup(page);
    await until('the sentence', () => popup.text(), (text) => expect(text).toContain(en('error.databaseUnavailable')));
    await until('the companies', () => popup.text(), (text) => expect(text).toContain('Numergy'));
    expect(await stage.session.inExtension(articlesOnDisk)).toBe(before);
  });
});

inEveryBrowser(
  'a full disk',
  (stage) => {
    it('is told when a page cannot be saved; what was there stays, and saving works once there is room', async () => {
      await libraryReady(stage.session);
      const { browser, extensionId } = stage.session as ChromiumSession;
      const page = await stage.open('demo/bilan.html');
      const popup = await stage.openPopup(page);
      await popup.write({ role: 'textbox', name: en('save.note') }, 'not to be lost');
      const origin = `chrome-extension://${extensionId}`;
      await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      await popup.click({ role: 'button', name: en('save.save') });
      await until('the sentence', () => popup.text(), (text) => expect(text).toContain(en('error.quotaExceeded')));
      expect(await ask(stage.session, 'library-state', {})).toMatchObject({ ok: true, value: { saved: 0 } });
      await browser.send('Storage.overrideQuotaForOrigin', { origin });
      await popup.click({ role: 'button', name: en('save.save') });
      await until('the save', () => popup.text(), (text) => expect(text).toContain(en('save.savedOn', '')));
    });
  },
  { only: 'chromium' },
);

import { expect, it } from 'vitest';
import { libraryReady, marked } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

/**
 * Raises the version of the library's database, as a later release would: this one cannot open it any more. Runs in the
 * extension.
 */
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

/** Empties the databases as a browser does that cannot read them any more. Runs in the extension. */
async function lose(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase('vigie');
    deletion.addEventListener('error', () => reject(deletion.error ?? new Error('not deleted')));
    deletion.addEventListener('success', () => resolve());
  });
}

inEveryBrowser('a library that the browser lost', (stage) => {
  it('is told on the library page until the reader puts that aside, and what comes with Vigie is back', async () => {
    await libraryReady(stage.session);
    await stage.session.inExtension(lose);
    await stage.session.stopBackground();
    await libraryReady(stage.session);
    const library = await stage.session.openExtensionPage('library.html');
    await until(
      'the sentence',
      () => library.text(),
      (text) => expect(text).toContain(en('libraryPage.lost')),
    );
    await library.click({ role: 'button', name: en('libraryPage.lostHide') });
    await until(
      'the page without it',
      () => library.text(),
      (text) => expect(text).not.toContain(en('libraryPage.lost')),
    );
    await library.close();

    const again = await stage.session.openExtensionPage('library.html');
    await until(
      'the list',
      () => again.text(),
      (text) => expect(text).toContain('Cloudwatt'),
    );
    expect(await again.text()).not.toContain(en('libraryPage.lost'));
  });
});

inEveryBrowser('a library that cannot be opened', (stage) => {
  it('is told in popup and popover, while marks go on, and nothing is lost', async () => {
    await libraryReady(stage.session);
    const before = await stage.session.inExtension(articlesOnDisk);
    await stage.session.inExtension(shutOut);

    const page = await stage.open('story.html');
    await marked(page);
    await page.hoverText('Cloudwatt');
    const popover = await page.popover();
    expect(popover.text).toContain(en('error.databaseNewer'));
    expect(popover.text).toContain('Cloudwatt');

    const popup = await stage.openPopup(page);
    await until(
      'the sentence',
      () => popup.text(),
      (text) => expect(text).toContain(en('error.databaseNewer')),
    );
    await until(
      'the companies',
      () => popup.text(),
      (text) => expect(text).toContain('Numergy'),
    );
    expect(await stage.session.inExtension(articlesOnDisk)).toBe(before);
  });
});

import { expect, it } from 'vitest';
import { libraryReady } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

inEveryBrowser('a page of the browser itself', (stage, browser) => {
  it('says why it cannot be read, and searches all the same', async () => {
    const page = await stage.openUrl(browser === 'chromium' ? 'chrome://version/' : 'about:license');
    const popup = await stage.openPopup(page);
    await until(
      'the sentence',
      () => popup.text(),
      (text) => expect(text).toContain(en('error.restrictedPage')),
    );
    expect(await popup.has({ role: 'button', name: en('save.save') })).toBe(false);
    await libraryReady(stage.session);
    await popup.write({ role: 'searchbox', name: en('search.label') }, 'numergy');
    await until(
      'hits',
      () => popup.text(),
      (text) => expect(text).toContain('Numergy'),
    );
  });
});

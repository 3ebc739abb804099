import { expect, it } from 'vitest';
import { createHand } from './support/hand.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

inEveryBrowser('help', (stage) => {
  it('is one click away in the popup, and leads on by itself', async () => {
    const hand = createHand(stage);
    await hand.click(await hand.popup(await stage.open('story.html')), { role: 'link', name: en('popup.help') });
    const guide = await stage.session.openedPage('guide/en/index.html');
    await until(
      'the guide',
      () => guide.text(),
      (text) => expect(text).toContain('Vigie, in short pages'),
    );
    await guide.click({ role: 'link', name: 'Save' });
    await until(
      'a page of it, with the contents beside it',
      () => guide.text(),
      (text) => {
        expect(text).toContain('Next: Webzines');
        expect(text).toContain('Marks and the card');
      },
    );
    // The text is there before its style sheet is.
    await until(
      'its style',
      () => guide.evaluate(() => getComputedStyle(document.body).display),
      (display) => expect(display).toBe('grid'),
    );
    const asked = await guide.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin === location.origin),
    );
    expect(asked).not.toContain(false);
    await guide.close();
  });
});

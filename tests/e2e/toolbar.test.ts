import { expect, it } from 'vitest';
import type { FirefoxSession } from '../../scripts/browsers/firefox.ts';
import { inEveryBrowser } from './support/suite.ts';

// In Firefox the other scenarios use the popup as a page (`popup.html?tab=7`); this one proves the real one.
inEveryBrowser(
  'the popup in its panel',
  (stage) => {
    it('knows the page in front without being told, and marks it by the click that opened it', async () => {
      const session = stage.session as FirefoxSession;
      const page = await stage.open('story.html');
      const text = await session.readToolbarPopup(page, (said) => said.includes('Numergy'));
      expect(text).toContain('Cloudwatt');
      expect(await page.marks()).toContain('Cloudwatt');
    });
  },
  { only: 'firefox', granted: false, fresh: true },
);

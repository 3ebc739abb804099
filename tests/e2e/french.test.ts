import { expect, it } from 'vitest';
import { libraryReady, marked } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { fr } from './support/words.ts';

inEveryBrowser(
  'in French',
  (stage) => {
    it('speaks French in popover and popup', async () => {
      await libraryReady(stage.session);
      const page = await stage.open('demo/entretien.html');
      await marked(page);
      await page.hoverText('Cloudwatt', 1);
      expect((await page.popover()).text).toContain('Cloud souverain français fondé sur OpenStack');
      const popup = await stage.openPopup(page);
      await until(
        'French words',
        () => popup.text(),
        (text) => {
          for (const key of ['popup.companies', 'save.save']) expect(text).toContain(fr(key));
        },
      );
    });
  },
  { launch: { lang: 'fr' } },
);

import { expect, it } from 'vitest';
import { GUIDE_PAGES, guidePath } from '../../../lib/navigation/page-paths.ts';
import { guideFiles } from '../../../scripts/guide/pages.ts';

it('the guide is led to in a language that it is in, and at pages that it has', () => {
  expect(['en', 'fr', 'de'].map((language) => guidePath(language, 'search'))).toEqual([
    '/guide/en/search.html',
    '/guide/fr/search.html',
    '/guide/en/search.html',
  ]);
  const built = new Set(guideFiles('.').map(({ relativeDest }) => `/${relativeDest}`));
  const led = ['en', 'fr'].flatMap((language) => GUIDE_PAGES.map((page) => guidePath(language, page)));
  expect(led.filter((path) => !built.has(path))).toEqual([]);
});

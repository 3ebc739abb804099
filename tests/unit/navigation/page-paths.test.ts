import { expect, it } from 'vitest';
import { guidePath } from '../../../lib/navigation/page-paths.ts';
import { guideFiles } from '../../../scripts/guide/pages.ts';

it('the guide is led to in a language that it is in, and at pages that it has', () => {
  const paths = ['en', 'fr', 'de'].flatMap((language) => [guidePath(language, 'index'), guidePath(language, 'search')]);
  expect(paths).toEqual([
    '/guide/en/index.html',
    '/guide/en/search.html',
    '/guide/fr/index.html',
    '/guide/fr/search.html',
    '/guide/en/index.html',
    '/guide/en/search.html',
  ]);
  const built = new Set(guideFiles('.').map(({ relativeDest }) => `/${relativeDest}`));
  expect(paths.filter((path) => !built.has(path))).toEqual([]);
});

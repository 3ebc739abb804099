import { expect, it } from 'vitest';
import { GUIDE_PAGES, guidePath, libraryPath, readerPath } from '../../../lib/navigation/page-paths.ts';
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

it('the library is led to with a query in its field, an article by its id', () => {
  expect([libraryPath(''), libraryPath('a&b c')]).toEqual(['/library.html', '/library.html?q=a%26b+c']);
  expect(readerPath('a 1&x')).toBe('/reader.html?id=a+1%26x');
});

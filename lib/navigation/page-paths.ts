import type { ArticleId } from '../model/article.ts';

/** Path of the library page, with a query in its field. */
export function libraryPath(query: string): string {
  return query === '' ? '/library.html' : `/library.html?${new URLSearchParams({ q: query }).toString()}`;
}

/** Path of the page that shows one article by itself. */
export function readerPath(id: ArticleId): string {
  return `/reader.html?${new URLSearchParams({ id }).toString()}`;
}

/** Pages of the user guide that surfaces lead to; the build makes them of `docs/guide`. */
export const GUIDE_PAGES = [
  'index',
  'start',
  'marks',
  'save',
  'webzines',
  'search',
  'dossier',
  'watch',
  'prospects',
  'packs',
  'correct',
  'team',
  'privacy',
  'keyboard',
  'trouble',
  'faq',
] as const;
export type GuidePage = (typeof GUIDE_PAGES)[number];

/** Path of a page of the guide in the reader’s language, or in English where the guide is not in it. */
export function guidePath(language: string, page: GuidePage): string {
  return `/guide/${language === 'fr' ? 'fr' : 'en'}/${page}.html`;
}

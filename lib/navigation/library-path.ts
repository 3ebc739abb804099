import type { ArticleId } from '../model/article.ts';

/** Path of the library page, with a query in its field. */
export function libraryPath(query: string): string {
  return query === '' ? '/library.html' : `/library.html?${new URLSearchParams({ q: query }).toString()}`;
}

/** Path of the page that shows one article by itself. */
export function readerPath(id: ArticleId): string {
  return `/reader.html?${new URLSearchParams({ id }).toString()}`;
}

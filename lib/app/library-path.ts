/** Path of the library page, with a query in its field. */
export function libraryPath(query: string): string {
  return query === '' ? '/library.html' : `/library.html?${new URLSearchParams({ q: query }).toString()}`;
}

/** Where the user guide lies in the extension; the build makes its pages of `docs/guide`. */

/** Pages that surfaces lead to. */
export type GuidePage = 'index' | 'search';

/** Path of a page of the guide in the reader’s language, or in English where the guide is not in it. */
export function guidePath(language: string, page: GuidePage): string {
  return `/guide/${language === 'fr' ? 'fr' : 'en'}/${page}.html`;
}

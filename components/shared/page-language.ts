import { wordsLanguage } from './language.ts';

/** Names a page of the extension in the language of its words, for tabs and screen readers. */
export function namePage(page: Document, title: string): void {
  page.title = title;
  page.documentElement.lang = wordsLanguage();
}

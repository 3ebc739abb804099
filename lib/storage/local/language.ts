/** The language that the reader chose in place of the browser’s. */
import { isLanguage, type Language } from '../../model/language.ts';
import type { Messages } from '../../platform/i18n.ts';
import { readLocal, removeLocal, writeLocal } from '../../platform/local-store.ts';

const LANGUAGE_KEY = 'language';
/** Messages of it that stand on pages, for scripts which can read no file of the extension. */
const PAGE_WORDS_KEY = 'pageWords';

/** The choice; `undefined` where the browser’s own language holds. */
export async function chosenLanguage(): Promise<Language | undefined> {
  const stored = (await readLocal([LANGUAGE_KEY]))[LANGUAGE_KEY];
  return isLanguage(stored) ? stored : undefined;
}

/** Keeps the choice, with the messages of it that pages need. */
export async function keepLanguage(
  choice: { readonly language: Language; readonly pageWords: Messages } | undefined,
): Promise<void> {
  if (choice) await writeLocal({ [LANGUAGE_KEY]: choice.language, [PAGE_WORDS_KEY]: choice.pageWords });
  else await removeLocal([LANGUAGE_KEY, PAGE_WORDS_KEY]);
}

/** Messages for a page; none where the browser’s own language holds. */
export async function chosenPageWords(): Promise<Messages | undefined> {
  const stored = (await readLocal([PAGE_WORDS_KEY]))[PAGE_WORDS_KEY];
  return isMessages(stored) ? stored : undefined;
}

/** Only the background writes them, from the extension’s own files. */
function isMessages(stored: unknown): stored is Messages {
  return typeof stored === 'object' && stored !== null;
}

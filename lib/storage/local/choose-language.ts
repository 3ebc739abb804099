/** The language that the reader chose: how it is kept, and how each context comes to speak it. */
import { isLanguage, languageOfPage, type Language } from '../../model/language.ts';
import { speak, t, type Messages } from '../../platform/i18n.ts';
import { readPackedJson } from '../../platform/packed-files.ts';
import { chosenLanguage, keepLanguage } from './language.ts';

/** Sections of messages that stand on pages. */
const ON_PAGES = /^(?:popover|why|error|notice|shared)_/;

/** Messages of a language, with the English ones that it lacks. */
async function messagesIn(language: Language): Promise<Messages> {
  const own = languagesToRead(language).map((tag) => readPackedJson(`/_locales/${tag}/messages.json`));
  return Object.assign({}, ...(await Promise.all(own)));
}

const languagesToRead = (language: Language): readonly Language[] => (language === 'en' ? ['en'] : ['en', language]);

/** Keeps a language, or leaves it to the browser again; this context speaks it from now on. */
export async function chooseLanguage(language: Language | undefined): Promise<void> {
  const messages = language && (await messagesIn(language));
  speak(messages ?? {});
  const pageWords = Object.fromEntries(Object.entries(messages ?? {}).filter(([key]) => ON_PAGES.test(key)));
  await keepLanguage(language && { language, pageWords });
}

/** Takes in the messages of a new version, for pages and for this context. */
export async function renewLanguage(): Promise<void> {
  const language = await chosenLanguage();
  if (language) await chooseLanguage(language);
}

/**
 * Makes a page of the extension speak the reader’s language before anything is drawn. A page that is not in every
 * language speaks English then, and not half of each.
 */
export async function speakChosenLanguage({ isInEveryLanguage = false } = {}): Promise<void> {
  const chosen = await chosenLanguage();
  const browsers = t('shared.language');
  const wished = chosen ?? (isLanguage(browsers) ? browsers : 'en');
  const language = languageOfPage(wished, isInEveryLanguage);
  if (language !== browsers) speak(await messagesIn(language));
}

/** The one message about the language of the words. */
import type { Language } from '../model/language.ts';
import type { Nothing } from './nothing.ts';

export type LanguageProtocol = {
  /** Speaks a language from now on; none leaves it to the browser. (pages) */
  'choose-language': { request: { readonly language?: Language }; reply: Nothing };
};

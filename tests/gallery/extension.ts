/**
 * Stands in for the extension's own API, of which components use the words only. Loaded before anything that asks for
 * them.
 */
import { parse } from 'yaml';
import english from '../../locales/en.yml?raw';
import french from '../../locales/fr.yml?raw';
import { getMessageFrom, messagesOf } from '../support/messages.ts';
import { pseudo } from './pseudo.ts';

const LANGUAGES = ['en', 'fr', 'pseudo'] as const;
export type GalleryLanguage = (typeof LANGUAGES)[number];

const asked = new URLSearchParams(location.search).get('lang');
/** The language that the address names, `?lang=fr`; `pseudo` is English made long and strange. */
export const language: GalleryLanguage = LANGUAGES.find((known) => known === asked) ?? 'en';

const words = messagesOf(parse(language === 'fr' ? french : english));
const getMessage = getMessageFrom(
  new Map(language === 'pseudo' ? words.map(([name, text]) => [name, pseudo(text)]) : words),
);

Object.assign(globalThis, {
  browser: { runtime: { id: 'gallery' }, i18n: { getMessage, getUILanguage: () => (language === 'fr' ? 'fr' : 'en') } },
});

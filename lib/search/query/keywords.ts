/** The words of the query language, in English and French; both hold whatever language the surfaces speak. */
import { ARTICLE_SOURCES } from '../../model/article.ts';
import type { ArticleSource } from '../../model/article.ts';
import { foldDateText } from '../../text/dates.ts';
import { ARTICLE_STATES } from './query.ts';
import type { ArticleState } from './query.ts';

/** What a keyword before a colon does. `before` and its like are ways to write a `date`. */
export const FILTER_KEYS = [
  'company',
  'site',
  'tag',
  'lang',
  'is',
  'source',
  'before',
  'after',
  'since',
  'until',
  'date',
] as const;
export type Key = (typeof FILTER_KEYS)[number];
/** Languages that the keywords are proposed in. */
export type KeyLanguage = 'en' | 'fr';

/** The keyword proposed in each language. */
export const KEY_NAMES: Readonly<Record<KeyLanguage, Readonly<Record<Key, string>>>> = {
  en: {
    company: 'company',
    site: 'site',
    tag: 'tag',
    lang: 'lang',
    is: 'is',
    source: 'source',
    before: 'before',
    after: 'after',
    since: 'since',
    until: 'until',
    date: 'date',
  },
  fr: {
    company: 'société',
    site: 'site',
    tag: 'tag',
    lang: 'langue',
    is: 'est',
    source: 'source',
    before: 'avant',
    after: 'après',
    since: 'depuis',
    until: 'jusque',
    date: 'date',
  },
};

/** What else is understood. */
const OTHER_KEYS: Readonly<Record<string, Key>> = {
  firm: 'company',
  entreprise: 'company',
  publisher: 'site',
  editeur: 'site',
  etiquette: 'tag',
  'mot-cle': 'tag',
  language: 'lang',
};

/** Names of states and sources as they are proposed. */
export const STATE_NAMES: Readonly<Record<KeyLanguage, Readonly<Record<ArticleState, string>>>> = {
  en: { saved: 'saved', unread: 'unread', read: 'read', watched: 'watched', archived: 'archived' },
  fr: { saved: 'enregistré', unread: 'non-lu', read: 'lu', watched: 'suivi', archived: 'archivé' },
};
export const SOURCE_NAMES: Readonly<Record<KeyLanguage, Readonly<Record<ArticleSource, string>>>> = {
  en: { starter: 'starter', saved: 'saved', feed: 'feed', team: 'team' },
  fr: { starter: 'base', saved: 'enregistrement', feed: 'flux', team: 'équipe' },
};

const LANGUAGES: Readonly<Record<string, string>> = {
  francais: 'fr',
  french: 'fr',
  anglais: 'en',
  english: 'en',
  allemand: 'de',
  german: 'de',
  deutsch: 'de',
  espagnol: 'es',
  spanish: 'es',
  espanol: 'es',
  italien: 'it',
  italian: 'it',
  italiano: 'it',
  neerlandais: 'nl',
  dutch: 'nl',
  nederlands: 'nl',
  portugais: 'pt',
  portuguese: 'pt',
  portugues: 'pt',
};

/** Small letters without accents: the form in which keywords and their values are compared. */
export const foldKeyword = foldDateText;

const KEY_OF = new Map<string, Key>([
  ...FILTER_KEYS.flatMap((key) =>
    [KEY_NAMES.en[key], KEY_NAMES.fr[key]].map((name): [string, Key] => [foldKeyword(name), key]),
  ),
  ...Object.entries(OTHER_KEYS),
]);
const STATE_OF = new Map([
  ...valuesOf(ARTICLE_STATES, STATE_NAMES),
  ['enregistree', 'saved'],
  ['nonlu', 'unread'],
  ['suivie', 'watched'],
  ['archive', 'archived'],
  ['archives', 'archived'],
  ['archivee', 'archived'],
] as const);
const SOURCE_OF = new Map(valuesOf(ARTICLE_SOURCES, SOURCE_NAMES));

function valuesOf<Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<KeyLanguage, Readonly<Record<Value, string>>>>,
): (readonly [string, Value])[] {
  return values.flatMap((value) => [
    [foldKeyword(names.en[value]), value] as const,
    [foldKeyword(names.fr[value]), value] as const,
  ]);
}

/** What a word before a colon asks for, whatever its case and accents. */
export function keyOf(word: string): Key | undefined {
  return KEY_OF.get(foldKeyword(word));
}

export function stateOf(word: string): ArticleState | undefined {
  return STATE_OF.get(foldKeyword(word));
}

export function sourceOf(word: string): ArticleSource | undefined {
  return SOURCE_OF.get(foldKeyword(word));
}

/** The primary language subtag that a reader means: `fr`, `fr-CA`, `français`, `French`. */
export function languageOf(word: string): string | undefined {
  const folded = foldKeyword(word);
  return LANGUAGES[folded] ?? /^([a-z]{2,3})(?:[-_][a-z\d]{2,8})*$/.exec(folded)?.[1];
}

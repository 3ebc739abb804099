/** Languages that Vigie speaks, each under its own name. */
export const LANGUAGES = { en: 'English', fr: 'Français', de: 'Deutsch', es: 'Español', it: 'Italiano' } as const;
export type Language = keyof typeof LANGUAGES;

/** Languages of every surface; the others are those of the popover, the popup and the manifest. */
const WHOLE: ReadonlySet<Language> = new Set(['en', 'fr']);

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(LANGUAGES, value);
}

/** The language of a page for a reader who wishes one: its own where it has it, else English. */
export function languageOfPage(wished: Language, isInEveryLanguage: boolean): Language {
  return isInEveryLanguage || WHOLE.has(wished) ? wished : 'en';
}

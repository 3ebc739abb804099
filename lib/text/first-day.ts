/**
 * A date that `Intl` wrote in a language: the first day of a month is an ordinal in French («1er février»), which CLDR
 * has no pattern for.
 */
export function withFirstDay(words: string, locale: string): string {
  return locale.startsWith('fr') ? words.replace(/^1\b/, '1er') : words;
}

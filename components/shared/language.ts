/** The language a surface speaks, and the locale its dates and numbers are written in. */
import { t } from '../../lib/platform/i18n.ts';

/** Language of the words shown, as a BCP 47 tag: `en`, `fr`. */
export function wordsLanguage(): string {
  return t('shared.language');
}

/**
 * The reader's own variety of the words' language (`fr-CA`), else the language alone: a German browser, whose
 * reader is shown English words, gets English dates too.
 */
export function localeFor(language: string, preferred: readonly string[]): string {
  return preferred.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
}

/** Locale for `Intl` on this surface. */
export function formatLocale(): string {
  return localeFor(wordsLanguage(), navigator.languages);
}

/** Made once each: making one takes far longer than using it. */
const numberFormats = new Map<string, Intl.NumberFormat>();

/** A whole number as the reader writes it: «1,240», «1 240». */
export function formatCount(count: number, locale: string = formatLocale()): string {
  const known = numberFormats.get(locale);
  const format = known ?? new Intl.NumberFormat(locale);
  if (!known) numberFormats.set(locale, format);
  return format.format(count);
}

/** A share 0..1 in whole hundredths as the reader writes it: «40%», «40 %». */
export function formatShare(share: number, locale: string = formatLocale()): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** Name of a language in the reader's own («French», «français»); `undefined` where the tag names none. */
export function languageName(tag: string, locale: string): string | undefined {
  try {
    const name = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(tag);
    return name;
  } catch (failure) {
    if (failure instanceof RangeError) return undefined;
    throw failure;
  }
}

/** The language in which keywords of the query language are proposed and written. */
export function keyLanguage(): 'en' | 'fr' {
  return wordsLanguage() === 'fr' ? 'fr' : 'en';
}

/** Keys as they are written on the reader's keyboard: «Alt+Maj+V» on a French one. Firefox names them in English. */
export function keyNames(keys: string, language: string = wordsLanguage()): string {
  return language === 'fr' ? keys.replace('Shift', 'Maj') : keys;
}

/** Names a page of the extension in the language of its words, for tabs and screen readers. */
export function namePage(page: Document, title: string): void {
  page.title = title;
  page.documentElement.lang = wordsLanguage();
}

/** Letters that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name as a unit of its own: one in Arabic or Hebrew would draw the day that follows before itself. */
export function apart(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

/** The parts that are there, in one line. */
export function lineOf(parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part ? apart(part) : [])).join(' · ');
}

import { LIMITS, squashed } from './clean.ts';
import { jsonText } from './json-ld.ts';
import { isDesk, isSitePerson } from './names.ts';
import type { PageSource } from './source.ts';
import { visibleText } from './visible.ts';

/** Shorter hosts stand at an end of other names too. */
const MIN_HOST = 8;

/** Tells what the names of the site, its host and the title of the article are; those say nothing about who wrote. */
export function createNameKind(
  { address, jsonLd, meta, heading }: PageSource,
  publisher: string,
): (name: string) => 'site' | 'title' | 'other' {
  const host = squashed(address.hostname.replace(/^www\./, '').replace(/\.[a-z]{2,}(?:\.[a-z]{2})?$/, ''));
  const labels = address.hostname.split('.');
  const names = [
    publisher,
    ...(meta.get('og:site_name') ?? []),
    jsonLd.siteName ?? '',
    jsonText(jsonLd.article?.['publisher']) ?? '',
  ]
    .map(squashed)
    .filter((name) => name.length > 2);
  const title = squashed(heading?.textContent?.slice(0, LIMITS.title) ?? '');
  const isPersonal = isSitePerson(publisher);
  /** «Gazette des câbles» on the site of «La Gazette»; «Anne» on that of Anne Morel is its author. */
  const isVariant = (name: string, key: string): boolean =>
    !isSitePerson(name) &&
    !isDesk(name) &&
    !(isPersonal && publisher.startsWith(`${name} `)) &&
    ((host.length >= MIN_HOST && key.endsWith(host)) ||
      names.some(
        (other) =>
          other.length >= 4 &&
          (key.startsWith(other) || other.startsWith(key)) &&
          Math.abs(key.length - other.length) <= 12,
      ));
  return (name) => {
    const key = squashed(name);
    if (key === title) return 'title';
    const isHost = key === host || (labels.includes(key) && !isSitePerson(name));
    return names.includes(key) || isHost || isVariant(name, key) ? 'site' : 'other';
  };
}

/**
 * Tells whether each word of a name stands in a text in small letters too, as those of «Recruitment Status» do and
 * those of a person's name do not.
 */
export function createIsOfText(text: string): (name: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (name) => {
    const known = (words ??= new Set(text.match(/\p{L}+/gu)));
    return (name.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => known.has(word));
  };
}

/** Of a page, the beginning in which a name that is stated may be shown. */
const MAX_SHOWN = 400_000;

/** Tells whether a page shows one of these names anywhere, be it in its title. */
export function createIsShown({ document }: PageSource): (names: readonly string[]) => boolean {
  let text: string | undefined;
  let key: string | undefined;
  return (names) => {
    const whole = (text ??= `${document.title.slice(0, LIMITS.title)} ${visibleText(document.body, MAX_SHOWN)}`);
    const isReducedShown = (name: string): boolean => (key ??= squashed(whole)).includes(squashed(name));
    return names.some((name) => whole.includes(name)) || names.some(isReducedShown);
  };
}

/** The words of the surfaces, so that a test asks for a button by what people read on it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Entry = string | { readonly [key: string]: Entry };

function wordsOf(lang: 'en' | 'fr'): (key: string, ...values: readonly (string | number)[]) => string {
  const tree = parse(readFileSync(new URL(`../../../locales/${lang}.yml`, import.meta.url), 'utf8')) as Entry;
  return (key, ...values) => {
    let entry: Entry | undefined = tree;
    for (const part of key.split('.')) entry = typeof entry === 'object' ? entry[part] : undefined;
    if (typeof entry === 'object') entry = entry[String(values[0])] ?? entry['n'];
    if (typeof entry !== 'string') throw new Error(`no ${lang} words for ${key}`);
    return entry.replaceAll(/\$(\d)/g, (_, at: string) => String(values[Number(at) - 1] ?? ''));
  };
}

/** English words by key; `$1` and so on are filled in, a number first chooses the plural. */
export const en = wordsOf('en');
/** French words by key. */
export const fr = wordsOf('fr');

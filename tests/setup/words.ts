/** The English words of `locales/en.yml` by the name of their message, read once for all the test files of a worker. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Words = { readonly [key: string]: string | number | Words };

/** Flattens `{ popover: { close: 'Close' } }` to `popover_close`, as the build does for the manifest's messages. */
function flatten(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const path = prefix === '' ? key : `${prefix}_${key}`;
    if (typeof value !== 'object') return [[path, String(value)]];
    const forms = Object.keys(value);
    const isPlural = forms.every((form) => /^(\d+|n)$/.test(form));
    return isPlural ? [[path, forms.map((form) => String(value[form])).join(' | ')]] : flatten(value, path);
  });
}

const messages = new Map(flatten(parse(readFileSync('locales/en.yml', 'utf8'))));

/** What `browser.i18n.getMessage` gives: the words, with `$1` to `$9` filled in. */
export function englishMessage(name: string, substitutions: string | number | (string | number)[] | undefined): string {
  const values = [substitutions ?? []].flat().map(String);
  return (messages.get(name) ?? '').replaceAll(/\$(\d)/g, (_, index: string) => values[Number(index) - 1] ?? '');
}

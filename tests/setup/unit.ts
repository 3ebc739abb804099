/** Gives unit tests the English words of `locales/en.yml` where the browser would look them up. */
import { readFileSync } from 'node:fs';
import { fakeBrowser } from 'wxt/testing/fake-browser';
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

fakeBrowser.i18n.getMessage = (name, substitutions) => {
  const values = [substitutions ?? []].flat().map(String);
  return (messages.get(name) ?? '').replaceAll(/\$(\d)/g, (_, index: string) => values[Number(index) - 1] ?? '');
};
fakeBrowser.i18n.getUILanguage = () => 'en';

/** Messages of the extension by name, as the build makes them of `locales/*.yml`. */

export type Words = { readonly [key: string]: string | number | Words };

/** Flattens `{ popover: { close: 'Close' } }` to `popover_close`; plural forms become one message, parted by bars. */
export function messagesOf(words: Words, prefix = ''): [name: string, words: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const path = prefix === '' ? key : `${prefix}_${key}`;
    if (typeof value !== 'object') return [[path, String(value)]];
    const forms = Object.keys(value);
    const isPlural = forms.every((form) => /^(\d+|n)$/.test(form));
    return isPlural ? [[path, forms.map((form) => String(value[form])).join(' | ')]] : messagesOf(value, path);
  });
}

/** What `browser.i18n.getMessage` gives: the words, with `$1` to `$9` filled in. */
export function getMessageFrom(messages: ReadonlyMap<string, string>) {
  return (name: string, substitutions?: string | number | (string | number)[]): string => {
    const values = [substitutions ?? []].flat().map(String);
    return (messages.get(name) ?? '').replaceAll(/\$(\d)/g, (_, index: string) => values[Number(index) - 1] ?? '');
  };
}

/** Words of briefs, in the language of the brief and not of the browser. */

/** Gives the words of a key of `brief` in `locales/`: `$1` is the first of `values`; `count` chooses the plural. */
export type BriefWords = (key: string, values?: readonly string[], count?: number) => string;

/**
 * The words in a file of messages (`_locales/fr/messages.json` of the built extension), whose keys have `_` for dots
 * and whose plurals stand beside each other, parted by ` | ` (@wxt-dev/i18n). A key that is missing is a bug and
 * throws.
 */
export function briefWords(messages: Readonly<Record<string, { readonly message: string }>>): BriefWords {
  return (key, values = [], count) => {
    const message = messages[`brief_${key.replaceAll('.', '_')}`]?.message;
    if (message === undefined) throw new Error(`no words for brief.${key}`);
    const chosen = count === undefined ? message : plural(message.split(' | '), count);
    return chosen.replaceAll(/\$([1-9])/g, (_, place: string) => values[Number(place) - 1] ?? '');
  };
}

/** Forms are «1, n» or «0, 1, n». */
function plural(forms: readonly string[], count: number): string {
  const index = forms.length === 3 ? Math.min(count, 2) : Number(count !== 1);
  return forms[index] ?? forms.at(-1) ?? '';
}

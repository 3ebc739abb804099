/**
 * Words for people. Keys come from `locales/en.yml`; a missing French one fails a test. The browser gives them in its
 * own language, as `@wxt-dev/i18n` has it; this does the same in less space, and in a language that the reader chose.
 */
import type { GeneratedI18nStructure } from '#i18n';
import { liveApi } from './extension-api.ts';

/** Messages as the build packs them, by key with `_` for `.`; forms of a plural are parted by « | ». */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

type Structure = GeneratedI18nStructure;

/** As many values as a message has places for them. */
type ValuesOf<Places> = Places extends 1
  ? readonly [string]
  : Places extends 2
    ? readonly [string, string]
    : Places extends 3
      ? readonly [string, string, string]
      : readonly string[];

/**
 * What a message takes beside its key. `@wxt-dev/i18n` says it by overloads, with which the check of all types takes
 * 27 s instead of 8 s.
 */
type RestOf<Message> = Message extends { readonly plural: true; readonly substitutions: infer Places }
  ? Places extends 0 | 1
    ? [count: number, values?: ValuesOf<Places>]
    : [count: number, values: ValuesOf<Places>]
  : Message extends { readonly substitutions: 0 }
    ? []
    : Message extends { readonly substitutions: infer Places }
      ? [values: ValuesOf<Places>]
      : never;

/** Messages that come before those of the browser’s language. */
let chosen: Messages = {};

/** From now on these messages come before those of the browser’s language. */
export function speak(messages: Messages): void {
  chosen = messages;
}

/**
 * A message: with a number the form for it; `$1` and so on are filled in, by the number where nothing else is given.
 */
export function t<Key extends keyof Structure>(key: Key, ...rest: RestOf<Structure[Key]>): string {
  const count = rest.find((value) => typeof value === 'number');
  const values = (rest.find((value) => Array.isArray(value)) ?? (count === undefined ? [] : [count])).map(String);
  const name = key.replaceAll('.', '_');
  const own = chosen[name]?.message.replaceAll(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? '');
  // An orphaned script, which has no live API any more, still has words to say so.
  const message = own ?? (liveApi() ?? globalThis.chrome)?.i18n.getMessage(name, values) ?? '';
  if (count === undefined) return message;
  const forms = message.split(' | ');
  return forms[Math.min(forms.length === 2 ? Number(count !== 1) : count, forms.length - 1)] ?? message;
}

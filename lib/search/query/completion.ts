/** What may be typed next where the cursor stands in a query. */
import type { TextRange } from '../../model/library.ts';
import type { Searches } from '../../model/searches.ts';
import { foldSearchText } from '../index/fold-text.ts';
import { foldKeyword, keyOf, KEY_NAMES, FILTER_KEYS, SOURCE_NAMES, STATE_NAMES } from './keywords.ts';
import type { Key, KeyLanguage } from './keywords.ts';

/**
 * What is being typed: the beginning of a plain word or keyword, or the value of a keyword. `at` is what a choice
 * replaces.
 */
export type Typing =
  | { readonly kind: 'word'; readonly begun: string; readonly at: TextRange }
  | { readonly kind: 'value'; readonly key: Key; readonly begun: string; readonly at: TextRange };

/**
 * A proposal; `insert` takes the place of what was begun. `count` articles of the library have it, where that is known.
 */
export type Suggestion = { readonly insert: string; readonly label: string; readonly count?: number };

/** What is typed and what may follow. */
export type Completion = { readonly typing: Typing; readonly suggestions: readonly Suggestion[] };

/** Values of the library for each kind, the most frequent first. */
export type Vocabulary = Readonly<
  Partial<Record<'company' | 'site' | 'tag' | 'lang', readonly { readonly label: string; readonly count: number }[]>>
>;

const MAX_SUGGESTIONS = 7;
/** Of a keyword: one letter begins too many words. */
const MIN_LETTERS = 2;
/** From the last space outside quotation marks to the cursor: a keyword, its colon, and what was begun. */
const BEGUN =
  /(?:^|\s)(?<minus>[-−]?)(?:(?<key>[\p{L}\p{M}-]+)[\u00A0\u202F]?:(?<space>\s?))?(?<begun>["“«][^"”»]*|[^\s"“”«»]*)$/u;

/** What was searched and kept before, for an empty field; `undefined` where there is nothing. */
export function recentCompletion({ recent, saved }: Searches): Completion | undefined {
  const suggestions = [...new Set([...saved, ...recent])]
    .slice(0, MAX_SUGGESTIONS)
    .map((search) => ({ label: search, insert: search }));
  return suggestions.length === 0
    ? undefined
    : { typing: { kind: 'word', begun: '', at: { start: 0, end: 0 } }, suggestions };
}

/** What is being typed at the cursor, a UTF-16 offset; `undefined` inside a phrase. */
export function typingAt(query: string, cursor: number): Typing | undefined {
  const groups = BEGUN.exec(query.slice(0, cursor))?.groups;
  if (!groups) return undefined;
  const begun = groups['begun'] ?? '';
  const after = /^[^\s"“”«»]*/.exec(query.slice(cursor))?.[0].length ?? 0;
  const at = { start: cursor - begun.length, end: cursor + after };
  const key = groups['key'] === undefined ? undefined : keyOf(groups['key']);
  if (key !== undefined) return { kind: 'value', key, begun: begun.replace(/^["“«]\s?/, ''), at };
  return groups['key'] === undefined && !/^["“«]/.test(begun) ? { kind: 'word', begun, at } : undefined;
}

/** The likeliest continuations, at most seven; nothing where nothing was begun and nothing is asked for. */
export function suggestionsFor(typing: Typing, vocabulary: Vocabulary, language: KeyLanguage): readonly Suggestion[] {
  if (typing.kind === 'word')
    return typing.begun.length < MIN_LETTERS ? [] : keySuggestions(typing.begun, language).slice(0, MAX_SUGGESTIONS);
  const values = valuesOf(typing.key, vocabulary, language).filter(({ label }) => begins(label, typing.begun));
  return values
    .slice(0, MAX_SUGGESTIONS)
    .map(({ label, count }) =>
      count === undefined ? { label, insert: insertion(label) } : { label, insert: insertion(label), count },
    );
}

/** The query after a choice, and where the cursor stands then. */
export function applySuggestion(
  query: string,
  typing: Typing,
  { insert }: Suggestion,
): { readonly query: string; readonly cursor: number } {
  const before = query.slice(0, typing.at.start) + insert;
  return {
    query: before + query.slice(typing.at.end).replace(insert.endsWith(' ') ? /^["”»]?\s*/ : /^/, ''),
    cursor: before.length,
  };
}

/** Keywords that begin so in either language, in the language of the surface. */
function keySuggestions(begun: string, language: KeyLanguage): Suggestion[] {
  const folded = foldKeyword(begun);
  const fitting = FILTER_KEYS.filter((key) =>
    [KEY_NAMES.en[key], KEY_NAMES.fr[key]].some((name) => foldKeyword(name).startsWith(folded)),
  );
  return fitting.map((key) => ({ insert: `${KEY_NAMES[language][key]}:`, label: `${KEY_NAMES[language][key]}:` }));
}

function valuesOf(
  key: Key,
  vocabulary: Vocabulary,
  language: KeyLanguage,
): readonly { readonly label: string; readonly count?: number }[] {
  switch (key) {
    case 'is':
      return Object.values(STATE_NAMES[language]).map((label) => ({ label }));
    case 'source':
      return Object.values(SOURCE_NAMES[language]).map((label) => ({ label }));
    case 'company':
    case 'site':
    case 'tag':
    case 'lang':
      return vocabulary[key] ?? [];
    case 'before':
    case 'after':
    case 'since':
    case 'until':
    case 'date':
      return [];
  }
}

/** Whether one of the label's words begins with what was typed. */
function begins(label: string, begun: string): boolean {
  return (
    foldSearchText(label).includes(foldSearchText(begun) === '' ? '' : foldSearchText(begun)) ||
    foldKeyword(label).startsWith(foldKeyword(begun))
  );
}

function insertion(label: string): string {
  return /[\s"“”„«»]/.test(label) ? `"${label.replaceAll(/["”]/g, '')}" ` : `${label} `;
}

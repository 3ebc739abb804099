/** A query as the search understands it: words that must all be found, phrases, and what must not be found. */
import { foldedWords } from '../index/fold-text.ts';
import type { SearchQuery } from '../types.ts';

/** More words narrow nothing down any more. */
const MAX_WORDS = 12;
/** Words of one or two letters are the beginnings of thousands; a few of them narrow nothing down either. */
const MAX_SHORT_WORDS = 4;
/** The longest pattern that a bit-parallel search takes in one piece is 32, a space before it included. */
const MAX_WORD_LENGTH = 31;
/** Longer queries are pasted texts: their beginning says what they are about. */
const MAX_QUERY_LENGTH = 500;
const MAX_PHRASES = 6;

/** `isWhole`: the word is part of a phrase, so no longer word will do, and no slip is forgiven. */
export type AskedWord = { readonly typed: string; readonly isWhole: boolean };
/** Words of phrases are among `words` too. */
export type Asked = {
  readonly words: readonly AskedWord[];
  readonly phrases: readonly (readonly string[])[];
  readonly without: readonly (readonly string[])[];
};

/** Reads a query; a text is plain words. */
export function readQuery(query: SearchQuery | string): Asked {
  const { words, phrases, without }: SearchQuery =
    typeof query === 'string' ? { words: [query], phrases: [], without: [] } : query;
  const lists = phrases
    .slice(0, MAX_PHRASES)
    .map(phraseWords)
    .filter((phrase) => phrase.length > 0);
  const plain = queryWords(words.join(' ')).map((typed): AskedWord => ({ typed, isWhole: false }));
  const whole = [...new Set(lists.flat())].map((typed): AskedWord => ({ typed, isWhole: true }));
  const all = [...plain.filter(({ typed }) => !whole.some((word) => word.typed === typed)), ...whole];
  return {
    words: all.slice(0, 2 * MAX_WORDS),
    phrases: lists,
    without: without
      .slice(0, MAX_WORDS)
      .map(phraseWords)
      .filter((phrase) => phrase.length > 0),
  };
}

function phraseWords(text: string): string[] {
  return foldedWords(text.slice(0, MAX_QUERY_LENGTH))
    .map((word) => word.slice(0, MAX_WORD_LENGTH))
    .slice(0, MAX_WORDS);
}

/**
 * The folded words of a query, without repetition. Single letters are dropped beside longer words: they are what an
 * elision leaves (`l’affaire`) or a word that is only just being typed.
 */
export function queryWords(query: string): string[] {
  const words = [
    ...new Set(foldedWords(query.slice(0, MAX_QUERY_LENGTH)).map((word) => word.slice(0, MAX_WORD_LENGTH))),
  ];
  const longer = words.filter((word) => word.length > 1);
  const short = new Set(words.filter((word) => word.length < 3).slice(MAX_SHORT_WORDS));
  return (longer.length > 0 ? longer : words).filter((word) => !short.has(word)).slice(0, MAX_WORDS);
}

/** How many slips are forgiven in a word; none in numbers and in words too short to tell. */
export function typosIn(word: string): number {
  if (/\d/.test(word) || word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}

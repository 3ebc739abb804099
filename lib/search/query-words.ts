/** A query as the search understands it: words that must all be found. */
import { foldedWords } from './fold-text.ts';

/** More words narrow nothing down any more. */
const MOST_WORDS = 12;
/** The longest pattern that a bit-parallel search takes in one piece. */
const LONGEST_WORD = 32;
/** Longer queries are pasted texts: their beginning says what they are about. */
const LONGEST_QUERY = 500;

/**
 * The folded words of a query, without repetition. Single letters are dropped beside longer words: they are what an
 * elision leaves (`l’affaire`) or a word that is only just being typed.
 */
export function queryWords(query: string): string[] {
  const words = [...new Set(foldedWords(query.slice(0, LONGEST_QUERY)).map((word) => word.slice(0, LONGEST_WORD)))];
  const longer = words.filter((word) => word.length > 1);
  return (longer.length > 0 ? longer : words).slice(0, MOST_WORDS);
}

/** How many letters of a word may be wrong, missing or too many; none in numbers and in words too short to tell. */
export function typosIn(word: string): number {
  if (/\d/.test(word) || word.length < 4) return 0;
  if (word.length < 6) return 1;
  return word.length < 9 ? 2 : 3;
}

/** The same as Fuse's threshold: the share of letters that may differ. Wide enough for two swapped letters, which count double. */
export function tolerance(word: string): number {
  const typos = typosIn(word);
  return typos === 0 ? 0 : (Math.max(2, typos) + 0.5) / word.length;
}

import type { TextRange } from '../model/library.ts';
import { foldWithOffsets } from './fold-text.ts';
import { wordMatcher } from './fuzzy.ts';
import { queryWords } from './query-words.ts';

/** The stretches of a title that answer a query: what was typed, or the whole word where it was mistyped. */
export function titleMatches(title: string, query: string, mistyped: readonly string[]): TextRange[] {
  const words = queryWords(query);
  const matchers = mistyped.map(wordMatcher);
  const { text, offsets } = foldWithOffsets(title);
  return [...text.matchAll(/[^ ]+/g)].flatMap(({ 0: word, index }) => {
    const typed = words.find((typed) => word.startsWith(typed));
    if (typed === undefined && !matchers.some((isMeant) => isMeant(word))) return [];
    return [originalRange(title, offsets, index, index + (typed ?? word).length)];
  });
}

/** From the first unit of a folded stretch to before the unit that follows it, combining marks included. */
function originalRange(title: string, offsets: readonly number[], from: number, to: number): TextRange {
  const start = offsets[from] ?? 0;
  const last = offsets[to - 1] ?? start;
  let end = last + 1;
  while (end < title.length && /\p{M}/u.test(title.charAt(end))) end += 1;
  return { start, end };
}

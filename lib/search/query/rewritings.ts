/**
 * Other ways to write the words of a query: two of them as one (`cloud watt`), or one as two (`nextinpact`, `lelysee`).
 */
import type { Segment } from '../index/segment.ts';
import { exactSpan } from '../index/word-match.ts';
import type { Asked, AskedWord } from './query-words.ts';

/** A shorter word is parted by chance. */
const SHORTEST_SPLIT = 6;

/** The likeliest first; those that the library cannot answer are left out. */
export async function rewritings(segments: readonly Segment[], asked: Asked): Promise<Asked[]> {
  const joined = joinings(asked.words);
  const hasJoined = await Promise.all(joined.map(({ word }) => isBegun(segments, word)));
  const parted = asked.words.flatMap((word, index) =>
    word.isWhole ? [] : splits(word.typed).map((parts) => ({ index, parts })),
  );
  const hasParts = await Promise.all(
    parted.map(async ({ parts: [one, other] }) => (await isKnown(segments, one)) && isKnown(segments, other)),
  );
  return [
    ...joined.filter((_, index) => hasJoined[index]).map(({ words }) => Object.assign({}, asked, { words })),
    ...parted.filter((_, index) => hasParts[index]).map(({ index, parts }) => withParts(asked, index, parts)),
  ];
}

function joinings(words: readonly AskedWord[]): { readonly word: string; readonly words: readonly AskedWord[] }[] {
  return words.slice(1).flatMap((after, index) => {
    const before = words[index];
    if (!before || before.isWhole || after.isWhole) return [];
    const word = before.typed + after.typed;
    return [{ word, words: words.toSpliced(index, 2, { typed: word, isWhole: false }) }];
  });
}

function splits(typed: string): [string, string][] {
  if (typed.length < SHORTEST_SPLIT) return [];
  return Array.from({ length: typed.length - 2 }, (_, index) => [typed.slice(0, index + 1), typed.slice(index + 1)]);
}

function withParts(asked: Asked, index: number, parts: readonly [string, string]): Asked {
  const words = asked.words.toSpliced(index, 1, ...parts.map((typed) => ({ typed, isWhole: true })));
  return { ...asked, words, phrases: [...asked.phrases, parts] };
}

async function isKnown(segments: readonly Segment[], term: string): Promise<boolean> {
  const spans = await Promise.all(segments.map((segment) => exactSpan(segment, term)));
  return spans.some(([from, to]) => from < to);
}

async function isBegun(segments: readonly Segment[], term: string): Promise<boolean> {
  const spans = await Promise.all(segments.map((segment) => segment.between(term, `${term}\uffff`)));
  return spans.some(([from, to]) => from < to);
}

/** Which articles may hold a word, mistyped or not: letter trigrams and the articles they stand in, in typed arrays. */
import { at } from '../text/typed-array.ts';

/** Articles by trigram; `positions` of trigram `i` lie from `starts[i]` to `starts[i + 1]`. Trigrams ascend. */
export type Postings = {
  readonly size: number;
  readonly trigrams: Int32Array;
  readonly starts: Int32Array;
  readonly positions: Int32Array;
};

/** Share of a word's trigrams that an article must have; a typo spoils three of them. */
const SHARED = 0.35;

/** Builds the postings of folded texts, by their position. */
export function buildPostings(texts: readonly string[]): Postings {
  const byTrigram = new Map<number, number[]>();
  let total = 0;
  for (const [position, text] of texts.entries()) {
    for (const trigram of trigramsOf(`${text} `)) {
      const list = byTrigram.get(trigram);
      if (list) list.push(position);
      else byTrigram.set(trigram, [position]);
      total += 1;
    }
  }
  const trigrams = Int32Array.from(byTrigram.keys()).toSorted();
  const starts = new Int32Array(trigrams.length + 1);
  const positions = new Int32Array(total);
  let start = 0;
  for (const [index, trigram] of trigrams.entries()) {
    const list = byTrigram.get(trigram) ?? [];
    starts[index] = start;
    positions.set(list, start);
    start += list.length;
  }
  starts[trigrams.length] = start;
  return { size: texts.length, trigrams, starts, positions };
}

/**
 * At most `most` positions that have enough of every word's trigrams, those with most of them first, then the lower
 * position. Words too short for a trigram let everything pass.
 */
export function candidatesFor(postings: Postings, words: readonly string[], most: number): number[] {
  const shared = new Int32Array(postings.size);
  const passing = new Int32Array(postings.size).fill(1);
  for (const word of words) {
    const trigrams = [...trigramsOf(` ${word}`)];
    if (trigrams.length === 0) continue;
    const counts = countShared(postings, trigrams);
    const needed = Math.max(1, Math.ceil(trigrams.length * SHARED));
    for (let position = 0; position < postings.size; position += 1) {
      if (at(counts, position) < needed) passing[position] = 0;
      shared[position] = at(shared, position) + at(counts, position);
    }
  }
  const candidates: number[] = [];
  for (let position = 0; position < postings.size; position += 1) if (at(passing, position) === 1) candidates.push(position);
  if (candidates.length <= most) return candidates;
  return candidates.toSorted((one, other) => at(shared, other) - at(shared, one) || one - other).slice(0, most);
}

function countShared(postings: Postings, trigrams: readonly number[]): Int32Array {
  const counts = new Int32Array(postings.size);
  for (const trigram of trigrams) {
    const index = find(postings.trigrams, trigram);
    if (index < 0) continue;
    const end = at(postings.starts, index + 1);
    for (let posting = at(postings.starts, index); posting < end; posting += 1) {
      const position = at(postings.positions, posting);
      counts[position] = at(counts, position) + 1;
    }
  }
  return counts;
}

/** The distinct trigrams of a text as numbers. Letters beyond the first 1,024 share numbers, which costs candidates, not hits. */
function trigramsOf(text: string): Set<number> {
  const trigrams = new Set<number>();
  for (let index = 2; index < text.length; index += 1) {
    const [first, second, third] = [text.charCodeAt(index - 2), text.charCodeAt(index - 1), text.charCodeAt(index)];
    trigrams.add(((first & 0x3ff) << 20) | ((second & 0x3ff) << 10) | (third & 0x3ff));
  }
  return trigrams;
}

function find(sorted: Int32Array, wanted: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = at(sorted, middle);
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

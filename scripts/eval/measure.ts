import type { Passage } from './passages.ts';
import { addCounts, compare, countsOf, NO_COUNTS, type Comparison, type Counts, type Marked } from './score.ts';

/** Finds companies in a passage; it may use its title, host, language and date. */
export type Recogniser = (passage: Passage) => readonly Marked[];

export type Judged = { readonly passage: Passage; readonly comparison: Comparison; readonly counts: Counts };

/** Runs a recogniser over passages and compares each with its labels. */
export function judge(passages: readonly Passage[], recognise: Recogniser): Judged[] {
  return passages.map((passage) => {
    const comparison = compare(passage.mentions, recognise(passage));
    return { passage, comparison, counts: countsOf(passage, comparison) };
  });
}

/** Sums of all passages. */
export function total(judged: readonly Judged[]): Counts {
  return judged.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS);
}

/** Sums by what `groupOf` says of a passage, in the order in which the groups are first met. */
export function totalBy(judged: readonly Judged[], groupOf: (passage: Passage) => string): Map<string, Counts> {
  const sums = new Map<string, Counts>();
  for (const { passage, counts } of judged) {
    const group = groupOf(passage);
    sums.set(group, addCounts(sums.get(group) ?? NO_COUNTS, counts));
  }
  return sums;
}

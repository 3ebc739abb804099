/** The query as its writer may have meant it. */
import { foldWithOffsets } from '../index/fold-text.ts';
import type { Mistyped } from '../types.ts';
import { parseQuery } from './parse.ts';

/**
 * The query with each mistyped word put right, spelt as in the texts that were found; `undefined` where nothing was
 * mistyped. Phrases and filters stay as they are.
 */
export function meantQuery(
  query: string,
  mistyped: readonly Mistyped[],
  foundTexts: readonly string[],
): string | undefined {
  const meant = new Map(
    mistyped.flatMap(({ typed, meant: [likeliest] }) => (likeliest === undefined ? [] : [[typed, likeliest] as const])),
  );
  if (meant.size === 0) return undefined;
  let [put, at] = ['', 0];
  for (const clause of parseQuery(query).clauses) {
    if (clause.kind !== 'word' || clause.negated) continue;
    for (const { word, start, end } of placesIn(query.slice(clause.at.start, clause.at.end))) {
      const right = meant.get(word);
      if (right === undefined) continue;
      put += query.slice(at, clause.at.start + start) + spelt(right, foundTexts);
      at = clause.at.start + end;
    }
  }
  return at === 0 ? undefined : put + query.slice(at);
}

/** A folded word as it is written in the first text that has it. */
function spelt(folded: string, texts: readonly string[]): string {
  for (const text of texts) {
    const found = placesIn(text).find(({ word }) => word === folded);
    if (found) return text.slice(found.start, found.end);
  }
  return folded;
}

function placesIn(text: string): { readonly word: string; readonly start: number; readonly end: number }[] {
  const { text: folded, offsets } = foldWithOffsets(text);
  return [...folded.matchAll(/[^ ]+/g)].map(({ 0: word, index }) => ({
    word,
    start: offsets[index] ?? 0,
    end: (offsets[index + word.length - 1] ?? 0) + 1,
  }));
}

import { ALONE, LENGTH, SMALL } from '../gazetteer/gazetteer.ts';
import type { Sequence } from './forms.ts';

/** A word that matching stops at: how long the forms and context terms are that begin with it. */
export type CompiledWord = { readonly hash: number; form: number; contextTerm: number };

/** How a form or context term begins. */
type Beginning = Pick<Sequence, 'first' | 'words' | 'maySmall'>;

/** Collects the first words of forms and context terms, sorted by hash. */
export function compileWords(forms: Iterable<Beginning>, contextTerms: Iterable<Beginning>): CompiledWord[] {
  const words = new Map<number, CompiledWord>();
  const wordOf = (hash: number): CompiledWord => {
    const word = words.get(hash) ?? { hash, form: 0, contextTerm: 0 };
    words.set(hash, word);
    return word;
  };
  for (const sequence of forms) wordOf(sequence.first).form = longer(wordOf(sequence.first).form, sequence);
  for (const sequence of contextTerms)
    wordOf(sequence.first).contextTerm = longer(wordOf(sequence.first).contextTerm, sequence);
  return [...words.values()].toSorted((a, b) => a.hash - b.hash);
}

/** Longest length so far, with {@link ALONE} and {@link SMALL} kept or set. */
export function longer(known: number, { words, maySmall }: Pick<Sequence, 'words' | 'maySmall'>): number {
  return Math.max(known & LENGTH, words) | (known & ~LENGTH) | (words > 1 ? 0 : maySmall ? ALONE | SMALL : ALONE);
}

import { tokenise, type Tokens } from '../../text/tokens.ts';
import { at } from '../../text/typed-array.ts';
import { ALONE, LENGTH, SMALL } from '../gazetteer/gazetteer.ts';
import { firstWord } from '../gazetteer/name-hash.ts';
import { LEXICON } from '../linking/lexicon.ts';
import type { Sequence } from './forms.ts';

/** A word that matching stops at: how long the forms and cues are that begin with it, and what it is in any context. */
export type CompiledWord = { readonly hash: number; form: number; contextTerm: number; classes: number };

/** Collects the first words of forms and cues and the words of the general lexicon, sorted by hash. */
export function compileWords(
  forms: readonly Sequence[],
  contextTerms: readonly Sequence[],
  tokens: Tokens,
): CompiledWord[] {
  const words = new Map<number, CompiledWord>();
  const wordOf = (hash: number): CompiledWord => {
    const word = words.get(hash) ?? { hash, form: 0, contextTerm: 0, classes: 0 };
    words.set(hash, word);
    return word;
  };
  for (const sequence of forms) wordOf(sequence.first).form = longer(wordOf(sequence.first).form, sequence);
  for (const sequence of contextTerms)
    wordOf(sequence.first).contextTerm = longer(wordOf(sequence.first).contextTerm, sequence);
  for (const [classes, list] of LEXICON) {
    for (const text of list.trim().split(/\s+/)) {
      tokenise(text, tokens);
      if (tokens.count === 1) wordOf(firstWord(at(tokens.hash, 0))).classes |= classes;
    }
  }
  return [...words.values()].toSorted((a, b) => a.hash - b.hash);
}

/** Longest length so far, with {@link ALONE} and {@link SMALL} kept or set. */
export function longer(known: number, { words, maySmall }: Sequence): number {
  return Math.max(known & LENGTH, words) | (known & ~LENGTH) | (words > 1 ? 0 : maySmall ? ALONE | SMALL : ALONE);
}

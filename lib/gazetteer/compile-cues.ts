import type { ContextWords } from '../model/company.ts';
import { tokenise, type Tokens } from '../text/tokens.ts';
import { at } from '../text/typed-array.ts';
import type { Sequence } from './compile-forms.ts';
import { AGAINST } from './gazetteer.ts';
import { firstWord, hashTokens, MAX_WORDS } from './hashes.ts';
import { LEXICON } from './lexicon.ts';

/** Cues sorted by hash, their classes, and for each company the cues that speak for it or, with {@link AGAINST}, for another sense. */
export type CompiledCues = {
  readonly hash: Int32Array;
  readonly classes: Uint16Array;
  readonly byCompany: readonly (readonly number[])[];
  readonly sequences: readonly Sequence[];
};

/** Compiles the context words of all companies and the general lexicon into one list of cues. */
export function compileCues(contexts: readonly (ContextWords | undefined)[], tokens: Tokens): CompiledCues {
  const found = new Map<number, { classes: number; sequence: Sequence }>();
  const note = (phrase: string, classes: number): number[] => {
    tokenise(phrase, tokens);
    if (tokens.count === 0 || tokens.count > MAX_WORDS) return [];
    const hash = hashTokens(tokens, 0, tokens.count);
    const known = found.get(hash)?.classes ?? 0;
    found.set(hash, { classes: known | classes, sequence: { first: firstWord(at(tokens.hash, 0)), words: tokens.count } });
    return [hash];
  };
  for (const [classes, words] of LEXICON) for (const word of words.trim().split(/\s+/)) note(word, classes);
  const hashesOf = (phrases: readonly string[] = []): number[] => phrases.flatMap((phrase) => note(phrase, 0));
  const byCompany = contexts.map((context) => ({ for: hashesOf(context?.for), against: hashesOf(context?.against) }));

  const sorted = [...found].toSorted(([a], [b]) => a - b);
  if (sorted.length > AGAINST) throw new RangeError(`${sorted.length} cues do not fit the format`);
  const idOf = new Map(sorted.map(([hash], id) => [hash, id]));
  const ids = (hashes: readonly number[], flag: number): number[] => hashes.flatMap((hash) => idOf.get(hash) ?? []).map((id) => id | flag);
  return {
    hash: Int32Array.from(sorted, ([hash]) => hash),
    classes: Uint16Array.from(sorted, ([, { classes }]) => classes),
    byCompany: byCompany.map((context) => [...new Set([...ids(context.for, 0), ...ids(context.against, AGAINST)])]),
    sequences: sorted.map(([, { sequence }]) => sequence),
  };
}

import type { ContextWords } from '../../model/company.ts';
import { tokenise, type Tokens } from '../../text/tokens.ts';
import { hashTokens, MAX_WORDS } from '../gazetteer/name-hash.ts';
import { sequenceOf, type Sequence } from './forms.ts';

/**
 * Context terms sorted by hash, and for each company those that speak for it or, for another sense, as `context` of a
 * gazetteer has it.
 */
export type CompiledContextTerms = {
  readonly hash: Int32Array;
  readonly byCompany: readonly (readonly number[])[];
  readonly sequences: readonly Sequence[];
};

/** Compiles the context words of all companies into one list of context terms. */
export function compileContextTerms(
  contexts: readonly (ContextWords | undefined)[],
  tokens: Tokens,
): CompiledContextTerms {
  const found = new Map<number, Sequence>();
  const hashesOf = (phrases: readonly string[] = []): number[] =>
    phrases.flatMap((phrase) => {
      tokenise(phrase, tokens);
      if (tokens.count === 0 || tokens.count > MAX_WORDS) return [];
      const hash = hashTokens(tokens, 0, tokens.count);
      found.set(hash, sequenceOf(tokens, true));
      return [hash];
    });
  const byCompany = contexts.map((context) => ({ for: hashesOf(context?.for), against: hashesOf(context?.against) }));

  const sorted = [...found].toSorted(([a], [b]) => a - b);
  const idOf = new Map(sorted.map(([hash], id) => [hash, id]));
  const ids = (hashes: readonly number[], flag: number): number[] =>
    hashes.flatMap((hash) => idOf.get(hash) ?? []).map((id) => 2 * id + flag);
  return {
    hash: Int32Array.from(sorted, ([hash]) => hash),
    byCompany: byCompany.map((context) => Array.from(new Set(ids(context.for, 0).concat(ids(context.against, 1))))),
    sequences: sorted.map(([, sequence]) => sequence),
  };
}

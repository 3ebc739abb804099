import type { Company } from '../../model/company.ts';
import { isWord, tokenise, type Tokens } from '../../text/tokens.ts';
import { at } from '../../text/typed-array.ts';
import { firstWord } from '../gazetteer/name-hash.ts';

/**
 * Hashes of all words of what the records say of companies in prose. What the filter of cold names takes for a name by
 * mistake is often one of them, since most words of a text are words of others too; pages are given those.
 */
export function compileEverydayWords(companies: readonly Company[], tokens: Tokens): Int32Array {
  const words = new Set<number>();
  for (const { about } of companies)
    for (const text of Object.values(about)) {
      tokenise(text, tokens);
      for (let token = 0; token < tokens.count; token += 1) {
        if (isWord(tokens, token)) words.add(firstWord(at(tokens.hash, token)));
      }
    }
  return Int32Array.from(words).toSorted();
}

/** All that is known of a word beside its text, looked up once: most words of an article stand in others too. */
import { conceptOf } from './concepts.ts';
import { classesOf } from './lexicon.ts';
import { countryOf, stemOf } from './profiles.ts';
import { wordHash } from './word-hash.ts';

/**
 * `concept` is the hash of what the word says; `classes` are indexes of the lexicon; `stem` is that of cards, `country`
 * the one whose people or firms are called so.
 */
export type WordReading = {
  readonly hash: number;
  readonly concept: number;
  readonly classes: readonly number[];
  readonly stem: number;
  readonly country: string;
};

/** Beyond these a text of made-up words would fill memory. */
const MAX_KNOWN = 5000;
const KNOWN: Readonly<Record<'fr' | 'other', Map<string, WordReading>>> = { fr: new Map(), other: new Map() };

/** What a folded word of a language is read as. */
export function readWord(word: string, lang: string): WordReading {
  const known = KNOWN[lang === 'fr' ? 'fr' : 'other'];
  const found = known.get(word);
  if (found) return found;
  const reading = {
    hash: wordHash(word),
    concept: conceptOf(word, lang),
    classes: classesOf(word.replace(/'$/, '')),
    stem: stemOf(word),
    country: countryOf(word),
  };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(word, reading);
  return reading;
}

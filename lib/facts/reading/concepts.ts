/**
 * What a word says, whatever the language and the writer: weights fitted to one hand so hold for another. A class of
 * the lexicon says what a word speaks of; a concept is narrower. A word without a concept counts by its first letters.
 */
import { CONCEPT_WORDS } from './concept-words.ts';
import { wordHash } from './word-hash.ts';

const WHOLE = new Map<string, number>();
const STEMS = new Map<string, number>();
for (const group of CONCEPT_WORDS.trim().split(/\s\|\s/)) {
  const entries = group.split(/\s/);
  const concept = wordHash(`concept ${entries[0] ?? ''}`);
  for (const entry of entries)
    if (entry.endsWith('*')) STEMS.set(entry.slice(0, -1), concept);
    else WHOLE.set(entry, concept);
}
const MAX_STEM = Math.max(...[...STEMS.keys()].map((stem) => stem.length));
const MIN_STEM = Math.min(...[...STEMS.keys()].map((stem) => stem.length));
const LETTERS = 5;

/** The hash of what a folded word of a language says. */
export function conceptOf(word: string, lang: string): number {
  const plain = word.replace(/'$/, '');
  return WHOLE.get(`${lang}:${plain}`) ?? WHOLE.get(word) ?? WHOLE.get(plain) ?? stemConcept(plain);
}

function stemConcept(word: string): number {
  for (let length = Math.min(word.length, MAX_STEM); length >= MIN_STEM; length -= 1) {
    const stem = STEMS.get(word.slice(0, length));
    if (stem !== undefined) return stem;
  }
  return wordHash(word.slice(0, LETTERS));
}

/** The fuzzy comparison itself: Fuse.js, asked for one word at a time. */
import Fuse from 'fuse.js';
import type { Field } from '../index/fields.ts';
import { FUSE_KEYS } from '../index/fields.ts';

type Texts = Readonly<Record<Field, string>>;

/** Texts and words are folded before they come here, so Fuse compares them as they are. */
const OPTIONS = { keys: FUSE_KEYS, isCaseSensitive: true, ignoreLocation: true, includeScore: true, shouldSort: false };

/**
 * How well each text answers what was typed, 0..1, higher is better; 0 where it does not. `errors` letters may be
 * wrong, missing or too many; with none the word must begin as typed.
 */
export function fuzzyScores(texts: readonly Texts[], typed: string, errors: number): Float64Array {
  const scores = new Float64Array(texts.length);
  const fuse = new Fuse(texts, { ...OPTIONS, threshold: errors === 0 ? 0 : (errors + 0.5) / typed.length });
  for (const { refIndex, score } of fuse.search(errors === 0 ? ` ${typed}` : typed))
    scores[refIndex] = 1 - (score ?? 1);
  return scores;
}

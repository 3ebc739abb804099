/** The order of answers: what the text says first, then how fresh an article is and whether the reader kept it. */
import { entryText } from './search-entry.ts';
import type { SearchEntry } from './search-entry.ts';

/** Shares of the score. The text decides; the rest orders what is about equal. */
const TEXT = 0.8;
const WHOLE_WORDS = 0.08;
const RECENCY = 0.07;
const SAVED = 0.05;
/** After this many days an article counts half as fresh as the newest of the library. */
const HALF_LIFE_DAYS = 3 * 365;

/** The score of words that must all be found: a weak word weakens the whole. */
export function jointScore(scores: readonly number[]): number {
  const product = scores.reduce((total, score) => total * score, 1);
  return product ** (1 / Math.max(1, scores.length));
}

/** The final score, 0..1, of an entry whose text scores `text` (0..1); `newestDay` is that of the library's newest. */
export function rank(entry: SearchEntry, words: readonly string[], text: number, newestDay: number): number {
  const all = `${entryText(entry)} `;
  const whole = words.filter((word) => all.includes(` ${word} `)).length / Math.max(1, words.length);
  const recency = entry.day === undefined ? 0 : 0.5 ** (Math.max(0, newestDay - entry.day) / HALF_LIFE_DAYS);
  return TEXT * text + WHOLE_WORDS * whole + RECENCY * recency + (entry.saved ? SAVED : 0);
}

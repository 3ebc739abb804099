import { writeFileSync } from 'node:fs';
import { rarityOfCount } from '../../../lib/recognition/compile/rarity.ts';
import { createStemReader, type RarityOf } from '../../../lib/recognition/compile/vocabulary.ts';
import { MAX_RARITY } from '../../../lib/recognition/gazetteer/vocabulary.ts';
import type { LotPassage } from '../lots.ts';

/** Which words the passages have, for {@link shippedRarities}. */
const WORDS_FILE = new URL('../../../assets/model/text-words.json', import.meta.url);
const WORD = /[\p{L}\p{M}\d]+/gu;

/** In how many passages of each lot a stem stands. */
export type TextCounts = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Counts the passages that have a stem, by lot. */
export function countTexts(passages: readonly LotPassage[]): TextCounts {
  const stemsOf = createStemReader();
  const counts = new Map<string, Map<number, number>>();
  for (const { lot, text } of passages) {
    const own = counts.get(lot) ?? new Map<number, number>();
    counts.set(lot, own);
    for (const stem of stemsOf([text])) own.set(stem, (own.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** How rare stems are in all lots but one: a text that is judged was never counted. */
export function raritiesWithout(counts: TextCounts, lot: string): RarityOf {
  const others = [...counts].filter(([name]) => name !== lot).map(([, own]) => own);
  return (stem) => rarityOfCount(others.reduce((sum, own) => sum + (own.get(stem) ?? 0), 0));
}

/** Writes one word for each stem that is not as rare as can be, those of a rarity in one line. */
export function writeTextWords(passages: readonly LotPassage[]): void {
  const rarityOf = raritiesWithout(countTexts(passages), '');
  const stemsOf = createStemReader();
  const known = new Set<number>();
  const lines = Array.from({ length: MAX_RARITY }, (): string[] => []);
  for (const word of passages.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? [])) {
    const [stem, ...more] = stemsOf([word]);
    if (stem === undefined || more.length > 0 || known.has(stem)) continue;
    known.add(stem);
    lines[rarityOf(stem)]?.push(word);
  }
  const json = Object.fromEntries(lines.map((words, rarity) => [rarity, words.toSorted().join(' ')]));
  writeFileSync(WORDS_FILE, `${JSON.stringify(json, undefined, 2)}\n`);
}

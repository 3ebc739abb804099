import words from '../../../assets/model/text-words.json' with { type: 'json' };
import { MAX_RARITY } from '../gazetteer/vocabulary.ts';
import { createStemReader, type RarityOf } from './vocabulary.ts';

/** By so much a word is less rare with each doubling of the passages that have it. */
const RARITY_STEP = 1.15;

/** The rarity of a word that so many passages of the judge's training text have. */
export function rarityOfCount(passages: number): number {
  return Math.max(0, MAX_RARITY - Math.floor(RARITY_STEP * Math.log2(1 + passages)));
}

/**
 * Rarities as `npm run fit -- judge --write` counted them: `text-words.json` has a line of words for each rarity, one
 * word for each stem; all others are as rare as can be.
 */
export function shippedRarities(): RarityOf {
  const rarities = (shipped ??= readRarities());
  return (stem) => rarities.get(stem) ?? MAX_RARITY;
}

/** Read once: compilers of small packs ask again and again. */
let shipped: ReadonlyMap<number, number> | undefined;

function readRarities(): ReadonlyMap<number, number> {
  const stemsOf = createStemReader();
  const rarities = new Map<number, number>();
  for (const [rarity, line] of Object.entries(words))
    for (const stem of stemsOf([line])) rarities.set(stem, Number(rarity));
  return rarities;
}

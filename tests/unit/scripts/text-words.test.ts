import { describe, expect, it } from 'vitest';
import { rarityOfCount, shippedRarities } from '../../../lib/recognition/compile/rarity.ts';
import { createStemReader } from '../../../lib/recognition/compile/vocabulary.ts';
import { MAX_RARITY } from '../../../lib/recognition/gazetteer/vocabulary.ts';
import { countTexts, raritiesWithout } from '../../../scripts/fit/judge/text-words.ts';
import { readLot } from '../../../scripts/fit/lots.ts';

const stemOf = (word: string): number => [...createStemReader()([word])][0] ?? 0;

describe('how rare words are in texts', () => {
  it('counts the passages of all lots but that of the passage', () => {
    const press = readLot('press', 'en\tnews\tThe bank lends, the bank waits.\nen\tnews\tBanks rest.');
    const counts = countTexts([...press, ...readLot('life', 'en\tforum\tno bank here')]);
    expect(raritiesWithout(counts, 'life')(stemOf('bank'))).toBe(rarityOfCount(2));
    expect(raritiesWithout(counts, 'press')(stemOf('bank'))).toBe(rarityOfCount(1));
    expect(raritiesWithout(counts, 'life')(stemOf('forum'))).toBe(MAX_RARITY);
  });

  it('are shipped: words of every text are common, and what no text has is as rare as can be', () => {
    const rarityOf = shippedRarities();
    const [common = NaN, less = NaN, none] = ['the', 'telescope', 'zzyzx'].map((word) => rarityOf(stemOf(word)));
    expect([common < 4, common < less, none]).toEqual([true, true, MAX_RARITY]);
  });
});

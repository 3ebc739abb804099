import { describe, expect, it } from 'vitest';
import { CARD_SHARDS, cardShard } from '../../../../lib/recognition/gazetteer/card-shards.ts';

describe('cardShard', () => {
  it('is FNV-1a, so that builds and readers of any age agree', () => {
    // The reference values of FNV-1a, 32 bits, for «a» and «foobar».
    expect([cardShard('a'), cardShard('foobar')]).toEqual([0xe40c292c % CARD_SHARDS, 0xbf9cf968 % CARD_SHARDS]);
  });

  it('spreads ids evenly', () => {
    const counts = Array.from({ length: CARD_SHARDS }, () => 0);
    for (let index = 0; index < 6400; index += 1)
      counts[cardShard(`company-${index}`)] = (counts[cardShard(`company-${index}`)] ?? 0) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(50);
    expect(Math.max(...counts)).toBeLessThan(170);
  });
});

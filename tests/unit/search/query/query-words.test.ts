import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryWords, readQuery, typosIn } from '../../../../lib/search/query/query-words.ts';
import { hostileText } from '../../../support/hostile-text.ts';

describe('queryWords', () => {
  it.each([
    ['Cloudwatt  orange 2015', ['cloudwatt', 'orange', '2015']],
    ['l’affaire Cloudwatt', ['affaire', 'cloudwatt']],
    ['Élysée élysée', ['elysee']],
    ['x', ['x']],
    ['a b c d e f', ['a', 'b', 'c', 'd']],
    ['en le de la un cloud', ['en', 'le', 'de', 'la', 'cloud']],
    ['.*+?^${}()|[]\\', []],
    ['', []],
  ])('reads %j as %j', (query, words) => {
    expect(queryWords(query)).toEqual(words);
  });

  it('takes the beginning of what is no query but a pasted text', () => {
    const words = queryWords(Array.from({ length: 5000 }, (_, index) => `mot${index}`).join(' '));
    expect(words).toHaveLength(12);
    expect(queryWords('y'.repeat(10_000))).toEqual(['y'.repeat(31)]);
  });

  it('never gives an empty or endless word, whatever is typed', () => {
    fc.assert(
      fc.property(hostileText(), (query) => {
        const words = queryWords(query);
        expect(words.length).toBeLessThanOrEqual(12);
        expect(words.every((word) => word.length >= 1 && word.length <= 31)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('readQuery', () => {
  it('counts the words of phrases among the words, once, as whole ones', () => {
    expect(
      readQuery({ words: ['Orange', 'cloud'], phrases: ['le Cloud', '…'], without: ['AWS', '', 'data center'] }),
    ).toEqual({
      words: [
        { typed: 'orange', isWhole: false },
        { typed: 'le', isWhole: true },
        { typed: 'cloud', isWhole: true },
      ],
      phrases: [['le', 'cloud']],
      without: [['aws'], ['data', 'center']],
    });
  });
});

describe('typosIn', () => {
  it.each([
    ['2015', 0],
    ['s3ns', 0],
    ['obs', 0],
    ['atos', 1],
    ['cloud', 1],
    ['clodwat', 2],
    ['souverainete', 2],
  ])('forgives in %j %i slips', (word, typos) => {
    expect(typosIn(word)).toBe(typos);
  });
});

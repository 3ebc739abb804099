import { describe, expect, it } from 'vitest';
import { jointScore, rank } from '../../../lib/search/rank.ts';
import { searchEntry } from '../../../lib/search/search-entry.ts';
import { anArticle } from '../../support/articles.ts';

const entry = (parts: Parameters<typeof anArticle>[1]) => searchEntry(anArticle('a', parts), (id) => id);
const NEWEST = Date.parse('2026-01-01') / 86_400_000;

describe('jointScore', () => {
  it('is the score of a single word, and suffers from a weak one among several', () => {
    expect(jointScore([0.4])).toBeCloseTo(0.4);
    expect(jointScore([0.9, 0.9])).toBeCloseTo(0.9);
    expect(jointScore([0.9, 0.1])).toBeLessThan(0.5);
    expect(jointScore([])).toBe(1);
  });
});

describe('rank', () => {
  it('is higher for a better text, a fresher article, a saved one and a whole word', () => {
    const plain = entry({ published: '2015-01-01' });
    const of = (parts: Parameters<typeof anArticle>[1], text = 0.5, word = 'cloudwatt') => rank(entry(parts), [word], text, NEWEST);
    expect(rank(plain, ['cloudwatt'], 0.6, NEWEST)).toBeGreaterThan(rank(plain, ['cloudwatt'], 0.5, NEWEST));
    expect(of({ published: '2025-01-01' })).toBeGreaterThan(of({ published: '2015-01-01' }));
    expect(of({ savedAt: '2026-01-01T00:00:00Z' })).toBeGreaterThan(of({}));
    expect(of({})).toBeGreaterThan(of({}, 0.5, 'cloudwat'));
  });

  it('stays within 0 and 1', () => {
    expect(rank(entry({ published: '2026-01-01', savedAt: '2026-01-01T00:00:00Z' }), ['cloudwatt'], 1, NEWEST)).toBeLessThanOrEqual(1);
    expect(rank(entry({}), ['x'], 0, NEWEST)).toBe(0);
  });
});

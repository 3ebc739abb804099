import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermsWriter, readTerms } from '../../../../lib/search/index/terms.ts';

function written(terms: readonly string[], list = (term: string) => Uint8Array.of(term.length, 7)) {
  const writer = createTermsWriter();
  for (const term of terms) writer.add(term, list(term));
  return writer.finish();
}

describe('a dictionary', () => {
  it('gives back its words, their places and their posting lists', () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(words, fc.string({ maxLength: 6 }), (unsorted, wanted) => {
        const sorted = unsorted.toSorted();
        const { chunks } = written(sorted);
        const terms = readTerms(chunks[0]?.terms ?? new Uint8Array());
        expect(terms.count).toBe(sorted.length);
        expect(sorted.map((_, place) => terms.textAt(place))).toEqual(sorted);
        const least = sorted.findIndex((term) => term >= wanted);
        expect(terms.lowerBound(wanted)).toBe(least < 0 ? sorted.length : least);
        expect(sorted.map((_, place) => terms.listStart(place))).toEqual(sorted.map((_, place) => 2 * place));
        expect(terms.listStart(sorted.length)).toBe(2 * sorted.length);
        expect([...terms.walk()]).toEqual(sorted.map((term, place) => ({ term, start: 2 * place })));
      }),
      { numRuns: 60 },
    );
  });

  it('begins a new range after many words, and after long posting lists', () => {
    const many = Array.from({ length: 5000 }, (_, place) => `mot${String(place).padStart(5, '0')}`);
    expect(written(many).ranges).toEqual([
      { first: 'mot00000', from: 0 },
      { first: 'mot04096', from: 4096 },
    ]);
    const long = written(['a', 'b', 'c'], () => new Uint8Array(200_000));
    expect(long.ranges.map(({ first }) => first)).toEqual(['a', 'b', 'c']);
    expect(long.chunks.map(({ postings }) => postings.length)).toEqual([200_000, 200_000, 200_000]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPostings, candidatesFor } from '../../../lib/search/postings.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdeé'), minLength: 1, maxLength: 9 });
const text = fc.array(word, { maxLength: 12 }).map((words) => words.map((each) => ` ${each}`).join(''));

/** The trigrams of a text, by the plainest of means. */
const trigrams = (of: string): string[] => [...new Set(Array.from({ length: Math.max(0, of.length - 2) }, (_, index) => of.slice(index, index + 3)))];

/** Who passes, by comparing every text with every word. */
function naiveCandidates(texts: readonly string[], words: readonly string[]): number[] {
  return [...texts.keys()].filter((position) =>
    words.every((each) => {
      const wanted = trigrams(` ${each}`);
      const there = new Set(trigrams(`${texts[position] ?? ''} `));
      const shared = wanted.filter((trigram) => there.has(trigram)).length;
      return wanted.length === 0 || shared >= Math.max(1, Math.ceil(wanted.length * 0.35));
    }),
  );
}

describe('candidatesFor', () => {
  it('lets pass what a comparison of every text with every word lets pass', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), fc.array(word, { maxLength: 3 }), (texts, words) => {
        expect(candidatesFor(buildPostings(texts), words, 1000)).toEqual(naiveCandidates(texts, words));
      }),
    );
  });

  it('lets every text pass that has the words as typed', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const postings = buildPostings(texts);
        for (const [position, each] of texts.entries()) {
          expect(candidatesFor(postings, each.split(' ').filter((part) => part !== ''), texts.length)).toContain(position);
        }
      }),
    );
  });

  it('keeps those that share most, then the earlier ones', () => {
    const postings = buildPostings([' cloud', ' cloudwatt', ' watt', ' cloudwatt']);
    expect(candidatesFor(postings, ['cloudwatt'], 2)).toEqual([1, 3]);
  });

  it('finds a word with a letter lost, doubled or swapped', () => {
    const postings = buildPostings([' orange cloudwatt', ' numergy bull']);
    for (const typed of ['clodwatt', 'cloudwattt', 'cluodwatt', 'clodwat']) expect(candidatesFor(postings, [typed], 10)).toEqual([0]);
  });

  it('is empty for an empty library', () => {
    expect(candidatesFor(buildPostings([]), ['orange'], 10)).toEqual([]);
  });
});

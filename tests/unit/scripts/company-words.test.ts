import { describe, expect, it } from 'vitest';
import { withVocabulary } from '../../../scripts/build-pack/company-words.ts';
import { ASSETS, readCompanies } from '../../../scripts/build-pack/read-pack.ts';
import { company } from '../../support/companies.ts';

const listed = new Map([['orange', { for: ['fibre'], against: ['verger'] }]]);

describe('words of companies', () => {
  it('are the vocabulary of a company whose name needs support, behind its own context words', () => {
    const orange = company({
      id: 'orange',
      ambiguity: 'common-word',
      context: { for: ['livebox'], against: ['fruit'] },
    });
    expect(withVocabulary(orange, listed).vocabulary).toEqual({
      for: ['livebox', 'fibre'],
      against: ['fruit', 'verger'],
    });
  });

  it('are context words besides where a phrase of another sense holds a form of the company', () => {
    const united = company({
      id: 'united',
      name: 'United Airlines',
      aliases: [{ text: 'United', kind: 'acronym', risk: 'context' }],
    });
    const words = new Map([
      ['united', { for: ['flights'], against: ['united states', 'Man United', 'reunited', 'football'] }],
    ]);
    expect(withVocabulary(united, words)).toMatchObject({
      context: { for: [], against: ['united states', 'Man United'] },
      vocabulary: { for: ['flights'], against: ['united states', 'Man United', 'reunited', 'football'] },
    });
  });

  it('are not needed where the list has none, and are nothing to a company whose names are enough', () => {
    const sage = company({ id: 'sage', ambiguity: 'common-word' });
    expect(withVocabulary(sage, listed).vocabulary).toEqual({ for: [], against: [] });
    const safe = company({ id: 'orange', ambiguity: 'none' });
    expect(withVocabulary(safe, listed)).toBe(safe);
  });

  it('of the pack are of companies with a doubtful name, each once, and none speaks for both', () => {
    const { companies, findings } = readCompanies(ASSETS);
    expect(findings.filter(({ file }) => file === 'pack/company-words.jsonl')).toEqual([]);
    const both = companies.flatMap(({ id, vocabulary }) => {
      const against = new Set(vocabulary?.against);
      return (vocabulary?.for ?? []).filter((word) => against.has(word)).map((word) => `${id}: ${word}`);
    });
    expect(both).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { CONCEPT_WORDS } from '../../../../lib/facts/reading/concept-words.ts';
import { conceptOf } from '../../../../lib/facts/reading/concepts.ts';

describe('what a word says', () => {
  it.each([
    ['emploie', 'employs'],
    ['rachete', 'acquired'],
    ['actionnaire', 'shareholders'],
    ["l'", 'the'],
  ])('is the same in French and English: %s, %s', (french, english) => {
    expect(conceptOf(french, 'fr')).toBe(conceptOf(english, 'en'));
  });

  it('depends on the language where a word means something else in the other', () => {
    expect(conceptOf('on', 'fr')).not.toBe(conceptOf('on', 'en'));
    expect(conceptOf('on', 'en')).toBe(conceptOf('sur', 'fr'));
    expect(conceptOf('pays', 'en')).toBe(conceptOf('paie', 'fr'));
    expect(conceptOf('pays', 'fr')).not.toBe(conceptOf('pays', 'en'));
  });

  it('of an unknown word is its first letters', () => {
    expect(conceptOf('quintuples', 'fr')).toBe(conceptOf('quintupled', 'en'));
    expect(conceptOf('quintuples', 'fr')).not.toBe(conceptOf('quatrains', 'fr'));
  });

  it('is listed once: a word has one concept', () => {
    const words = CONCEPT_WORDS.split(/[\s|]+/).filter((word) => word !== '');
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

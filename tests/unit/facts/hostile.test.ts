import { array, assert, constantFrom, integer, property, string, tuple } from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { factsIn } from '../../../lib/facts/facts-in.ts';
import { factSchema } from '../../../lib/model/fact.ts';
import type { Mention } from '../../../lib/model/mention.ts';

/** Pieces that the rules look for, in an order that no writer would choose. */
const PIECES = [
  'Orange',
  'Cloudwatt',
  'Didier Renard',
  ', PDG de ',
  ' CEO of ',
  '500 M€',
  '44 %',
  '2,5',
  '1 000',
  '$6.5bn',
  'en 2015',
  'since 2014',
  'le 16 mars 2015',
  ' de ',
  'd’',
  ' et ',
  ' and ',
  ', ',
  ' qui ',
  '; ',
  '. ',
  '? ',
  '\n\n',
  '\n',
  ' chiffre d’affaires ',
  ' détient ',
  ' holds ',
  ' a racheté ',
  ' bought ',
  ' par ',
  ' by ',
  ' n’',
  ' pas ',
  ' vise ',
  ' si ',
  '“',
  '«\u00a0',
  '(',
  ')',
  '@@',
  '##',
  '\u00ad',
  '\u200b',
  '\ud83d',
  '\ud83d\ude00',
  'œ',
  'é',
  'İ',
  ' a ',
  ' the ',
  ' à Lyon',
  ' salariés',
  ' clients',
  '-',
  '–',
  '…',
];

function mentionsOf(text: string): readonly Mention[] {
  return Array.from(text.matchAll(/Orange|Cloudwatt/g), ({ 0: surface, index }) => ({
    start: index,
    end: index + surface.length,
    surface,
    companyId: surface.toLowerCase(),
    score: 1,
  }));
}

const anyText = array(constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join(''));

describe('facts of any text', () => {
  it('are well-formed, about a company that is named, and in the sentence they say', () => {
    assert(
      property(anyText, constantFrom('fr', 'en'), (text, lang) => {
        for (const fact of factsIn({ text, lang, mentions: mentionsOf(text) })) {
          expect(v.safeParse(factSchema, fact).success).toBe(true);
          expect(['orange', 'cloudwatt']).toContain(fact.company);
          expect(fact.with).not.toBe(fact.company);
          expect(fact.text).toBe(text.slice(fact.start, fact.end));
          // The sentence is the text's own, whatever stands in it; what was read of it is not.
          expect(JSON.stringify({ ...fact, text: '' })).not.toMatch(/@@|##/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('come whatever mentions a caller gives: overlapping, empty or beyond the text', () => {
    assert(
      property(
        string({ maxLength: 200 }),
        array(tuple(integer({ min: 0, max: 250 }), integer({ min: 0, max: 60 })), { maxLength: 12 }),
        (text, places) => {
          const mentions = places
            .toSorted(([a], [b]) => a - b)
            .map(([start, length]) => ({ start, end: start + length, surface: '', companyId: 'x', score: 1 }));
          expect(Array.isArray(factsIn({ text, lang: 'fr', mentions }))).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['digits', '1'.repeat(60_000)],
    ['groups of digits', '1 000 '.repeat(10_000)],
    ['open relatives', 'Orange, qui '.repeat(5_000)],
    ['capitalised words', 'Jean Paul '.repeat(6_000)],
    ['commas', 'Orange, '.repeat(7_000)],
    ['spaces', `Orange${' '.repeat(60_000)}détient 44 %`],
    ['one clause after another', 'Orange vise 5 M€; '.repeat(3_000)],
    ['towns', 'Orange ouvre un datacenter à Saint-Jean-de-la-'.repeat(1_500)],
    ['percents', 'Orange détient 44 % de '.repeat(2_500)],
    ['sentences', 'Orange vise 500 M€ de chiffre d’affaires en 2015. '.repeat(1_200)],
  ])('are read in time that grows with the text alone: %s', (_name, text) => {
    const mentions = mentionsOf(text);
    // A pattern that looks back over all it has seen would take minutes here, and the test's own time would end it.
    expect(factsIn({ text, lang: 'fr', mentions }).length).toBeLessThanOrEqual(200);
  });
});

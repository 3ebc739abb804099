import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorrectionRules } from '../../../../lib/recognition/corrections/corrections.ts';
import { matcherOf } from '../../../../lib/recognition/gazetteer/match.ts';
import { company, gazetteerOf } from '../../../support/companies.ts';

const NAMES = [
  'Orange',
  'Orange Business',
  'Orange Business Services',
  'Bank of America',
  'America Movil',
  'AT&T',
  'Hewlett-Packard',
  'booking.com',
  "L'Oréal",
  'Canal+',
  'Yahoo!',
  'La Caisse',
  'Caisse des Dépôts',
  'Atos',
  'Eviden',
  'eBay',
  'A',
  'Korn/Ferry',
  'Atos Eviden',
  'Procter & Gamble',
];
const gazetteer = gazetteerOf(...NAMES.map((name, index) => company({ id: `c${index}`, name })));
const { match } = matcherOf(gazetteer);
const found = (text: string): string[] => match(text).matches.map(({ start, end }) => text.slice(start, end));

describe('match', () => {
  it.each([
    ['the longest name', 'Orange Business Services recrute', ['Orange Business Services']],
    ['a shorter one where the longer is broken off', 'Orange Business et Orange', ['Orange Business', 'Orange']],
    ['an ampersand', 'AT&T et AT & T', ['AT&T', 'AT & T']],
    [
      'a hyphen, a space or a non-breaking hyphen alike',
      'Hewlett-Packard, Hewlett Packard, Hewlett\u2011Packard',
      ['Hewlett-Packard', 'Hewlett Packard', 'Hewlett\u2011Packard'],
    ],
    ['a dot inside', 'Sur booking.com, rien.', ['booking.com']],
    ['two names around a slash', 'Atos/Eviden', ['Atos', 'Eviden']],
    ['one name with a slash in it', 'Korn/Ferry, Korn Ferry', ['Korn/Ferry', 'Korn Ferry']],
    ['an apostrophe inside, curly, straight or lost', "L’Oréal, L'Oreal, LOréal", ['L’Oréal', "L'Oreal", 'LOréal']],
    ['a plus that belongs to the name', 'Canal+ lance', ['Canal+']],
    ['a name without its exclamation mark', 'Yahoo et Yahoo!', ['Yahoo', 'Yahoo']],
    ['names behind an elision', "d'Orange, d’Orange, qu'Orange", ['Orange', 'Orange', 'Orange']],
    ['names behind an elision that lost its apostrophe', 'dOrange, lOrange, quOrange', ['Orange', 'Orange', 'Orange']],
    ['a name before a possessive', "Orange's plan, Atos’s plan", ['Orange', 'Atos']],
    [
      'and in words for an ampersand',
      'Procter and Gamble, Procter et Gamble',
      ['Procter and Gamble', 'Procter et Gamble'],
    ],
    ['soft hyphens inside', 'Ora\u00adnge Busi\u00adness', ['Ora\u00adnge Busi\u00adness']],
    ['the longer of two that overlap', 'La Caisse des Dépôts', ['Caisse des Dépôts']],
    ['the first of two that overlap alike', 'Bank of America Movil', ['Bank of America']],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['inside longer words', 'Orangerie, mandorange, Atossa'],
    ['across the end of a sentence', 'Il épluche une Orang. Business Services'],
    ['across a comma', 'Hewlett, Packard'],
    ['across a dash', 'Hewlett – Packard, Hewlett - Packard'],
  ])('finds nothing %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes the s of a French verb for no lost apostrophe', () => {
    const { match: matchOf } = matcherOf(gazetteerOf(company({ id: 'mcdonald-s', name: "McDonald's" })));
    const foundIn = (text: string): string[] => matchOf(text).matches.map(({ start, end }) => text.slice(start, end));
    expect(foundIn("McDonald s'est excusé, McDonald s’excuse.")).toEqual([]);
    expect(foundIn("McDonald's s'installe, McDonald s ouvre.")).toEqual(["McDonald's", 'McDonald s']);
  });

  it('takes no letter that begins a word with a hyphen', () => {
    const { match: matchOf } = matcherOf(gazetteerOf(company({ id: 'systeme-u', name: 'Super U' })));
    expect(matchOf('Super U-turn on tax').matches).toEqual([]);
    expect(matchOf('Super U, les Super U-Express').matches).toHaveLength(2);
  });

  it('gives every form that is written alike', () => {
    const twins = gazetteerOf(
      company({ id: 'aruba-networks', name: 'Aruba' }),
      company({ id: 'aruba-spa', name: 'Aruba' }),
    );
    const [hit] = matcherOf(twins).match('Aruba').matches;
    expect((hit?.endForm ?? 0) - (hit?.firstForm ?? 0)).toBe(2);
  });

  it('finds cues where they stand, overlapping or not', () => {
    const withContextTerms = gazetteerOf(
      company({
        id: 'free',
        ambiguity: 'common-word',
        context: { for: ['fibre', 'forfait mobile'], against: ['free shipping'] },
      }),
    );
    const { contextTerms, said } = matcherOf(withContextTerms).match(
      'Le forfait mobile de Free, la fibre, free shipping',
    );
    expect(contextTerms.flatMap((token, index) => (index % 3 === 0 ? [[token, contextTerms[index + 1]]] : []))).toEqual(
      [
        [1, 3],
        [7, 8],
        [9, 11],
      ],
    );
    expect(said).toHaveLength(3);
  });

  it('finds a cue of several words whose first word is none', () => {
    const withContextTerms = gazetteerOf(
      company({
        id: 'free',
        ambiguity: 'common-word',
        context: { for: ['mobile phone plan', 'mobile'], against: ['plan de table'] },
      }),
    );
    const spans = (text: string): number[][] => {
      const { contextTerms } = matcherOf(withContextTerms).match(text);
      return contextTerms.flatMap((token, index) => (index % 3 === 0 ? [[token, contextTerms[index + 1] ?? 0]] : []));
    };
    expect(spans('Free mobile phone plan')).toEqual([
      [1, 4],
      [1, 2],
    ]);
    expect([spans('Free plan'), spans('Free plan de table'), spans('Free plan de')]).toEqual([[], [[1, 4]], []]);
  });

  it('does without the cues of a text that holds no name', () => {
    const withContextTerms = gazetteerOf(
      company({ id: 'free', ambiguity: 'common-word', context: { for: ['fibre'], against: [] } }),
    );
    expect(matcherOf(withContextTerms).match('La fibre arrive, et le mobile').said).toEqual([]);
  });

  it('passes over a word that needs its capital where text with capitals writes it small, unless it was taught', () => {
    const words = gazetteerOf(
      company({ id: 'free', name: 'Free', ambiguity: 'common-word' }),
      company({ id: 'ebay', name: 'eBay' }),
      company({ id: 'acme', name: 'Acme' }),
    );
    const spans = (text: string, correctionRules?: CorrectionRules): string[] =>
      matcherOf(words)
        .match(text, correctionRules)
        .matches.map(({ start, end }) => text.slice(start, end));
    const text = 'Free is free, eBay is ebay, Acme is acme';
    expect(spans(text)).toEqual(['Free', 'eBay', 'ebay', 'Acme', 'acme']);
    expect(spans(text.toLowerCase())).toEqual(['free', 'free', 'ebay', 'ebay', 'acme', 'acme']);
    expect(spans(text, { ruleOf: () => 0, correctionsOf: () => undefined })).toEqual([
      'Free',
      'free',
      'eBay',
      'ebay',
      'Acme',
      'acme',
    ]);
  });
});

/** Names by plain folded words, spans by trying every name at every word: slow, and hard to get wrong. */
function naiveSpans(text: string): string[] {
  const fold = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(({ 0: word, index }) => ({
    word: fold(word),
    start: index,
    end: index + word.length,
  }));
  const names = [...NAMES, 'Korn Ferry'].map((name) =>
    [...name.matchAll(/[\p{L}\p{N}]+|[&+/]/gu)].map(([word]) => fold(word)),
  );
  const spans: { start: number; end: number }[] = [];
  words.forEach(({ start }, index) => {
    const longest = names
      .filter((name) => name.every((word, offset) => words[index + offset]?.word === word))
      .toSorted((a, b) => b.length - a.length)[0];
    if (!longest) return;
    const end = words[index + longest.length - 1]?.end ?? start;
    const last = spans.at(-1);
    if (!last || last.end <= start) spans.push({ start, end });
    else if (end - start > last.end - last.start) spans[spans.length - 1] = { start, end };
  });
  return spans.map((span) => text.slice(span.start, span.end));
}

describe('against a naive oracle', () => {
  const pieces = [
    'Orange',
    'orange',
    'Business',
    'Services',
    'Bank',
    'of',
    'America',
    'Movil',
    'AT',
    '&',
    'T',
    'Hewlett',
    'Packard',
    'La',
    'Caisse',
    'des',
    'Dépôts',
    'DEPOTS',
    'Canal',
    '+',
    'Atos',
    'Eviden',
    'A',
    'Korn',
    'Ferry',
    '/',
    'Procter',
    'Gamble',
    'mot',
    ',',
    '(',
    ')',
    '€',
  ];

  it('finds the same names in any row of words and signs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        expect(found(text)).toEqual(naiveSpans(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('hostile text', () => {
  it.each([
    ['a megabyte without a space', 'a'.repeat(1_000_000)],
    ['a hundred thousand nested names', 'Orange Business '.repeat(100_000)],
    ['a hundred thousand beginnings of names', 'Bank of '.repeat(100_000)],
    ['a hundred thousand lone surrogates', '\ud83c'.repeat(100_000)],
  ])('reads %s', (_, text) => {
    const { matches } = match(text);
    const nested = text.startsWith('Orange');
    expect([...new Set(matches.map(({ start, end }) => text.slice(start, end)))]).toEqual(
      nested ? ['Orange Business'] : [],
    );
    expect(matches.length).toBe(nested ? 100_000 : 0);
  });
});

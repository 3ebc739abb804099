import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../../../lib/recognition/compile/knowledge.ts';
import { SECTORS } from '../../../../lib/recognition/compile/knowledge.ts';
import { findMentions } from '../../../../lib/recognition/find-mentions.ts';
import { matcherOf } from '../../../../lib/recognition/gazetteer/match.ts';
import { hashName } from '../../../../lib/recognition/gazetteer/name-hash.ts';
import { judgeMatch } from '../../../../lib/recognition/judge/judge.ts';
import { cellOf, checkOf, SECTOR_MASK, type Judge } from '../../../../lib/recognition/judge/knowledge.ts';
import { createSlots, put, SLOT_BITS, TEMPLATE } from '../../../../lib/recognition/judge/slots.ts';
import { wordStem } from '../../../../lib/recognition/judge/stems.ts';
import type { Trees } from '../../../../lib/recognition/judge/trees.ts';
import { readBlock } from '../../../../lib/recognition/linking/block.ts';
import { DEFAULT_THRESHOLD, judgedThreshold } from '../../../../lib/recognition/linking/score.ts';
import { createTokens, tokenise } from '../../../../lib/text/tokens.ts';
import { CAST, company, gazetteerOf } from '../../../support/companies.ts';

const records = [
  ...CAST,
  company({
    id: 'free',
    ambiguity: 'common-word',
    sectors: ['telecom'],
    context: { for: ['forfait', 'fibre'], against: [] },
  }),
];
const knowledge = compileKnowledge([
  ...records,
  company({ id: 'sosh', sectors: ['telecom'], context: { for: ['fibre'], against: [] } }),
]);

/** The hash of the stem of a word. */
function wordHash(word: string): number {
  const tokens = createTokens();
  tokenise(word, tokens);
  return wordStem(tokens, 0);
}

const NO_TREES: Trees = { edges: [], nodes: new Int8Array(0), step: 1, base: 0 };

/** A judge whose weights are all 0. */
function judgeWith(bias: number, trees = NO_TREES): Judge {
  return { weights: new Int8Array(1 << SLOT_BITS), unit: 0.02, share: 1, bias, trees, knowledge };
}

/** One tree that gives 2 where the number of a column is above an edge, and -2 elsewhere. */
function treeOn(column: number, edge: number): Trees {
  const edges = Array.from({ length: column + 1 }, () => [edge]);
  const inner = Array.from({ length: 15 }, (_, node) => (node === 0 ? [column, 0] : [column, 127])).flat();
  const leaves = Array.from({ length: 16 }, (_, leaf) => (leaf < 8 ? -2 : 2));
  return { edges, nodes: Int8Array.from([...inner, ...leaves]), step: 1, base: 0 };
}

describe('slots', () => {
  it('lie within the weights, and the same feature is the same slot', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.nat({ max: 200 }), (one, other, template) => {
        const slots = createSlots();
        put(slots, template, one, other);
        put(slots, template, one, other);
        const [first = -1, second] = slots.list;
        expect(first).toBe(second);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThan(1 << SLOT_BITS);
      }),
    );
  });

  it('are left out where there is no room', () => {
    const slots = createSlots();
    for (let index = 0; index < 5000; index += 1) put(slots, TEMPLATE.word, index);
    expect(slots.count).toBe(slots.list.length);
  });

  it('spread: of two hundred features hardly any two share one', () => {
    const slots = createSlots();
    for (let index = 0; index < 200; index += 1) put(slots, TEMPLATE.word + (index & 7), wordHash(`w${index}`));
    expect(new Set(slots.list.slice(0, slots.count)).size).toBeGreaterThan(195);
  });
});

describe('stems', () => {
  it('are the same for the forms of a word, and differ for words', () => {
    expect(wordHash('forages')).toBe(wordHash('forage'));
    expect(wordHash('Électricité')).toBe(wordHash('electricien'));
    expect(wordHash('jets')).toBe(wordHash('jet'));
    expect(wordHash('gas')).not.toBe(wordHash('ga'));
    expect(wordHash('jet')).not.toBe(wordHash('jeu'));
  });
});

describe('what the pack knows', () => {
  it('tells the sector of a word that several records of it have', () => {
    const cell = cellOf(wordHash('fibre'));
    expect(knowledge.words[cell]).toBe(checkOf(wordHash('fibre')));
    expect(((knowledge.words[cell + 2] ?? 0) & SECTOR_MASK) - 1).toBe(SECTORS.indexOf('telecom'));
  });

  it('has no cell for a word that one record alone has', () => {
    const word = wordHash('livebox');
    expect(knowledge.words[cellOf(word)]).not.toBe(checkOf(word));
  });
});

describe('the judge', () => {
  const text = 'Hier, Orange a mangé une pomme avec Thales.';

  /** What a judge says of «Orange» in a text. */
  function said(judge: Judge, sentence: string, linear = 0, gazetteer = gazetteerOf(...records)): number {
    const surroundings = { lang: 'fr', year: 9999, correctionRules: undefined };
    const block = readBlock(gazetteer, matcherOf(gazetteer), sentence, surroundings);
    const match = block?.matches.find(({ firstForm }) => gazetteer.formHash[firstForm] === hashName('Orange'));
    if (!block || !match) throw new Error('not matched');
    const company = gazetteer.ids.indexOf('orange');
    return judgeMatch(judge, block, match)({ company, traits: 0, features: [] }, linear);
  }

  it('adds its bias where no weight speaks', () => {
    expect(said(judgeWith(1.5), text)).toBe(1.5);
  });

  it('adds what its trees make of the odds', () => {
    const judge = judgeWith(0.5, treeOn(0, 1));
    expect(said(judge, text, 1)).toBe(2.5);
    expect(said(judge, text, -1)).toBe(-1.5);
  });

  it('lets its trees see the words of the company’s own record', () => {
    const vocabulary = { for: [], against: [] };
    const orange = gazetteerOf(company({ id: 'orange', ambiguity: 'common-word', city: 'Issy', vocabulary }));
    const judge = judgeWith(0, treeOn(4, 0));
    expect(said(judge, 'Hier, Orange a ouvert à Issy.', 0, orange)).toBe(2);
    expect(said(judge, 'Hier, Orange a ouvert à Lyon.', 0, orange)).toBe(-2);
  });

  it('lets them see the words of texts about it, and of other senses', () => {
    const vocabulary = { for: ['opérateur'], against: ['verger'] };
    const orange = gazetteerOf(company({ id: 'orange', ambiguity: 'common-word', vocabulary }));
    const [speaking, denying] = [judgeWith(0, treeOn(6, 0)), judgeWith(0, treeOn(8, 0))];
    expect(said(speaking, 'Les opérateurs, dont Orange, vendent.', 0, orange)).toBe(2);
    expect(said(denying, 'Les opérateurs, dont Orange, vendent.', 0, orange)).toBe(-2);
    expect(said(denying, 'Une orange des vergers : Orange.', 0, orange)).toBe(2);
  });

  it('lets them see which of these words stand in the sentence of the name', () => {
    const vocabulary = { for: ['opérateur'], against: ['verger'] };
    const orange = gazetteerOf(company({ id: 'orange', ambiguity: 'common-word', vocabulary }));
    const [speaking, denying] = [judgeWith(0, treeOn(14, 0)), judgeWith(0, treeOn(15, 0))];
    expect(said(speaking, 'Un opérateur, Orange, vend. Le verger dort.', 0, orange)).toBe(2);
    expect(said(denying, 'Un opérateur, Orange, vend. Le verger dort.', 0, orange)).toBe(-2);
    expect(said(speaking, 'Un opérateur vend. Orange est au verger.', 0, orange)).toBe(-2);
    expect(said(denying, 'Un opérateur vend. Orange est au verger.', 0, orange)).toBe(2);
  });

  it('marks what it is sure of, and keeps quiet about what it is not', () => {
    const marked = (bias: number): string[] =>
      findMentions({ ...gazetteerOf(...records), judge: judgeWith(bias) }, text, { lang: 'fr' }).map(
        ({ surface }) => surface,
      );
    expect(marked(12)).toEqual(['Orange', 'Thales']);
    expect(marked(-12)).toEqual([]);
  });

  it('need not be as sure in languages of which it was taught little', () => {
    const needed = (lang?: string): string => judgedThreshold(DEFAULT_THRESHOLD, lang).toFixed(2);
    expect([needed(), needed('en'), needed('fr'), needed('de'), needed('es'), needed('it')]).toEqual([
      '0.73',
      '0.73',
      '0.73',
      '0.55',
      '0.55',
      '0.55',
    ]);
  });

  it('is not asked about names that are enough by themselves', () => {
    const gazetteer = { ...gazetteerOf(...records), judge: judgeWith(-40) };
    expect(findMentions(gazetteer, 'Cloudwatt ferme.', { lang: 'fr' }).map(({ surface }) => surface)).toEqual([
      'Cloudwatt',
    ]);
  });

  it('is asked about each of five thousand names in a text of more words than 16 bits count', () => {
    const gazetteer = { ...gazetteerOf(...records), judge: judgeWith(-40) };
    const text = `Orange mange, ${'encore '.repeat(12)}`.repeat(5000);
    expect(findMentions(gazetteer, text, { lang: 'fr' })).toEqual([]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rarityOfCount } from '../../../../lib/recognition/compile/rarity.ts';
import { compileVocabularies, contextVocabularies } from '../../../../lib/recognition/compile/vocabulary.ts';
import {
  DENYING,
  DESCRIBING,
  keyOfStem,
  MAX_RARITY,
  saidWords,
  SPEAKING,
  vocabularyEntry,
} from '../../../../lib/recognition/gazetteer/vocabulary.ts';
import { wordStem } from '../../../../lib/recognition/judge/stems.ts';
import { createTokens, tokenise } from '../../../../lib/text/tokens.ts';
import { company } from '../../../support/companies.ts';

function stemOf(word: string): number {
  const tokens = createTokens();
  tokenise(word, tokens);
  return wordStem(tokens, 0);
}

const asRare = (): number => MAX_RARITY;

/** A word as an entry whose rarity is left open, as {@link openEntries} gives them. */
const entryOf = (word: string, kind: number): number => vocabularyEntry(stemOf(word), kind, 0);
const openEntries = (entries: readonly number[] = []): number[] =>
  entries.map((entry) => vocabularyEntry(keyOfStem(entry), entry & 3, 0));
const rarityIn = (entries: readonly number[] = [], word: string): number | undefined => {
  const found = entries.find((entry) => keyOfStem(entry) === keyOfStem(stemOf(word)));
  return found === undefined ? undefined : (found >> 2) & MAX_RARITY;
};

describe('the vocabulary of a company', () => {
  it('holds the words of its description, of texts about it, and of other senses', () => {
    const firm = company({
      id: 'sage',
      ambiguity: 'common-word',
      about: { en: 'Newcastle ledgers.', fr: '' },
      vocabulary: { for: ['paie', 'logiciel de gestion'], against: ['tisane'] },
    });
    const [compiled] = compileVocabularies([firm], asRare);
    const sage = openEntries(compiled);
    expect(sage).toContain(entryOf('newcastle', DESCRIBING));
    expect(sage).toContain(entryOf('paie', SPEAKING));
    expect(sage).toContain(entryOf('gestion', SPEAKING));
    expect(sage).toContain(entryOf('tisanes', DENYING));
  });

  it('leaves out words that many records are described with, and what speaks for both', () => {
    const firms = Array.from({ length: 180 }, (_, index) =>
      company({
        id: `firm-${index}`,
        about: { en: index < 3 ? 'Ledgers from Newcastle.' : `Newcastle${index} ledgers.`, fr: '' },
        vocabulary: { for: ['paie', 'sauge'], against: ['sauge'] },
      }),
    );
    const first = openEntries(compileVocabularies(firms, asRare)[0]);
    expect(first).not.toContain(entryOf('ledgers', DESCRIBING));
    expect(first).not.toContain(entryOf('sauge', SPEAKING));
    expect(first).toContain(entryOf('sauge', DENYING));
  });

  it('tells how rare each word is in texts', () => {
    const firm = company({ id: 'firm', ambiguity: 'rare', vocabulary: { for: ['bank', 'loan'], against: [] } });
    const passages = new Map([[stemOf('bank'), 800]]);
    const [compiled] = compileVocabularies([firm], (stem) => rarityOfCount(passages.get(stem) ?? 0));
    expect(['bank', 'loan'].map((word) => rarityIn(compiled, word))).toEqual([4, MAX_RARITY]);
  });

  it('has words of no rarity where every text has them, and of less with each text', () => {
    const counts = [0, 1, 10, 100, 1000, 1_000_000];
    const rarities = counts.map(rarityOfCount);
    expect(rarities).toEqual(rarities.toSorted((one, other) => other - one));
    expect([rarities[0], rarities.at(-1)]).toEqual([MAX_RARITY, 0]);
  });

  it('has fewer words where every page holds it', () => {
    const words = (sign: string): string[] => Array.from({ length: 80 }, (_, index) => `${sign}${index}`);
    const firm = company({ id: 'firm', ambiguity: 'rare', vocabulary: { for: words('f'), against: words('a') } });
    const countsOf = (entries: readonly number[] = []): number[] =>
      [SPEAKING, DENYING].map((kind) => entries.filter((entry) => (entry & 3) === kind).length);
    expect(countsOf(compileVocabularies([firm], asRare)[0])).toEqual([60, 40]);
    expect(countsOf(compileVocabularies([firm], asRare, () => true)[0])).toEqual([28, 17]);
  });

  it('is empty for a company whose name is enough, and the context words for one of a pack', () => {
    expect(compileVocabularies([company({ id: 'ovh', about: { en: 'Roubaix host.', fr: '' } })], asRare)).toEqual([[]]);
    const [paie, none] = contextVocabularies([{ for: ['paie'], against: [] }, undefined]);
    expect([openEntries(paie), none]).toEqual([[entryOf('paie', SPEAKING)], []]);
  });
});

describe('words said', () => {
  it('are counted by kind, with the nearest of each and their worth, as a search through the text finds them', () => {
    const kinds = [DESCRIBING, SPEAKING, DENYING] as const;
    const word = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(word, fc.constantFrom(...kinds), fc.integer({ min: 0, max: MAX_RARITY })), {
          selector: ([stem]) => stem,
        }),
        fc.uniqueArray(fc.tuple(word, fc.integer({ min: 1, max: 49 }), fc.boolean()), { selector: ([stem]) => stem }),
        (vocabulary, text) => {
          const scale = 64;
          const entries = vocabulary.map(([stem, kind, rarity]) => vocabularyEntry(stem * scale, kind, rarity));
          const distances = new Map(text.map(([stem, distance]) => [keyOfStem(stem * scale), distance]));
          const near = new Set(text.flatMap(([stem, , isNear]) => (isNear ? [keyOfStem(stem * scale)] : [])));
          const starts = Int32Array.from([0, 0, entries.length]);
          const said = saidWords(starts, Uint32Array.from(entries), 1, distances, near, 50);
          for (const [index, kind] of kinds.entries()) {
            const own = new Map(
              vocabulary.flatMap(([stem, of, rarity]) => (of === kind ? [[stem, rarity] as const] : [])),
            );
            const found = text.filter(([stem]) => own.has(stem));
            const worthOf = (some: typeof found): number =>
              some.reduce((sum, [stem]) => sum + 1 + (own.get(stem) ?? NaN), 0);
            expect(said[index]).toEqual({
              count: found.length,
              all: own.size,
              nearest: Math.min(50, ...found.map(([, distance]) => distance)),
              worth: worthOf(found),
              sentenceWorth: worthOf(found.filter(([, , isNear]) => isNear)),
            });
          }
          expect(saidWords(starts, Uint32Array.from(entries), 0, distances, near, 50)[0].count).toBe(0);
        },
      ),
    );
  });
});

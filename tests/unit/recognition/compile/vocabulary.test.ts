import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileVocabularies, contextVocabularies } from '../../../../lib/recognition/compile/vocabulary.ts';
import {
  DENYING,
  DESCRIBING,
  keyOfStem,
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

const entryOf = (word: string, kind: number): number => vocabularyEntry(stemOf(word), kind);

describe('the vocabulary of a company', () => {
  it('holds the words of its description, of texts about it, and of other senses', () => {
    const [sage = []] = compileVocabularies([
      company({
        id: 'sage',
        ambiguity: 'common-word',
        about: { en: 'Newcastle ledgers.', fr: '' },
        vocabulary: { for: ['paie', 'logiciel de gestion'], against: ['tisane'] },
      }),
    ]);
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
    const [first = []] = compileVocabularies(firms);
    expect(first).not.toContain(entryOf('ledgers', DESCRIBING));
    expect(first).not.toContain(entryOf('sauge', SPEAKING));
    expect(first).toContain(entryOf('sauge', DENYING));
  });

  it('has fewer words where every page holds it', () => {
    const words = (sign: string): string[] => Array.from({ length: 80 }, (_, index) => `${sign}${index}`);
    const firm = company({ id: 'firm', ambiguity: 'rare', vocabulary: { for: words('f'), against: words('a') } });
    const countsOf = (entries: readonly number[] = []): number[] =>
      [SPEAKING, DENYING].map((kind) => entries.filter((entry) => (entry & 3) === kind).length);
    expect(countsOf(compileVocabularies([firm])[0])).toEqual([60, 40]);
    expect(countsOf(compileVocabularies([firm], () => true)[0])).toEqual([28, 17]);
  });

  it('is empty for a company whose name is enough, and the context words for one of a pack', () => {
    expect(compileVocabularies([company({ id: 'ovh', about: { en: 'Roubaix host.', fr: '' } })])).toEqual([[]]);
    expect(contextVocabularies([{ for: ['paie'], against: [] }, undefined])).toEqual([[entryOf('paie', SPEAKING)], []]);
  });
});

describe('words said', () => {
  it('are counted by kind, with the nearest of each, as a search through the text finds them', () => {
    const kinds = [DESCRIBING, SPEAKING, DENYING] as const;
    const word = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(word, fc.constantFrom(...kinds)), { selector: ([stem]) => stem }),
        fc.uniqueArray(fc.tuple(word, fc.integer({ min: 1, max: 49 })), { selector: ([stem]) => stem }),
        (vocabulary, text) => {
          const scale = 64;
          const entries = vocabulary.map(([stem, kind]) => vocabularyEntry(stem * scale, kind));
          const distances = new Map(text.map(([stem, distance]) => [keyOfStem(stem * scale), distance]));
          const starts = Int32Array.from([0, 0, entries.length]);
          const said = saidWords(starts, Uint32Array.from(entries), 1, distances, 50);
          for (const [index, kind] of kinds.entries()) {
            const own = new Set(vocabulary.filter((pair) => pair[1] === kind).map(([stem]) => stem));
            const found = text.filter(([stem]) => own.has(stem)).map(([, distance]) => distance);
            expect(said[index]).toEqual({ count: found.length, nearest: Math.min(50, ...found) });
          }
          expect(saidWords(starts, Uint32Array.from(entries), 0, distances, 50)[0].count).toBe(0);
        },
      ),
    );
  });
});

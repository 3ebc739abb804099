import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCorrections } from '../../../../lib/recognition/corrections/compile-corrections.ts';
import * as hashes from '../../../../lib/recognition/gazetteer/name-hash.ts';
import {
  createDocument,
  DEFAULT_THRESHOLD,
  type DocumentContext,
  type GazetteerDocument,
} from '../../../../lib/recognition/linking/document.ts';
import { CAST, company, gazetteerOf } from '../../../support/companies.ts';

const gazetteer = gazetteerOf(...CAST);

function documentOf(blocks: readonly string[], context: DocumentContext = {}): GazetteerDocument {
  const document = createDocument(gazetteer, context);
  blocks.forEach((text, key) => document.setBlock(key, text));
  return document;
}

const changedIn = (document: GazetteerDocument): number[] =>
  [...document.changedBlocks()].filter((key) => key !== undefined);

const linked = (document: GazetteerDocument, key: number): string[] =>
  document.mentions(key).map(({ surface, companyId }) => `${surface} ${companyId}`);

describe('a document', () => {
  it('tells mentions with the offsets of their block', () => {
    const text = 'Le rachat de Cloudwatt par l’opérateur Orange.';
    for (const { start, end, surface } of documentOf([text]).mentions(0)) expect(text.slice(start, end)).toBe(surface);
    expect(linked(documentOf([text]), 0)).toEqual(['Cloudwatt cloudwatt', 'Orange orange']);
  });

  it('reads on over the line breaks of a page’s source', () => {
    expect(linked(documentOf(['Orange rachète Cloudwatt.\n   Numergy suit.\n Cloudwatt\nferme']), 0)).toEqual([
      'Orange orange',
      'Cloudwatt cloudwatt',
      'Numergy numergy',
      'Cloudwatt cloudwatt',
    ]);
  });

  it('knows nothing of blocks that were not set, or are gone', () => {
    const document = documentOf(['Cloudwatt']);
    document.removeBlock(0);
    expect([document.mentions(0), document.mentions(7)]).toEqual([[], []]);
  });

  it('replaces what it knew of a block', () => {
    const document = documentOf(['Cloudwatt']);
    document.setBlock(0, 'Numergy');
    expect(linked(document, 0)).toEqual(['Numergy numergy']);
  });

  it('lets the full name in one block speak for the acronym in another, before it and after', () => {
    const document = documentOf(['OBS recrute.', 'Orange Business Services grandit.', 'OB aussi.']);
    expect([linked(document, 0), linked(document, 2)]).toEqual([['OBS orange-business'], ['OB orange-business']]);
  });

  it('takes that back when the full name is gone', () => {
    const document = documentOf(['OB recrute.', 'Orange Business Services grandit.']);
    expect(linked(document, 0)).toHaveLength(1);
    document.removeBlock(1);
    expect(linked(document, 0)).toEqual([]);
  });

  it('never takes a paired form for a name that was not introduced, whatever else stands there', () => {
    expect(linked(documentOf(['La société OB SA annonce un accord avec Cloudwatt, Numergy et SFR.']), 0)).not.toContain(
      'OB orange-business',
    );
  });

  it('reads the title as evidence', () => {
    const text = 'Thales et le silence.';
    expect(linked(documentOf([text]), 0)).toEqual([]);
    expect(linked(documentOf([text], { title: 'Le groupe Thales vend ses radars' }), 0)).toEqual(['Thales thales']);
  });

  it('doubts a name of which a long page says nothing else, and no other', () => {
    const scoreOn = (...others: readonly string[]): number =>
      documentOf(['Thales et le silence.', ...others], { threshold: 0.001 }).mentions(0)[0]?.score ?? 0;
    const long = `Cloudwatt ferme. ${'Le vent se lève encore. '.repeat(50)}`;
    expect(scoreOn('Cloudwatt ferme.')).toBe(scoreOn());
    expect(scoreOn(long)).toBeLessThan(scoreOn());
    expect(scoreOn(long, 'Le groupe Thales vend ses radars.')).toBe(scoreOn('Le groupe Thales vend ses radars.'));
  });

  it('never marks a word that the reader never wants marked, however it is written', () => {
    expect(
      linked(
        documentOf(['Cloudwatt, CLOUDWATT et Numergy'], {
          correctionRules: compileCorrections(gazetteer, { never: ['cloudwatt'] }, '', hashes),
        }),
        0,
      ),
    ).toEqual(['Numergy numergy']);
  });

  it('always marks a word as the company that the reader chose', () => {
    const twins = gazetteerOf(
      company({ id: 'aruba-networks', name: 'Aruba' }),
      company({ id: 'aruba-spa', name: 'Aruba' }),
    );
    const document = createDocument(twins, {
      correctionRules: compileCorrections(twins, { always: [['aruba', 'aruba-spa']] }, '', hashes),
    });
    document.setBlock(0, 'Une île : aruba.');
    expect(document.mentions(0).map(({ surface, companyId, score }) => [surface, companyId, score])).toEqual([
      ['aruba', 'aruba-spa', 1],
    ]);
  });

  it('marks less where the reader wants only what is sure, and more where he wants the doubtful', () => {
    const text = 'Thales reste muet.';
    expect(linked(documentOf([text], { threshold: 0.05 }), 0)).toEqual(['Thales thales']);
    expect(linked(documentOf(['Cloudwatt'], { threshold: 0.999 }), 0)).toEqual([]);
  });

  it('scores what it keeps at the threshold or above', () => {
    for (const { score } of documentOf(['Chez Orange, SFR et Thales, Cloudwatt fait parler.']).mentions(0)) {
      expect(score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
      expect(score).toBeLessThanOrEqual(1);
    }
  });
});

describe('changed blocks', () => {
  it('are those set since the last time, where a name was or is', () => {
    const document = documentOf(['rien', 'Cloudwatt']);
    expect(changedIn(document)).toEqual([1]);
    expect(changedIn(document)).toEqual([]);
    document.setBlock(1, 'rien');
    expect(changedIn(document)).toEqual([1]);
    expect(changedIn(document)).toEqual([]);
  });

  it('include those whose mentions another block changed, and no others', () => {
    const document = documentOf(['OB recrute.', 'Numergy recrute.', 'rien']);
    changedIn(document);
    for (const key of [0, 1, 2]) document.mentions(key);
    document.setBlock(9, 'Orange Business Services grandit.');
    expect(changedIn(document).toSorted()).toEqual([0, 9]);
    document.removeBlock(9);
    expect(changedIn(document)).toEqual([0]);
  });

  it('are looked for block by block, where many change at once; who asks about one before its turn is told the truth', () => {
    const document = documentOf(Array.from({ length: 500 }, (_, at) => `OB recrute ${at} personnes.`));
    for (const key of changedIn(document)) document.mentions(key);
    document.setBlock(999, 'Orange Business Services grandit.');
    const told: number[] = [];
    let steps = 0;
    for (const key of document.changedBlocks()) {
      if (key !== undefined) told.push(key);
      if ((steps += 1) === 100) break;
    }
    expect(told.length).toBeLessThan(100);
    expect(linked(document, 450)).toEqual(['OB orange-business']);
    expect([...told, ...changedIn(document)].toSorted((a, b) => a - b)).toEqual([
      ...Array.from({ length: 500 }, (_, at) => at),
      999,
    ]);
  });

  it('are all that consist of the same text, as long as they are there', () => {
    const document = documentOf(['OB recrute.', 'OB recrute.', 'OB recrute.', 'Rien.']);
    expect([changedIn(document), linked(document, 0), changedIn(document)]).toEqual([[0, 1, 2], [], []]);
    document.removeBlock(1);
    document.setBlock(3, 'Orange Business Services grandit.');
    expect(changedIn(document)).toEqual([3, 0, 2]);
    expect([0, 1, 2].map((key) => linked(document, key))).toEqual([['OB orange-business'], [], ['OB orange-business']]);
  });

  it('leave out what was removed', () => {
    const document = documentOf(['Cloudwatt']);
    document.removeBlock(0);
    expect(changedIn(document)).toEqual([]);
  });
});

describe('whatever the order of changes', () => {
  const texts = [
    'OBS recrute.',
    'OB aussi.',
    'Orange Business Services grandit.',
    'Orange est un fruit.',
    'La fibre d’Orange.',
    'SFR et Orange',
    'Thales',
    'Cloudwatt',
    'jus',
    'iliad',
    `Thales et le silence. ${'Le vent se lève encore. '.repeat(50)}`,
  ];
  const change = fc.record({ key: fc.nat(4), text: fc.option(fc.constantFrom(...texts)), steps: fc.nat(12) });
  /** Takes so many steps, and paints what is told. */
  const take = (document: GazetteerDocument, painted: Map<number, string>, steps: number): void => {
    let step = 0;
    for (const key of document.changedBlocks()) {
      if (key !== undefined) painted.set(key, JSON.stringify(linked(document, key)));
      if ((step += 1) > steps) break;
    }
  };

  it('a document says what a fresh one with the same blocks says', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const document = createDocument(gazetteer);
        const blocks = new Map<number, string>();
        for (const { key, text, steps } of changes) {
          if (text === null) {
            document.removeBlock(key);
            blocks.delete(key);
          } else {
            document.setBlock(key, text);
            blocks.set(key, text);
          }
          take(document, new Map(), steps);
          if (steps % 2 === 0) for (const known of blocks.keys()) document.mentions(known);
        }
        const fresh = createDocument(gazetteer);
        for (const [key, text] of blocks) fresh.setBlock(key, text);
        for (const key of blocks.keys()) expect(document.mentions(key)).toEqual(fresh.mentions(key));
      }),
      { numRuns: 300 },
    );
  });

  it('what is not told as changed has not changed, though it be asked in pieces', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const document = createDocument(gazetteer);
        const painted = new Map<number, string>();
        for (const { key, text, steps } of changes) {
          if (text === null) {
            document.removeBlock(key);
            painted.delete(key);
          } else document.setBlock(key, text);
          take(document, painted, steps);
        }
        take(document, painted, Infinity);
        for (const [known, mentions] of painted) expect(JSON.stringify(linked(document, known))).toBe(mentions);
      }),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { makeBrief } from '../../../../lib/dossier/brief/make-brief.ts';
import { day, dossier, wordsOf } from './samples.ts';

describe('a brief on a company of which the reader reported a fact', () => {
  it('cites what the reader reported to the reader, not to the pack', () => {
    const { company } = dossier();
    const people = [{ name: 'Ada Lovelace', role: 'CEO', reported: true, sources: [] }] as const;
    const owner = { id: 'orange', name: 'Orange' };
    const made = makeBrief({
      language: 'en',
      today: day('2026-11-25'),
      words: wordsOf('en'),
      dossier: dossier({
        company: { ...company, reported: ['chief', 'owner'], parent: owner },
        people,
        lineage: { steps: [], former: [], above: [], parts: [], owner },
      }),
    });
    const told = made.sections
      .flatMap(({ sentences }) => sentences)
      .filter(({ text }) => /Lovelace|belongs/.test(text));
    expect(told.map(({ fromReader, fromPack }) => [fromReader, fromPack])).toEqual([
      [true, undefined],
      [true, undefined],
      [true, undefined],
    ]);
  });
});

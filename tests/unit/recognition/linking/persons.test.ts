import { describe, expect, it } from 'vitest';
import { createDocument } from '../../../../lib/recognition/linking/document.ts';
import { company, gazetteerOf } from '../../../support/companies.ts';

const gazetteer = gazetteerOf(
  company({
    id: 'bull',
    ambiguity: 'common-word',
    sectors: ['computers'],
    aliases: [{ text: 'Compagnie des Machines Bull', kind: 'legal', risk: 'safe' }],
    context: { for: ['supercalculateur'], against: ['taureau'] },
  }),
);

/** The marks of each block, and the odds of the first reading of the last one. */
function read(...blocks: readonly string[]): { marks: string[]; last: number } {
  const page = createDocument(gazetteer, { lang: 'fr' });
  blocks.forEach((text, key) => page.setBlock(key, text));
  const last = page.linkedBlock(blocks.length - 1)?.candidates.at(-1)?.readings[0]?.odds ?? 0;
  return { marks: blocks.flatMap((_, key) => page.mentions(key).map(({ surface }) => `${key} ${surface}`)), last };
}

describe('a person of a firm’s name', () => {
  const bare = 'Hier soir, Bull a gagné.';

  it('is marked without the person', () => {
    expect(read(bare).marks).toEqual(['0 Bull']);
  });

  it('is a person in the sentences behind the full name', () => {
    expect(read(`Paul Bull a été élu. ${bare}`).marks).toEqual([]);
    expect(read(`Madame Bull a été élue. ${bare}`).marks).toEqual([]);
  });

  it('is doubted in other paragraphs, the more of them name the person', () => {
    const odds = (persons: number): number => {
      const page = createDocument(gazetteer, { lang: 'fr', threshold: 0 });
      for (let key = 0; key < persons; key += 1) page.setBlock(key, `Paul Bull a parlé ${key} fois.`);
      page.setBlock(persons, 'On parle de Bull ici.');
      return page.mentions(persons)[0]?.score ?? 0;
    };
    const [none = 0, one = 0, two = 0] = [0, 1, 2].map(odds);
    expect(one).toBeLessThan(none);
    expect(two).toBeLessThan(one);
  });

  it('changes nothing where the page names the company in full', () => {
    const full = 'La Compagnie des Machines Bull vend un supercalculateur.';
    expect(read(full, 'Paul Bull a été élu.', bare).marks).toEqual(['0 Compagnie des Machines Bull', '2 Bull']);
  });

  it('is one in a text without end, which is read in one go', () => {
    const { marks } = read('M. Bull parle. '.repeat(100_000));
    expect(marks).toEqual([]);
  });
});

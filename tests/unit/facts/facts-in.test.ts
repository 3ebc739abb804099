import { describe, expect, it } from 'vitest';
import { factsIn } from '../../../lib/facts/facts-in.ts';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import { listedMentions } from '../../../scripts/fit-facts/documents.ts';

const companies = { Numergy: 'numergy', Ikoula: 'ikoula', Rackspace: 'rackspace' };

function read(text: string, lang: string, titleEnd = 0): ReturnType<typeof factsIn> {
  return factsIn({ text, lang, mentions: listedMentions(text, companies) }, { titleEnd });
}

describe('the facts of a text', () => {
  it('have their sentence, where it stands, and a probability', () => {
    const text = 'Un mot avant. Numergy affiche un chiffre d’affaires de 6 M€.';
    const [fact, ...others] = read(text, 'fr');
    expect(others).toEqual([]);
    expect(fact).toMatchObject({
      kind: 'revenue',
      company: 'numergy',
      value: 6e6,
      unit: 'EUR',
      start: 14,
      end: text.length,
    });
    expect(fact?.probability).toBeGreaterThan(0.5);
    expect(fact?.probability).toBeLessThanOrEqual(1);
  });

  it('have offsets that count from the end of the title', () => {
    const title = 'Ikoula\n\n';
    const [fact] = read(`${title}Ikoula emploie 300 personnes.`, 'fr', title.length);
    expect(fact).toMatchObject({ kind: 'headcount', company: 'ikoula', value: 300, start: 0, end: 29 });
  });

  it.each([
    ['Ikoula had revenue of €6.2 billion in the year to August.', 'en', ['2025-09/2026-08']],
    ['Ikoula reported revenue of £40m for the year ended 31 December 2025.', 'en', ['2025']],
    ['Ikoula said sales in the three months to June rose to €1.5 billion.', 'en', ['2026-Q2']],
    ['Ikoula said sales in the three months to August 2026 rose to €1.5 billion.', 'en', ['2026-06/2026-08']],
    ['Le chiffre d’affaires d’Ikoula a atteint 200 M€ sur l’exercice clos fin mars 2026.', 'fr', ['2025-04/2026-03']],
    ['Le chiffre d’affaires d’Ikoula a atteint 200 M€ sur douze mois à fin août.', 'fr', ['2025-09/2026-08']],
    ['Le chiffre d’affaires d’Ikoula a atteint 200 M€ en août 2026.', 'fr', ['2026-08']],
  ])('are of the whole time that ends with a month: %s', (text, lang, periods) => {
    const mentions = listedMentions(text, companies);
    const source = { text, lang, mentions, published: '2026-10-02' as IsoDate };
    expect(factsIn(source).map(({ period }) => period)).toEqual(periods);
  });

  it.each([
    [
      'Ikoula had revenue of €6.2 billion in 2025, of which €4.1 billion came from software licences.',
      'en',
      'software licences',
    ],
    [
      'Ikoula had revenue of €6.2 billion in 2025, including €1.2 billion of recurring revenue.',
      'en',
      'recurring revenue',
    ],
    [
      'Ikoula a réalisé un chiffre d’affaires de 6,2 Md€ en 2025, dont 1,3 Md€ provenant des services.',
      'fr',
      'services',
    ],
    ['Ikoula emploie 20 000 personnes, dont 5 000 en France.', 'fr', 'en France'],
  ])('tell a part from the whole: %s', (text, lang, part) => {
    expect(read(text, lang).map(({ object }) => object)).toEqual([undefined, part]);
  });

  it.each([
    ['Ikoula said its consulting business posted revenue of €300 million in 2025.', 'en', 'consulting business'],
    ['La branche services d’Ikoula a réalisé un chiffre d’affaires de 900 M€ en 2025.', 'fr', 'branche services'],
    ['Ikoula said its business posted revenue of €300 million in 2025.', 'en', undefined],
  ])('say of which division they are: %s', (text, lang, division) => {
    expect(read(text, lang).map(({ object }) => object)).toEqual([division]);
  });

  it('are those above the threshold, and more below it', () => {
    const text = 'Rackspace has about 700 staff in London and sales of $40m.';
    const mentions = listedMentions(text, companies);
    const count = (threshold: number): number => factsIn({ text, lang: 'en', mentions }, { threshold }).length;
    expect(count(1)).toBe(0);
    expect(count(0)).toBeGreaterThan(0);
  });

  it('know since which day a company is held whole', () => {
    const text =
      'Qui possède Cloudwatt aujourd’hui ?\n\nOrange, et Orange seul. Entré au capital à hauteur de 44 % en 2012, lors de ' +
      'la création de la société, l’opérateur en détient 100 % depuis le 16 mars 2015.';
    const named = { ...companies, Orange: 'orange', Cloudwatt: 'cloudwatt' };
    const title = 'Cloudwatt dans le giron d’Orange\n\n';
    const mentions = listedMentions(title + text, named);
    expect(factsIn({ text: title + text, lang: 'fr', mentions }, { titleEnd: title.length })).toContainEqual(
      expect.objectContaining({
        kind: 'stake',
        company: 'cloudwatt',
        value: 100,
        period: '2015-03-16',
        with: 'orange',
      }),
    );
  });

  it('are none where no company is named', () => {
    expect(read('Le marché pèse 7 milliards d’euros.', 'fr')).toEqual([]);
  });
});

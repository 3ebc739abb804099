import { describe, expect, it } from 'vitest';
import { factsIn } from '../../../lib/facts/facts-in.ts';
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

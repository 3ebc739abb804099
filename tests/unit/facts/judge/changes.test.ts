import { describe, expect, it } from 'vitest';
import { factsIn } from '../../../../lib/facts/facts-in.ts';
import type { Mention } from '../../../../lib/model/mention.ts';

const FIRMS = ['Bull', 'Gemalto', 'Atos'];

/** Percentages that a text states, however unlikely. */
function sharesIn(text: string): readonly (number | undefined)[] {
  const mentions = FIRMS.flatMap((surface): Mention[] => {
    const start = text.indexOf(surface);
    const end = start + surface.length;
    return start < 0 ? [] : [{ start, end, surface, companyId: surface.toLowerCase(), score: 1 }];
  });
  const facts = factsIn({ text, lang: 'fr', mentions }, { threshold: 0.02 });
  return facts.filter(({ unit }) => unit === '%').map(({ value }) => value);
}

describe('percentages with a sign', () => {
  it.each([
    'Part de marché : Bull +2 %.',
    'Part de marché : Bull -2 %.',
    'Valeur | Part de marché\nBull | – 4 %\nAtos | – 22 %',
    'Valeur\tPart de marché\nBull\t– 4 %\nAtos\t– 22 %',
  ])('are changes, and no shares: %j', (text) => {
    expect(sharesIn(text)).toEqual([]);
  });

  it.each([
    ['Part de marché : Bull 12 %.', [12]],
    ['Part de marché en France : Bull – 12 %.', [12]],
  ])('without one, or behind a dash of a list, are shares: %j', (text, values) => {
    expect(sharesIn(text)).toEqual(values);
  });
});

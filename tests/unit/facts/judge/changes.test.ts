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

describe('sums of what has no kind', () => {
  const sumsIn = (text: string): readonly (number | undefined)[] => {
    const mentions: Mention[] = [{ start: 0, end: 4, surface: 'Bull', companyId: 'bull', score: 1 }];
    return factsIn({ text, lang: 'fr', mentions }, { threshold: 0.02 }).map(({ value }) => value);
  };

  it.each([
    'Bull attend 12 millions d’euros d’économies.',
    'Bull a traité 17 milliards d’euros de flux.',
    'Bull réalise 12 millions d’euros de pertes.',
  ])('state nothing: %s', (text) => {
    expect(sumsIn(text)).toEqual([]);
  });

  it('are told from revenue', () => {
    expect(sumsIn('Bull réalise 12 millions d’euros de chiffre d’affaires.')).toContain(12_000_000);
  });
});

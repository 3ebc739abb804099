import { describe, expect, it } from 'vitest';
import { englishTypography, frenchTypography } from '../../../scripts/build-pack/typography.ts';

describe('the typography of the pack', () => {
  it.each([
    ["OVH's agents' rules", 'OVH’s agents’ rules'],
    ["a 'quoted word", "a 'quoted word"],
  ])('sets apostrophes: %s', (typed, set) => {
    expect(englishTypography(typed)).toBe(set);
  });

  it.each([
    [
      "Filiale d'Orange à 100 % ; l'ex-« Cloudwatt » : fermée !",
      'Filiale d’Orange à 100\u202F%\u202F; l’ex-«\u202FCloudwatt\u202F»\u202F: fermée\u202F!',
    ],
    ['12 000 salariés en 2015 1234', '12\u202F000 salariés en 2015 1234'],
    ['déjà fait\u202F: 10\u202F%', 'déjà fait\u202F: 10\u202F%'],
  ])('sets French spaces: %s', (typed, set) => {
    expect(frenchTypography(typed)).toBe(set);
  });
});

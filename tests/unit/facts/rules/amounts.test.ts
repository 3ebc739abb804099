import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../lib/facts/fold.ts';
import { amountsIn } from '../../../../lib/facts/rules/amounts.ts';

/** Amounts with a unit, as «bound value unit/per». */
function read(text: string, lang: 'fr' | 'en'): readonly string[] {
  return amountsIn(foldText(text), lang)
    .filter(({ unit }) => unit !== '')
    .map(({ value, unit, bound, per }) =>
      [bound, value, per === undefined ? unit : `${unit}/${per}`].filter((part) => part !== undefined).join(' '),
    );
}

describe('amounts of money', () => {
  it.each([
    ['500 ME', '500000000 EUR'],
    ['500 M€', '500000000 EUR'],
    ['500\u202fM€', '500000000 EUR'],
    ['2 milliards d’euros', '2000000000 EUR'],
    ["2 milliards d'euros", '2000000000 EUR'],
    ['1,2 Md€', '1200000000 EUR'],
    ['993,1 millions d’euros', '993100000 EUR'],
    ['le milliard d’euros', '1000000000 EUR'],
    ['300 000 €', '300000 EUR'],
    ['300\u00a0000\u00a0€', '300000 EUR'],
    ['150 k€', '150000 EUR'],
    ['140 M$', '140000000 USD'],
    ['trois milliards de dollars', '3000000000 USD'],
    ['12 millions de livres sterling', '12000000 GBP'],
    ['54,99 euros par mois', '54.99 EUR/month'],
    ['0,06 € l’heure', '0.06 EUR/hour'],
    ['au moins 300 M€', 'least 300000000 EUR'],
    ['"au moins" 300 ME', 'least 300000000 EUR'],
    ['près de 35 M€', 'about 35000000 EUR'],
    ['moins de 3 millions d’euros', 'most 3000000 EUR'],
  ])('in French: %s', (text, amount) => {
    expect(read(text, 'fr')).toEqual([amount]);
  });

  it.each([
    ['€300m', '300000000 EUR'],
    ['$6.5bn', '6500000000 USD'],
    ['£1.1bn', '1100000000 GBP'],
    ['US$2 billion', '2000000000 USD'],
    ['CHF 100m', '100000000 CHF'],
    ['three billion dollars', '3000000000 USD'],
    ['a billion euros', '1000000000 EUR'],
    ['half a billion dollars', '500000000 USD'],
    ['$1,250,000', '1250000 USD'],
    ['a £90m contract', '90000000 GBP'],
    ['$4 a month', '4 USD/month'],
    ['more than $2bn', 'least 2000000000 USD'],
    ['nearly €30 million', 'about 30000000 EUR'],
    ['up to $5 billion', 'most 5000000000 USD'],
  ])('in English: %s', (text, amount) => {
    expect(read(text, 'en')).toEqual([amount]);
  });
});

describe('other amounts', () => {
  it.each([
    ['44,4 %', 'fr', '44.4 %'],
    ['44 pour cent', 'fr', '44 %'],
    ['81.7 per cent', 'en', '81.7 %'],
    ['6.500 employés', 'fr', '6500 people'],
    ['4,263 staff', 'en', '4263 people'],
    ['une centaine de clients', 'fr', 'about 100 customers'],
    ['1,6 million de clients', 'fr', '1600000 customers'],
    ['3 500 entreprises clientes', 'fr', '3500 customers'],
    ['18.2 million subscribers', 'en', '18200000 customers'],
    ['200MW', 'en', '200 MW'],
    ['1,5 gigawatt', 'fr', '1500 MW'],
    ['12 000 m²', 'fr', '12000 m²'],
    ['14,000 square metres', 'en', '14000 m²'],
    ['250,000 GPUs', 'en', '250000 GPUs'],
    ['quinze datacenters', 'fr', '15 data centres'],
    ['43 centres de données', 'fr', '43 data centres'],
  ] as const)('%s (%s)', (text, lang, amount) => {
    expect(read(text, lang)).toEqual([amount]);
  });

  it('are none where a range, a year or a version stands', () => {
    expect(
      [
        'entre 800 et 850 M€',
        'de 5 à 7 %',
        '5-7 %',
        'en 2014',
        'version 2.5.1',
        'le 16 mars 2015',
        'un centre de données',
        'one customer',
      ].flatMap((text) => read(text, 'fr')),
    ).toEqual([]);
  });

  it('are the same for two sums beside each other', () => {
    expect(read('12 M€ en 2019 et 14 M€ en 2020', 'fr')).toEqual(['12000000 EUR', '14000000 EUR']);
    expect(read('€1.4bn in 2023 and €1.56bn in 2024', 'en')).toEqual(['1400000000 EUR', '1560000000 EUR']);
  });
});

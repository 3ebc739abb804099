import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../lib/facts/fold.ts';
import { quantitiesIn } from '../../../../lib/facts/reading/quantities.ts';

/** Quantities as «value..max unit/per bound», what is absent left out. */
function read(text: string, lang: string): readonly string[] {
  return quantitiesIn(foldText(text), lang).map(({ value, max, unit, per, bound }) =>
    [`${value}${max === undefined ? '' : `..${max}`}`, unit + (per === '' ? '' : `/${per}`), bound ?? '']
      .filter((part) => part !== '')
      .join(' '),
  );
}

describe('quantities', () => {
  it.each([
    ['Four hundred and fifty; ninety of those', ['450', '90']],
    ['three point three million', ['3300000']],
    ['two and a half billion pounds', ['2500000000 GBP']],
    ['a hundred-million-dollar round', ['100000000 USD']],
    ['$10 per user per month', ['10 USD/user/month']],
    ['between 1.2 and 1.5 billion euros', ['1200000000..1500000000 EUR']],
    ['$1-1.2bn', ['1000000000..1200000000 USD']],
    ['1,700 people and 12MW', ['1700 people', '12 MW']],
    ['it holds a fifth; others own a third', ['20 %', '33.3 %']],
    ['$3.2bn and 12 and 15 percent', ['3200000000 USD', '12 %', '15 %']],
    ['three quarters of the shares, and two thirds', ['75 %', '66.7 %']],
  ])('in English: %s', (text, quantities) => {
    expect(read(text, 'en')).toEqual(quantities);
  });

  it.each([
    ['entre 800 et 850 M€ de CA', ['800000000..850000000 EUR']],
    ['de 190 à 250 personnes', ['190 people', '250 people']],
    ['quatre-vingt-dix salariés et une centaine de clients', ['90 people', '100 customers about']],
    ['500 ME et 58 M$ ; 1,5 Md€', ['500000000 EUR', '58000000 USD', '1500000000 EUR']],
    ['32,99 euros HT par utilisateur et par mois', ['32.99 EUR/user/month']],
    ['Ping, 2,8 milliards de dollars ; SailPoint, 6,9 ; 30 clubs', ['2800000000 USD', '6900000000 USD', '30']],
    ['respectivement 76,1 et 62,9 millions d’euros', ['76100000 EUR', '62900000 EUR']],
    ['la Switch 2 à 470 euros', ['2', '470 EUR']],
    ['la moitié du capital', ['50 %']],
    ['les trois quarts du capital', ['75 %']],
    ['une trentaine de millions d’euros', ['30000000 EUR about']],
    ['onze millions neuf cent mille euros', ['11900000 EUR']],
    ['un demi-million de clients', ['500000 customers']],
    ['la 5G du 3e opérateur', []],
  ])('in French: %s', (text, quantities) => {
    expect(read(text, 'fr')).toEqual(quantities);
  });
});

import { describe, expect, it } from 'vitest';
import { storyEvents } from '../../../lib/stories/events.ts';
import { storyFigures, storyPeriod } from '../../../lib/stories/figures.ts';
import { foldDateText } from '../../../lib/text/dates.ts';

const figures = (text: string): string[] => storyFigures(foldDateText(text)).map(({ key }) => key);

describe('storyFigures', () => {
  it.each([
    ['61 milliards de dollars', ['61000000000']],
    ['$61 billion', ['61000000000']],
    ['$61bn deal', ['61000000000']],
    ['3,6 milliards', ['3600000000']],
    ['$3.6 billion', ['3600000000']],
    ['2.300 millones de dólares', ['2300000000']],
    ['3,217 milliards d’euros', ['3217000000']],
    ['$3.217 billion', ['3217000000']],
    ['8,700 jobs', ['8700']],
    ['12.345.678 euros', ['12345678']],
    ['1.234,567 euros', ['1234.567']],
    ['32 Milliarden Dollar', ['32000000000']],
    ['225 millions d’euros', ['225000000']],
    ['dix millions de dollars', ['10000000']],
    ['hausse de 13 %', ['%13']],
    ['up 13 percent', ['%13']],
    ['18,000 jobs', ['18000']],
    ['18 000 postes', ['18000']],
    ['15.000 Stellen', ['15000']],
    ['$76.50 a share', ['76.5']],
    ['76,50 dollars', ['76.5']],
    ['en 2023 et 2024', []],
    ['CVE-2023-46805', ['46805']],
  ])('%s', (text, keys) => {
    expect(figures(text)).toEqual(keys);
  });
});

describe('what a figure tells of a story', () => {
  it.each([
    ['3 milliards', 3],
    ['3 millions', 3],
    ['3 %', 1.5],
    ['1000 postes', 2.5],
    ['999 postes', 1.5],
    ['13 postes', 1.5],
    ['12 postes', 0.5],
    ['trois millions', 3],
    ['trois pour cent', 1.5],
  ])('%s weighs %f', (text, weight) => {
    expect(storyFigures(foldDateText(text)).map((figure) => figure.weight)).toEqual([weight]);
  });

  it('is nothing where it is a year, as 1980 to 2040 are taken for', () => {
    expect(['1979', '1980', '2040', '2041', '2000,5'].flatMap((text) => figures(text))).toEqual([
      '1979',
      '2041',
      '2000.5',
    ]);
    expect(figures('2023 millions')).toEqual(['2023000000']);
  });

  it.each([
    ['drei Millionen, ein Prozent', ['3000000', '%1']],
    ['dos mil millones, once por ciento', ['2000000000']],
    ['douze milliards, twelve percent', ['12000000000', '%12']],
    ['fünf Mrd, sei milioni', ['5000000000', '6000000']],
    ['4 mn, 5 mds, 6 m, 7 bn, 8 mio', ['4000000', '5000000000', '6000000', '7000000000', '8000000']],
    ['3 mois, 4 bnx, 5 metres', ['3', '4', '5']],
    ['13 per cent, 14 pour cent, 15 Prozent, 16 por ciento, 17 per cento', ['%13', '%14', '%15', '%16', '%17']],
    ['A4, 1.2.3.4, 7x', ['1.2', '7']],
  ])('%s', (text, keys) => {
    expect(figures(text)).toEqual(keys);
  });
});

describe('storyPeriod', () => {
  it.each([
    ['q1', 'premier trimestre|1er trimestre|first quarter|first-quarter|Q1|ersten Quartal|primo trimestre|T1'],
    ['q2', 'deuxième trimestre|second quarter|Q2|zweiten Quartal|segundo trimestre|secondo trimestre|T2'],
    ['q3', 'troisième trimestre|third-quarter|Q3|dritten Quartal|tercer trimestre|terzo trimestre|T3'],
    ['q4', 'quatrième trimestre|fourth quarter|Q4|vierten Quartal|cuarto trimestre|quarto trimestre|T4'],
    ['h1', 'premier semestre|first half|half-year|résultats semestriels|Halbjahr|primer semestre|H1|S1'],
    ['h2', 'second semestre|deuxième semestre|second half|segundo semestre|secondo semestre|H2|S2'],
  ])('%s, in whatever words', (period, words) => {
    const found = words.split('|').map((text) => storyPeriod(foldDateText(`au ${text} 2023`)));
    expect(found).toEqual(found.map(() => period));
  });

  it('is none in letters that only hold its sign', () => {
    expect(['seq1', 'q11', 'sh1', 'bt4x'].map((text) => storyPeriod(text))).toEqual(Array(4).fill(undefined));
  });

  it('is the same in every language', () => {
    expect(
      ['au troisième trimestre', 'third-quarter revenue', 'im dritten Quartal', 'Q3 results'].map((text) =>
        storyPeriod(foldDateText(text)),
      ),
    ).toEqual(['q3', 'q3', 'q3', 'q3']);
    expect(storyPeriod('une annee')).toBeUndefined();
  });
});

describe('storyEvents', () => {
  it('are told from one another in several languages', () => {
    expect(storyEvents(foldDateText('Orange rachète Cloudwatt'))).toContain('deal');
    expect(storyEvents(foldDateText('SAP übernimmt LeanIX'))).toContain('deal');
    expect(storyEvents(foldDateText('Broadcom completes acquisition of VMware'))).toEqual(['deal', 'closing']);
    expect(storyEvents(foldDateText('Microsoft supprime 10 000 emplois'))).toContain('layoffs');
    expect(storyEvents(foldDateText('Wiz walks away from Google'))).toContain('refusal');
  });
});

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

describe('storyPeriod', () => {
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

import { describe, expect, it } from 'vitest';
import { figureWords } from '../../../../components/dossier/figure-words.ts';
import { kindWords } from '../../../../components/dossier/kind-words.ts';
import { periodWords, spanWords } from '../../../../components/dossier/period-words.ts';
import { asKnownIn, newestOf } from '../../../../lib/dossier/as-known.ts';
import { FACT_KINDS } from '../../../../lib/model/fact.ts';
import { day } from '../samples.ts';

describe('a figure in words', () => {
  it.each([
    [{ value: 500_000_000, unit: 'EUR' }, '€500M'],
    [{ value: 500_000_000, unit: 'EUR', certainty: 'denied' }, '€500M (denied)'],
    [{ value: 300_000_000, unit: 'EUR', bound: 'least', certainty: 'estimated' }, 'at least €300M (estimated)'],
    [{ value: 2_000_000, unit: 'EUR', bound: 'about' }, 'about €2M'],
    [{ value: 1_080_000_000, unit: 'EUR', certainty: 'said' }, '€1.08B'],
    [{ value: 6_500_000_000, unit: 'USD', bound: 'most' }, 'at most $6.5B'],
    [{ value: 9.99, unit: 'EUR/month' }, '€9.99 / month'],
    [{ value: 44.4, unit: '%' }, '44.4%'],
    [{ value: 1200, unit: 'people' }, '1,200 people'],
    [{ value: 1, unit: 'customers' }, '1 customer'],
    [{ value: 1.5, unit: 'data centres' }, '1.5 data centres'],
    [{ value: 12, unit: 'MW' }, '12 MW'],
    [{ value: 1500, unit: 'customers' }, '1,500 customers'],
    [{ value: 40, unit: 'MW' }, '40 MW'],
    [{ value: 7 }, '7'],
    [{}, ''],
  ] as const)('%j is «%s»', (fact, words) => {
    expect(figureWords(fact, 'en')).toBe(words);
  });

  it('is written as its reader writes', () => {
    expect(figureWords({ value: 500_000_000, unit: 'EUR' }, 'fr').replaceAll(/\s/g, ' ')).toBe('500 M €');
    expect(figureWords({ value: 44, unit: '%' }, 'fr').replaceAll(/\s/g, ' ')).toBe('44 %');
  });
});

it.each([
  ['2014', '2014'],
  ['2014-Q3', 'Q3 2014'],
  ['2025-H1', 'H1 2025'],
  ['2015-03', 'March 2015'],
  ['2015-03-16', 'March 16, 2015'],
  ['2024/2026', '2024 to 2026'],
  ['2015-13', '2015-13'],
])('the period %s is «%s»', (period, words) => {
  expect(periodWords(period, 'en')).toBe(words);
});

it('a span says as much as is known of it', () => {
  expect([
    spanWords('2014-11', '2016'),
    spanWords('2014', undefined),
    spanWords(undefined, '2016'),
    spanWords(undefined, undefined),
  ]).toEqual(['November 2014 to 2016', 'since 2014', 'until 2016', '']);
});

it('every kind of fact has words of its own', () => {
  expect(new Set(FACT_KINDS.map(kindWords)).size).toBe(FACT_KINDS.length);
});

describe('what is known as of a year', () => {
  it('is so from a year after its newest source on', () => {
    const today = day('2026-11-25');
    expect(asKnownIn(day('2025-11-25'), today)).toBeUndefined();
    expect(asKnownIn(day('2025-11-24'), today)).toBe('2025');
    expect(asKnownIn(day('2019-05-14'), today)).toBe('2019');
    expect(asKnownIn(undefined, today)).toBeUndefined();
  });

  it('goes by the newest source that has a date', () => {
    expect(newestOf([{ published: day('2019-01-01') }, {}, { published: day('2020-01-01') }])).toBe('2020-01-01');
    expect(newestOf([{}])).toBeUndefined();
  });
});

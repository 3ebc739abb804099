import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingSpan, overallShares, sharesOfVoice, VOICE_SPANS, voiceTicks } from '../../../lib/charts/shares.ts';

const months = (...counted: readonly (readonly [string, number])[]) =>
  counted.map(([month, count]) => ({ month, count }));

describe('shares of voice', () => {
  it('are those of the articles of each period, a period without one among them', () => {
    const periods = sharesOfVoice([months(['2020-01', 3], ['2020-03', 1]), months(['2020-01', 1])], 'month');
    expect(periods.map(({ key, total, parts }) => [key, total, parts.map(({ share }) => share)])).toEqual([
      ['2020-01', 4, [0.75, 0.25]],
      ['2020-02', 0, [0, 0]],
      ['2020-03', 1, [1, 0]],
    ]);
  });

  it('are joined to quarters and years', () => {
    const companies = [months(['2019-12', 1], ['2020-02', 1]), months(['2020-03', 3])];
    expect(sharesOfVoice(companies, 'quarter').map(({ key, total }) => [key, total])).toEqual([
      ['2019-Q4', 1],
      ['2020-Q1', 4],
    ]);
    expect(sharesOfVoice(companies, 'year').map(({ key, total }) => [key, total])).toEqual([
      ['2019', 1],
      ['2020', 4],
    ]);
    expect(overallShares(sharesOfVoice(companies, 'year'))).toEqual([
      { count: 2, share: 0.4, from: 0, to: 0.4 },
      { count: 3, share: 0.6, from: 0.4, to: 1 },
    ]);
  });

  it('are none without an article', () => {
    expect(sharesOfVoice([[], months(['2020-01', 0])], 'month')).toEqual([]);
    expect(overallShares([])).toEqual([]);
  });

  it('fill each column without a gap or an overlap, whatever was counted, in a bounded number of columns', () => {
    const month = fc.integer({ min: 1990 * 12, max: 2030 * 12 }).map((at) => {
      const [year, part] = [Math.floor(at / 12), (at % 12) + 1];
      return `${String(year)}-${String(part).padStart(2, '0')}`;
    });
    const company = fc.array(fc.record({ month, count: fc.nat({ max: 500 }) }), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(company, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...VOICE_SPANS),
        (counted, span) => {
          const periods = sharesOfVoice(counted, span);
          expect(periods.length).toBeLessThanOrEqual(60);
          expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
          for (const { total, parts } of periods) {
            expect(parts.map(({ from }) => from).slice(1)).toEqual(parts.map(({ to }) => to).slice(0, -1));
            expect(parts.at(-1)?.to).toBe(total === 0 ? 0 : 1);
            expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
          }
          expect(sharesOfVoice(counted, span)).toEqual(periods);
        },
      ),
    );
  });
});

it('the span is the shortest whose columns have space', () => {
  expect(fittingSpan([months(['2024-01', 1], ['2026-05', 1])])).toBe('month');
  expect(fittingSpan([months(['2021-01', 1], ['2026-05', 1])])).toBe('quarter');
  expect(fittingSpan([months(['2001-01', 1]), months(['2026-05', 1])])).toBe('year');
  expect(fittingSpan([months(['2024-01', 1], ['2026-06', 1])])).toBe('month');
  expect(fittingSpan([months(['2024-01', 1], ['2026-07', 1])])).toBe('quarter');
  expect(fittingSpan([months(['1990-01', 0], ['2026-05', 1])])).toBe('month');
  expect(fittingSpan([months(['1980-01', 1], ['2026-05', 1])])).toBe('year');
  expect(fittingSpan([[]])).toBe('month');
});

describe('years under the columns', () => {
  const ticks = (first: string, last: string, span: (typeof VOICE_SPANS)[number]) =>
    voiceTicks(sharesOfVoice([months([first, 1], [last, 1])], span)).map(({ label }) => label);

  it('leave out a first year that the next would be written over', () => {
    expect(ticks('2023-11', '2025-12', 'month')).toEqual(['2024', '2025']);
    expect(ticks('2024-01', '2025-12', 'month')).toEqual(['2024', '2025']);
    expect(ticks('2023-11', '2025-06', 'month')).toEqual(['2023', '2024', '2025']);
  });

  it('leave out a last one that would stand over the end, and never the only one', () => {
    expect(ticks('2024-01', '2025-01', 'month')).toEqual(['2024', '2025']);
    expect(ticks('2024-01', '2026-01', 'month')).toEqual(['2024', '2025']);
    expect(ticks('2024-05', '2024-05', 'month')).toEqual(['2024']);
  });

  it('are seven at most', () => {
    expect(ticks('2000-01', '2026-12', 'year')).toEqual(['2000', '2004', '2008', '2012', '2016', '2020', '2024']);
  });
});

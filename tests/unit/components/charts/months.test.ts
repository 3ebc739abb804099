import { expect, it } from 'vitest';
import { quarterOf, quartersOf, yearTicks } from '../../../../components/charts/months.ts';

it('a month lies in its quarter', () => {
  expect(['2026-01', '2026-03', '2026-04', '2026-12'].map(quarterOf)).toEqual([
    '2026-Q1',
    '2026-Q1',
    '2026-Q2',
    '2026-Q4',
  ]);
});

it('months join to quarters that add up, each with the peak of its highest month', () => {
  const months = [
    { month: '2014-12', count: 1 },
    { month: '2015-01', count: 5, peak: 'January' },
    { month: '2015-02', count: 0 },
    { month: '2015-03', count: 9, peak: 'March' },
    { month: '2015-04', count: 2 },
  ];
  const quarters = quartersOf(months);
  expect(quarters).toEqual([
    { month: '2014-10', count: 1 },
    { month: '2015-01', count: 14, peak: 'March' },
    { month: '2015-04', count: 2 },
  ]);
  expect(yearTicks(quarters).map(({ label }) => label)).toContain('2015');
  expect(quartersOf([])).toEqual([]);
});

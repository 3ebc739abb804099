import { describe, expect, it } from 'vitest';
import { relativeDate } from '../../../../components/shared/relative-date.ts';
import { isoDate } from '../../../../lib/model/iso-date.ts';

const now = new Date(2026, 10, 25, 23, 59).getTime();

function ago(text: string, locale: string): string {
  const date = isoDate(text);
  if (date === undefined) throw new Error('no date');
  return relativeDate(date, now, locale);
}

describe('how long ago a day is', () => {
  it.each([
    ['2026-11-25', 'today'],
    ['2026-11-24', 'yesterday'],
    ['2026-11-19', '6 days ago'],
    ['2026-11-18', '1 week ago'],
    ['2026-11-12', '1 week ago'],
    ['2026-11-04', '3 weeks ago'],
    ['2026-10-20', 'last month'],
    ['2026-03-12', '8 months ago'],
    ['2025-12-24', '11 months ago'],
    ['2025-11-26', 'last year'],
    ['2025-01-03', 'last year'],
    ['2024-12-30', '2 years ago'],
    ['2020-02-01', '6 years ago'],
    ['2027-01-09', 'in 2 months'],
    ['2026-11-26', 'tomorrow'],
  ])('%s is %s', (date, words) => {
    expect(ago(date, 'en')).toBe(words);
  });

  it('is told in the reader’s language', () => {
    expect(ago('2026-03-12', 'fr')).toBe('il y a 8 mois');
  });
});

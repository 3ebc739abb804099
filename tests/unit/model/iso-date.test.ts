import { describe, expect, it } from 'vitest';
import { isPartialDate, isoDate } from '../../../lib/model/iso-date.ts';

describe('isoDate', () => {
  it.each(['2015-03-20', '2020-02-29', '1999-12-31'])('takes the day %s', (text) => {
    expect(isoDate(text)).toBe(text);
  });

  it.each([
    '2015-02-30',
    '2019-02-29',
    '2015-13-01',
    '2015-00-10',
    '2015-3-1',
    '2015-03',
    'today',
    '',
    '2015-03-20T10:00',
  ])('refuses %j', (text) => {
    expect(isoDate(text)).toBeUndefined();
  });
});

describe('isPartialDate', () => {
  it.each(['2015', '2015-03', '2015-03-20'])('takes %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each(['15', '2015-13', '2015-03-32', '2015-3'])('refuses %s', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { formatDate, formatInstant, formatMoment } from '../../../../components/shared/date.ts';
import { day } from '../samples.ts';

describe('a date of publication', () => {
  it('is written as the reader’s language writes it', () => {
    expect(formatDate(day('2015-03-20'), 'long', 'en-GB')).toBe('20 March 2015');
    expect(formatDate(day('2015-03-20'), 'long', 'fr')).toBe('20 mars 2015');
    expect(formatDate(day('2015-03-20'), 'short', 'fr')).toBe('20 mars 2015');
    expect(formatDate(day('2015-10-02'), 'short', 'en-GB')).toBe('2 Oct 2015');
  });

  it('is the first of a month as an ordinal in French, and in no other language', () => {
    const first = day('2020-02-01');
    expect([
      formatDate(first, 'long', 'fr'),
      formatDate(first, 'short', 'fr'),
      formatDate(first, 'long', 'fr-CA'),
    ]).toEqual(['1er février 2020', '1er févr. 2020', '1er février 2020']);
    expect(formatMoment('2020-02-01T12:00:00Z', 'long', 'fr')).toBe('1er février 2020');
    expect([
      formatDate(day('2020-02-11'), 'long', 'fr'),
      formatDate(first, 'long', 'en-GB'),
      formatDate(first, 'long', 'es'),
    ]).toEqual(['11 février 2020', '1 February 2020', '1 de febrero de 2020']);
  });

  it('is the same day wherever the reader is', () => {
    const zone = process.env['TZ'];
    const inZone = (name: string): string => {
      process.env['TZ'] = name;
      return formatDate(day('2020-01-01'), 'long', 'en-GB');
    };
    try {
      expect(['Pacific/Honolulu', 'UTC', 'Pacific/Kiritimati'].map(inZone)).toEqual(Array(3).fill('1 January 2020'));
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('is said to be unknown where there is none', () => {
    expect(formatDate(undefined)).toBe('date unknown');
  });
});

describe('a moment', () => {
  it('is told by its day', () => {
    expect(formatMoment('2025-03-12T12:00:00Z', 'long', 'en-GB')).toBe('12 March 2025');
  });

  it('is told by its time as well where it may be of a minute ago', () => {
    // As the clock of the machine has it: `new Date` without a zone.
    const moment = new Date('2025-03-01T14:05:00').toISOString();
    expect(formatInstant(moment, 'en-GB')).toBe('1 Mar 2025, 14:05');
    expect(formatInstant(moment, 'fr')).toBe('1er mars 2025, 14:05');
  });

  it('is unknown where it is no moment', () => {
    expect(formatMoment('yesterday')).toBe('date unknown');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOrderOf, readMoment } from '../../../../lib/feeds/formats/timestamps.ts';

describe('readMoment', () => {
  it.each([
    // RFC 822, and how it is bent
    ['Mon, 23 Mar 2015 10:00:00 +0100', '2015-03-23T10:00:00+01:00'],
    ['23 Mar 2015 10:00 GMT', '2015-03-23T10:00:00Z'],
    ['Mon, 23 Mar 15 10:00:00 EST', '2015-03-23T10:00:00-05:00'],
    ['Monday, 23-Mar-15 10:00:00 UTC', '2015-03-23T10:00:00Z'],
    ['Mon,23 Mar 2015 10:00:00 GMT+0200', '2015-03-23T10:00:00+02:00'],
    ['Mon, 23 Mar 2015 24:00:00 +0000', '2015-03-23T23:59:59Z'],
    ['Mon, 23 March 2015 3:05 PM CET', '2015-03-23T15:05:00+01:00'],
    ['Mon Mar 23 10:00:00 2015', '2015-03-23T10:00:00Z'],
    ['Mon, 23 Mar 2015 10:00:60 +9999', '2015-03-23T10:00:59Z'],
    // RFC 3339, W3CDTF
    ['2015-03-23T10:00:00.123Z', '2015-03-23T10:00:00Z'],
    ['2015-03-23t10:00:00+05:30', '2015-03-23T10:00:00+05:30'],
    ['2015-03-23 10:00', '2015-03-23T10:00:00Z'],
    ['2015-03-23T10:00:00 CEST', '2015-03-23T10:00:00+02:00'],
    ['20150323T100000Z', '2015-03-23T10:00:00Z'],
    ['20150323', '2015-03-23'],
    ['2015-03', '2015-03-01'],
    ['2015', '2015-01-01'],
    ['20150323103000', '2015-03-23T10:30:00Z'],
    ['1427104800', '2015-03-23T10:00:00Z'],
    ['1427104800000', '2015-03-23T10:00:00Z'],
    // as people write
    ['lundi 23 mars 2015 à 10h30', '2015-03-23T10:30:00Z'],
    ['le 23 mars 2015 à 8 h 15', '2015-03-23T08:15:00Z'],
    ['23 mrt 2015', '2015-03-23'],
    ['lun., 23 févr. 2015 10:00:00 +0100', '2015-02-23T10:00:00+01:00'],
    ['Sam, 01 août 2015 10:00:00 CEST', '2015-08-01T10:00:00+02:00'],
    ['Mo, 23 Mär 2015 10:00:00 +0100', '2015-03-23T10:00:00+01:00'],
    ['23. März 2015, 10.30 Uhr', '2015-03-23T10:30:00Z'],
    ['lun, 23 mar 2015 10:00:00 +0100', '2015-03-23T10:00:00+01:00'],
    ['23 de marzo de 2015 10:00', '2015-03-23T10:00:00Z'],
    ['lunedì 23 marzo 2015', '2015-03-23'],
    ['March 23, 2015', '2015-03-23'],
    ['23/03/2015 10:00', '2015-03-23T10:00:00Z'],
  ])('%s', (text, moment) => {
    expect(readMoment(text, 'day-first')).toBe(moment);
  });

  it.each([
    '',
    'yesterday',
    '0000-00-00T00:00:00Z',
    '1970-01-01T00:00:00Z',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '31 Feb 2015',
    '2015-13-01',
    '-1',
    '12:00',
  ])('%j is no date', (text) => {
    expect(readMoment(text, 'day-first')).toBeUndefined();
  });

  it('reads numbers in the order given, and not at all where it is unknown', () => {
    expect(readMoment('03/04/2015', 'day-first')).toBe('2015-04-03');
    expect(readMoment('03/04/2015', 'month-first')).toBe('2015-03-04');
    expect(readMoment('03/04/2015', 'unknown')).toBeUndefined();
  });

  it('reads whatever the platform writes', () => {
    const date = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2035-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (moment) => {
        const seconds = Math.floor(moment.getTime() / 1000) * 1000;
        expect(
          [moment.toISOString(), moment.toUTCString()].map((text) => Date.parse(readMoment(text, 'unknown') ?? '')),
        ).toEqual([seconds, seconds]);
      }),
    );
  });

  it('gives only dates that the platform reads', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^[\d/:., -]{1,30}$/),
          fc.stringMatching(/^\d{1,2} (?:mars|May|Mär|abril) \d{2,4} \d{1,2}:\d{2}(?::\d{2})? [+-]\d{4}$/),
        ),
        (text) => {
          const moment = readMoment(text, 'day-first');
          expect(moment === undefined ? 0 : Date.parse(moment)).not.toBeNaN();
        },
      ),
    );
  });
});

describe('dayOrderOf', () => {
  it('goes by the first date that can be read one way', () => {
    expect(dayOrderOf(['03/04/2015', '23/04/2015'], 'unknown')).toBe('day-first');
    expect(dayOrderOf(['03/04/2015', '04/23/2015'], 'unknown')).toBe('month-first');
    expect(dayOrderOf(['03/04/2015', 'Mon, 23 Mar 2015'], 'day-first')).toBe('day-first');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuiet, tellFrom } from '../../../lib/watch/schedule.ts';
import type { HourOf } from '../../../lib/watch/schedule.ts';

const HOUR = 3_600_000;
const NIGHT = { from: 20, to: 8 };

/** The clock of a zone. */
function clock(timeZone: string): HourOf {
  const format = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  return (instant) => Number(format.format(instant));
}

const paris = clock('Europe/Paris');
const at = (moment: string): number => Date.parse(moment);
const told = (moment: string, quiet?: typeof NIGHT, everyHours = 4, last?: string, hourOf = paris): string =>
  new Date(
    tellFrom(at(moment), { everyHours, ...(quiet && { quiet }) }, last === undefined ? undefined : at(last), hourOf),
  ).toISOString();

describe('when the reader is told', () => {
  it('is now, where nothing was told and no hour is quiet', () => {
    expect(told('2026-03-10T10:12:00Z')).toBe('2026-03-10T10:12:00.000Z');
  });

  it('is not put off by a last time that was kept while the clock was years ahead', () => {
    expect(told('2026-03-10T10:00:00Z', undefined, 4, '2030-01-01T00:00:00Z')).toBe('2026-03-10T10:00:00.000Z');
  });

  it('is once in the span that was chosen, counted from the last time', () => {
    expect(told('2026-03-10T10:00:00Z', undefined, 4, '2026-03-10T08:30:00Z')).toBe('2026-03-10T12:30:00.000Z');
    expect(told('2026-03-10T15:00:00Z', undefined, 4, '2026-03-10T08:30:00Z')).toBe('2026-03-10T15:00:00.000Z');
  });

  it('is after the quiet hours, which go over midnight', () => {
    expect(told('2026-01-10T21:30:00Z', NIGHT)).toBe('2026-01-11T07:00:00.000Z');
    expect(told('2026-01-11T03:00:00Z', NIGHT)).toBe('2026-01-11T07:00:00.000Z');
    expect(told('2026-01-11T18:59:00Z', NIGHT)).toBe('2026-01-11T18:59:00.000Z');
  });

  it('is after the quiet hours in which the span ends', () => {
    expect(told('2026-01-10T17:00:00Z', NIGHT, 4, '2026-01-10T16:00:00Z')).toBe('2026-01-11T07:00:00.000Z');
  });

  it('is at the reader’s own eight o’clock on the days that clocks are changed', () => {
    // The night of 29 March has an hour less, that of 25 October an hour more.
    expect(told('2026-03-28T21:00:00Z', NIGHT)).toBe('2026-03-29T06:00:00.000Z');
    expect(told('2026-10-24T20:00:00Z', NIGHT)).toBe('2026-10-25T07:00:00.000Z');
    // Quiet until two, on the night that has no two o’clock, and on the one that has it twice.
    expect(told('2026-03-28T23:30:00Z', { from: 0, to: 2 })).toBe('2026-03-29T01:00:00.000Z');
    expect(told('2026-10-24T23:30:00Z', { from: 0, to: 2 })).toBe('2026-10-25T00:00:00.000Z');
  });

  it.each([
    ['Asia/Kathmandu', '2026-01-11T02:15:00.000Z'],
    ['Australia/Lord_Howe', '2026-01-10T21:00:00.000Z'],
    ['America/St_Johns', '2026-01-11T11:30:00.000Z'],
  ])('is on the hour in %s, whose hours are not those of Greenwich', (zone, expected) => {
    expect(
      told('2026-01-10T17:20:00Z', { from: 0, to: 8 }, 4, undefined, (instant) =>
        instant < at(expected) ? 3 : clock(zone)(instant),
      ),
    ).toBe(expected);
    expect(clock(zone)(at(expected))).toBe(8);
  });

  it('is never in a quiet hour, never too soon, and never later than it must, whatever the zone', () => {
    const zones = [
      'Europe/Paris',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'UTC',
    ].map(clock);
    const hour = fc.integer({ min: 0, max: 23 });
    const instant = fc.integer({ min: at('2026-01-01'), max: at('2027-01-01') });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        instant,
        hour,
        hour,
        fc.integer({ min: 1, max: 48 }),
        fc.integer({ min: 0, max: 72 }),
        (hourOf, now, from, to, everyHours, ago) => {
          const last = now - ago * HOUR;
          const quiet = { from, to };
          const moment = tellFrom(now, { quiet, everyHours }, last, hourOf);
          expect(moment).toBeGreaterThanOrEqual(Math.max(now, last + everyHours * HOUR));
          expect(isQuiet(hourOf(moment), quiet)).toBe(false);
          // Minute by minute, nothing before it would have done.
          for (let before = Math.max(now, last + everyHours * HOUR); before < moment; before += 60_000)
            expect(isQuiet(hourOf(before), quiet)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('quiet hours', () => {
  it('that end where they begin are none', () => {
    expect([0, 8, 23].map((hour) => isQuiet(hour, { from: 8, to: 8 }))).toEqual([false, false, false]);
  });

  it('hold their first hour and not their last', () => {
    expect([19, 20, 23, 0, 7, 8].map((hour) => isQuiet(hour, NIGHT))).toEqual([false, true, true, true, true, false]);
    expect([11, 12, 13, 14].map((hour) => isQuiet(hour, { from: 12, to: 14 }))).toEqual([false, true, true, false]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFetch, afterSkipped, backOff, dueFeeds, nextDue } from '../../../../lib/feeds/schedule/schedule.ts';
import type { FetchOutcome } from '../../../../lib/feeds/schedule/schedule.ts';
import { newFeedState } from '../../../../lib/model/feed-state.ts';
import type { FeedState } from '../../../../lib/model/feed-state.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Wednesday, 10:30 GMT. */
const NOW = Date.UTC(2026, 10, 25, 10, 30);
const STATE = newFeedState(NOW);

const fresh = (more: Partial<FetchOutcome & { kind: 'fresh' }> = {}): FetchOutcome => ({
  kind: 'fresh',
  validators: {},
  pace: {},
  articles: 0,
  ...more,
});
const failed = (more: Partial<FetchOutcome & { kind: 'failed' }> = {}): FetchOutcome => ({
  kind: 'failed',
  problem: { kind: 'unreachable' },
  ...more,
});
/** How long a feed is left alone after an outcome, without chance. */
const wait = (outcome: FetchOutcome, state: FeedState = STATE, jitter = 0): number =>
  (afterFetch(state, outcome, { now: NOW, jitter }).dueAt ?? Number.NaN) - NOW;

describe('a feed that answers', () => {
  it.each([
    ['is asked again in an hour where nobody says anything', fresh(), HOUR],
    ['is left alone for its ttl', fresh({ pace: { ttlMinutes: 180 } }), 3 * HOUR],
    ['is left alone while its answer is fresh', fresh({ freshFor: 2 * HOUR }), 2 * HOUR],
    ['is left alone for the longer of the two', fresh({ freshFor: 2 * HOUR, pace: { ttlMinutes: 300 } }), 5 * HOUR],
    ['is not asked more than twice an hour, however fresh it calls itself', fresh({ freshFor: 1000 }), 30 * MINUTE],
    [
      'is asked once a day, however long its answer may be kept',
      fresh({ freshFor: 365 * DAY, pace: { ttlMinutes: 1e9 } }),
      DAY,
    ],
  ])('%s', (_name, outcome, expected) => {
    expect(wait(outcome)).toBe(expected);
  });

  it('is well, and asked politely the next time', () => {
    const state = afterFetch(STATE, fresh({ validators: { etag: '"a"' }, articles: 3 }), { now: NOW, jitter: 0 });
    expect(state).toMatchObject({
      health: { kind: 'well' },
      validators: { etag: '"a"' },
      articles: 3,
      triedAt: NOW,
      succeededAt: NOW,
    });
  });

  it('keeps its pace and its validators when nothing has changed', () => {
    const before = afterFetch(
      STATE,
      fresh({ validators: { etag: '"a"', lastModified: 'then' }, pace: { ttlMinutes: 240 }, articles: 2 }),
      { now: NOW, jitter: 0 },
    );
    const after = afterFetch(before, { kind: 'not-modified', validators: { etag: '"b"' } }, { now: NOW, jitter: 0 });
    expect(after).toMatchObject({
      validators: { etag: '"b"', lastModified: 'then' },
      dueAt: NOW + 4 * HOUR,
      articles: 2,
    });
  });

  it('drifts apart from those added with it, by a tenth at most', () => {
    expect(wait(fresh(), STATE, 1)).toBeCloseTo(1.1 * HOUR);
  });
});

describe('hours and days to skip', () => {
  it('move a visit to the first hour that is not skipped, at the same minute', () => {
    expect(afterSkipped(NOW, { skipHours: [10, 11] })).toBe(NOW + 2 * HOUR);
    expect(afterSkipped(NOW, { skipDays: [3, 4] })).toBe(Date.UTC(2026, 10, 27, 0, 30));
  });

  it('leave one hour of a week where that alone is not skipped', () => {
    const skipHours = Array.from({ length: 23 }, (_, hour) => (hour < 10 ? hour : hour + 1));
    const skipDays = [0, 1, 2, 4, 5, 6];
    expect(afterSkipped(NOW + HOUR, { skipHours, skipDays })).toBe(NOW + 7 * DAY);
    expect(afterSkipped(NOW, { skipHours, skipDays })).toBe(NOW);
  });

  it('are not heeded where nothing is left', () => {
    expect(afterSkipped(NOW, { skipDays: [0, 1, 2, 3, 4, 5, 6] })).toBe(NOW);
  });

  it('give a moment that is allowed, and none before it is, whatever is skipped', () => {
    const hours = fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { maxLength: 23 });
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(hours, days, fc.integer({ min: 0, max: 400 * DAY }), (skipHours, skipDays, offset) => {
        const isSkipped = (at: number): boolean =>
          skipHours.includes(new Date(at).getUTCHours()) || skipDays.includes(new Date(at).getUTCDay());
        const asked = NOW + offset;
        const at = afterSkipped(asked, { skipHours, skipDays });
        expect(isSkipped(at)).toBe(false);
        for (let earlier = asked; earlier < at; earlier += HOUR) expect(isSkipped(earlier)).toBe(true);
      }),
    );
  });
});

describe('a feed that fails', () => {
  it('is left alone twice as long each time, up to a day', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 50].map((failures) => backOff(failures, 1) / MINUTE)).toEqual([
      30, 60, 120, 240, 480, 960, 1440, 1440,
    ]);
  });

  it('is asked after between a half and the whole of it, by chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, jitter) => {
          const [shortest, longest] = [backOff(failures, 0), backOff(failures, 1)];
          expect(longest).toBeLessThanOrEqual(DAY);
          expect(shortest).toBe(longest / 2);
          expect(backOff(failures, jitter)).toBeGreaterThanOrEqual(shortest);
          expect(backOff(failures, jitter)).toBeLessThanOrEqual(longest);
        },
      ),
    );
  });

  it('counts its failures in a row, and starts anew after a success', () => {
    const once = afterFetch(STATE, failed(), { now: NOW, jitter: 1 });
    const twice = afterFetch(once, failed(), { now: NOW, jitter: 1 });
    expect(twice).toMatchObject({ health: { kind: 'failing', failures: 2 }, dueAt: NOW + HOUR });
    const well = afterFetch(twice, fresh(), { now: NOW, jitter: 1 });
    expect(afterFetch(well, failed(), { now: NOW, jitter: 1 })).toMatchObject({ health: { failures: 1 } });
  });

  it('keeps its validators: the next success may be a 304', () => {
    const known = afterFetch(STATE, fresh({ validators: { etag: '"a"' } }), { now: NOW, jitter: 0 });
    expect(afterFetch(known, failed(), { now: NOW, jitter: 0 }).validators).toEqual({ etag: '"a"' });
  });

  it.each([
    ['is left alone as long as the server orders', 6 * HOUR, 6 * HOUR],
    ['is not asked sooner because the server would bear it', 1000, 15 * MINUTE],
    ['is asked within a week, whatever the server orders', 400 * DAY, 7 * DAY],
  ])('%s', (_name, retryAfter, expected) => {
    expect(wait(failed({ problem: { kind: 'status', status: 429 }, retryAfter }))).toBe(expected);
  });

  it('keeps the articles that came before the answer broke off', () => {
    const known = afterFetch(STATE, fresh({ articles: 3 }), { now: NOW, jitter: 0 });
    const articles = (outcome: FetchOutcome) => afterFetch(known, outcome, { now: NOW, jitter: 0 }).articles;
    expect([articles(failed({ articles: 2 })), articles(failed())]).toEqual([5, 3]);
  });

  it('is asked again after any other status, and says when it was tried last', () => {
    const state = afterFetch(STATE, failed({ problem: { kind: 'status', status: 404 } }), { now: NOW, jitter: 1 });
    expect(state).toMatchObject({ triedAt: NOW, health: { kind: 'failing', failures: 1 }, dueAt: NOW + 30 * MINUTE });
  });

  it('is asked no more once the server says that it is gone', () => {
    const gone = afterFetch(STATE, failed({ problem: { kind: 'status', status: 410 } }), { now: NOW, jitter: 0 });
    expect(gone.health).toEqual({ kind: 'gone' });
    expect(gone.dueAt).toBeUndefined();
    expect(dueFeeds([{ state: gone }], NOW + 1000 * DAY)).toEqual([]);
  });
});

describe('the feeds to visit now', () => {
  const at = (dueAt: number) => ({ state: { ...STATE, dueAt } });

  it('are those that are due, the one that waits longest first', () => {
    const [late, later, early] = [at(NOW - 5), at(NOW + 5), at(NOW - 9)];
    expect(dueFeeds([late, later, early], NOW)).toEqual([early, late]);
  });

  it('are followed by the soonest of the others', () => {
    expect(nextDue([NOW + 9, undefined, NOW + 3], NOW)).toBe(NOW + 3);
    expect(nextDue([undefined], NOW)).toBeUndefined();
  });

  it('are those that are due at this very moment, and none that wait for as long as a server may order', () => {
    const longest = NOW + 9 * DAY;
    expect(dueFeeds([at(NOW), at(longest), at(longest + 1)], NOW).map(({ state }) => state.dueAt)).toEqual([
      NOW,
      longest + 1,
    ]);
    expect([nextDue([longest], NOW), nextDue([longest + 1], NOW), nextDue([NOW - 5], NOW)]).toEqual([
      longest,
      NOW,
      NOW - 5,
    ]);
  });

  it('is now for what was reckoned while the clock was years ahead', () => {
    const state = { ...STATE, dueAt: NOW + 3 * 365 * 86_400_000 };
    expect(dueFeeds([{ state }], NOW)).toHaveLength(1);
    expect(nextDue([state.dueAt], NOW)).toBe(NOW);
  });
});

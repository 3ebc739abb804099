import { describe, expect, it } from 'vitest';
import { conditions, freshFor, retryAfter, validatorsOf } from '../../../../lib/feeds/schedule/response-headers.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const HOUR = 3_600_000;
const headers = (entries: Record<string, string>): Headers => new Headers(entries);

describe('how long an answer is fresh', () => {
  it.each([
    [{ 'Cache-Control': 'public, max-age=3600' }, HOUR],
    [{ 'Cache-Control': 'max-age="7200"' }, 2 * HOUR],
    [{ 'Cache-Control': 'max-age=3600', Age: '600' }, 3_000_000],
    [{ 'Cache-Control': 'max-age=60', Age: '600' }, 0],
    [{ 'Cache-Control': 'max-age=3600', Age: 'soon' }, 0],
    [{ 'Cache-Control': 's-maxage=10' }, undefined],
    [{ 'Cache-Control': 'public,Max-Age = 60' }, 60_000],
    [{ 'Cache-Control': 'private', Expires: 'Wed, 25 Nov 2026 14:00:00 GMT' }, 2 * HOUR],
    [{ 'Cache-Control': 'max-age=60', Expires: 'Wed, 25 Nov 2026 14:00:00 GMT' }, 60_000],
    [{ 'Cache-Control': 'No-Cache', Expires: 'Wed, 25 Nov 2026 14:00:00 GMT' }, undefined],
    [{ Expires: 'Wed, 25 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'Cache-Control': 'max-age=3600, no-cache' }, undefined],
    [{ 'Cache-Control': 'no-store' }, undefined],
    [{ Expires: 'Wed, 25 Nov 2026 14:00:00 GMT' }, 2 * HOUR],
    // The server's clock is a day behind: its dates are meant by that one.
    [{ Date: 'Tue, 24 Nov 2026 12:00:00 GMT', Expires: 'Tue, 24 Nov 2026 13:00:00 GMT' }, HOUR],
    [{ Expires: '0' }, 0],
    [{ Expires: 'never' }, undefined],
    [{}, undefined],
  ])('%o', (entries, expected) => {
    expect(freshFor(headers(entries), NOW)).toBe(expected);
  });
});

describe('how long a server wants to be left alone', () => {
  it.each([
    [{ 'Retry-After': '120' }, 120_000],
    [{ 'Retry-After': 'Wed, 25 Nov 2026 13:00:00 GMT' }, HOUR],
    [{ 'Retry-After': 'Wed, 25 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'Retry-After': '0' }, 0],
    [{ 'Retry-After': '12345678901' }, undefined],
    [{ 'Retry-After': '2027' }, 2_027_000],
    [{ Date: 'Wed, 25 Nov 2026 10:00:00 GMT', 'Retry-After': 'Wed, 25 Nov 2026 11:00:00 GMT' }, HOUR],
    [{ 'Retry-After': '-5' }, undefined],
    [{ 'Retry-After': '1e9' }, undefined],
    [{ 'Retry-After': 'later' }, undefined],
    [{}, undefined],
  ])('%o', (entries, expected) => {
    expect(retryAfter(headers(entries), NOW)).toBe(expected);
  });
});

describe('validators', () => {
  it('go back as they came', () => {
    const known = validatorsOf(headers({ ETag: 'W/"a,b"', 'Last-Modified': 'Wed, 25 Nov 2026 11:00:00 GMT' }));
    expect(conditions(known)).toEqual({
      'If-None-Match': 'W/"a,b"',
      'If-Modified-Since': 'Wed, 25 Nov 2026 11:00:00 GMT',
    });
  });

  it('are none where there are none, and each goes alone', () => {
    expect(validatorsOf(headers({ ETag: '' }))).toStrictEqual({});
    expect([conditions({}), conditions({ etag: '"a"' }), conditions({ lastModified: 'then' })]).toStrictEqual([
      {},
      { 'If-None-Match': '"a"' },
      { 'If-Modified-Since': 'then' },
    ]);
  });

  it('are not carried along where they are absurdly long', () => {
    expect(validatorsOf(headers({ ETag: 'x'.repeat(1024), 'Last-Modified': 'x'.repeat(1025) }))).toStrictEqual({
      etag: 'x'.repeat(1024),
    });
    expect(validatorsOf(headers({ ETag: `"${'x'.repeat(5000)}"` }))).toEqual({});
  });
});

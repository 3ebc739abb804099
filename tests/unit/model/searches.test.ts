import { describe, expect, it } from 'vitest';
import { NO_SEARCHES, withoutRecent, withRecent, withSaved } from '../../../lib/model/searches.ts';

const recent = (...queries: string[]) => queries.reduce(withRecent, NO_SEARCHES).recent;

describe('searches that were made', () => {
  it('stand the latest first, each once', () => {
    expect(recent('orange', 'cloud', 'orange')).toEqual(['orange', 'cloud']);
  });

  it('leave out what was typed on the way to them', () => {
    expect(recent('clo', 'cloud', 'Cloudwatt')).toEqual(['Cloudwatt']);
  });

  it('are ten at most, and no pasted texts', () => {
    expect(recent(...Array.from({ length: 15 }, (_, index) => `query ${String(index)}x`))).toHaveLength(10);
    expect(recent(' ', 'x'.repeat(301))).toEqual([]);
  });

  it('are forgotten without what is kept', () => {
    expect(withoutRecent({ recent: ['a'], saved: ['b'] })).toEqual({ recent: [], saved: ['b'] });
  });
});

it('searches are kept once, and no more', () => {
  const kept = ['orange 2015', ' orange 2015 ', 'numergy', ''].reduce(
    (searches, query) => withSaved(searches, query, true),
    NO_SEARCHES,
  );
  expect(kept.saved).toEqual(['orange 2015', 'numergy']);
  expect(withSaved(kept, 'orange 2015', false).saved).toEqual(['numergy']);
});

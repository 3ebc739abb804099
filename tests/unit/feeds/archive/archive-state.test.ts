import { describe, expect, it } from 'vitest';
import { afterStep, archiveProgress, newArchiveImport } from '../../../../lib/feeds/archive/archive-state.ts';
import type { ArchiveOutcome } from '../../../../lib/feeds/archive/archive-state.ts';
import type { ParsedEntry } from '../../../../lib/feeds/formats/parsed-feed.ts';
import type { ArchiveImport, ArchiveSource, FetchProblem } from '../../../../lib/model/feed-state.ts';
import type { IsoDateTime } from '../../../../lib/model/feed.ts';
import type { IsoDate } from '../../../../lib/model/iso-date.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 25);
const PAUSE = { now: NOW, pause: 2000 };
const START = newArchiveImport('2026-01-01' as IsoDate, NOW);
const wordpress = (page: number): ArchiveSource => ({ kind: 'wordpress', api: 'https://news.example/p', page });
const sitemaps = (pages: string[], read = 0): ArchiveSource => ({ kind: 'sitemaps', maps: [], pages, read });
const entries = (...days: string[]): ParsedEntry[] =>
  days.map((day) => ({ id: day, title: day, published: day as IsoDateTime, categories: [] }));
const step = (
  step: (ArchiveOutcome & { kind: 'step' })['step'],
  more: Partial<ArchiveOutcome & { kind: 'step' }> = {},
): ArchiveOutcome => ({ kind: 'step', step, added: 0, repeats: false, ...more });
const failed = (problem: FetchProblem, retryAfter?: number): ArchiveOutcome => ({
  kind: 'failed',
  problem,
  ...(retryAfter !== undefined && { retryAfter }),
});
const on = (...ways: ArchiveSource[]): ArchiveImport => ({ ...START, ways });

describe('the import of an archive', () => {
  it('begins with a look at the ways, and goes on after a pause', () => {
    expect(afterStep(START, { kind: 'ways', ways: [wordpress(1)] }, PAUSE)).toMatchObject({
      ways: [wordpress(1)],
      requests: 1,
      phase: { kind: 'running' },
      dueAt: NOW + 2000,
    });
    expect(afterStep(START, { kind: 'ways', ways: [] }, PAUSE).phase).toEqual({ kind: 'stopped', why: 'none-found' });
  });

  it('tries again where WordPress answered with something else half way, and gives the way up at its first page', () => {
    expect(afterStep(on(wordpress(2), sitemaps(['a'])), step(undefined), PAUSE)).toMatchObject({
      phase: { kind: 'running' },
      failures: 1,
      ways: [wordpress(2), sitemaps(['a'])],
    });
    expect(afterStep(on(wordpress(1), sitemaps(['a'])), step(undefined), PAUSE)).toMatchObject({
      failures: 0,
      ways: [sitemaps(['a'])],
    });
  });

  it('walks the first way that is one, to its end', () => {
    const away = afterStep(on(wordpress(1), sitemaps(['a'])), step(undefined), PAUSE);
    expect(away.ways).toEqual([sitemaps(['a'])]);
    const along = afterStep(
      on(wordpress(1), sitemaps(['a'])),
      step({ entries: entries('2026-05-02', '2026-05-01'), next: wordpress(2) }, { added: 2 }),
      PAUSE,
    );
    expect(along).toMatchObject({ ways: [wordpress(2), sitemaps(['a'])], added: 2, reached: '2026-05-01' });
    expect(afterStep(along, step({ entries: entries('2026-04-01') }, { added: 1 }), PAUSE)).toMatchObject({
      phase: { kind: 'done' },
      added: 3,
      reached: '2026-04-01',
    });
  });

  it('ends where it goes in a circle; where nothing has come, that was no way', () => {
    const circle = step(
      { entries: entries('2026-05-02'), next: { kind: 'linked-pages', next: 'a' } },
      { repeats: true },
    );
    const way: ArchiveSource = { kind: 'linked-pages', next: 'b' };
    expect(afterStep({ ...on(way, wordpress(1)), added: 3 }, circle, PAUSE).phase).toEqual({ kind: 'done' });
    expect(afterStep(on(way, wordpress(1)), circle, PAUSE)).toMatchObject({
      phase: { kind: 'running' },
      ways: [wordpress(1)],
    });
  });

  it('ends after thousands of requests at the latest', () => {
    expect(
      afterStep({ ...on(wordpress(9)), requests: 4999 }, step({ entries: [], next: wordpress(10) }), PAUSE).phase,
    ).toEqual({ kind: 'done' });
  });

  it('ends behind the last page, which WordPress calls a bad request', () => {
    expect(afterStep(on(wordpress(7), sitemaps(['a'])), failed({ kind: 'status', status: 400 }), PAUSE).phase).toEqual({
      kind: 'done',
    });
  });

  it.each([
    ['a way that is not there', failed({ kind: 'status', status: 404 })],
    ['one that robots.txt closes', { kind: 'refused' }],
    ['one that leads into the own network', failed({ kind: 'private-address', address: 'http://10.0.0.1/' })],
  ] as const)('leaves %s for the next', (_name, outcome) => {
    expect(afterStep(on(wordpress(1), sitemaps(['a'])), outcome, PAUSE)).toMatchObject({
      ways: [sitemaps(['a'])],
      phase: { kind: 'running' },
    });
  });

  it('passes over a page that cannot be read', () => {
    expect(afterStep(on(sitemaps(['a', 'b'])), failed({ kind: 'status', status: 404 }), PAUSE).ways).toEqual([
      sitemaps(['b'], 1),
    ]);
  });

  it('says why nothing came of it', () => {
    expect(afterStep(on(wordpress(1)), { kind: 'refused' }, PAUSE).phase).toEqual({ kind: 'stopped', why: 'robots' });
    expect(afterStep(on(wordpress(1)), step(undefined), PAUSE).phase).toEqual({ kind: 'stopped', why: 'none-found' });
    expect(afterStep({ ...on(wordpress(1)), added: 3 }, step(undefined), PAUSE).phase).toEqual({ kind: 'done' });
  });

  it('tries again after failures that may pass, later each time, and gives up in the end', () => {
    let state = on(wordpress(4));
    const waits: number[] = [];
    while (state.phase.kind === 'running') {
      state = afterStep(state, failed({ kind: 'status', status: 503 }), PAUSE);
      waits.push((state.dueAt - NOW) / MINUTE);
    }
    expect(waits.slice(0, -1)).toEqual([1, 2, 4, 8, 16]);
    expect(state).toMatchObject({ ways: [wordpress(4)], phase: { kind: 'stopped', why: 'failing' } });
    expect(
      afterStep({ ...on(wordpress(4)), failures: 5 }, step({ entries: [], next: wordpress(5) }), PAUSE).failures,
    ).toBe(0);
  });

  it('waits as long as the server orders', () => {
    expect(afterStep(on(wordpress(4)), failed({ kind: 'status', status: 429 }, 10 * MINUTE), PAUSE).dueAt).toBe(
      NOW + 10 * MINUTE,
    );
  });
});

describe('progress', () => {
  it('is told by the time gone back, or by the pages left', () => {
    const at = (more: Partial<ArchiveImport>): number | undefined => archiveProgress({ ...START, ...more });
    expect(at({})).toBeUndefined();
    expect(at({ ways: [wordpress(2)], reached: '2026-11-25' as IsoDate })).toBe(0);
    expect(at({ ways: [wordpress(9)], reached: '2026-06-15' as IsoDate })).toBeCloseTo(0.5, 1);
    expect(at({ ways: [wordpress(9)], reached: '2025-06-15' as IsoDate })).toBe(1);
    expect(at({ ways: [sitemaps(['a', 'b', 'c'], 1)] })).toBe(0.25);
    expect(at({ ways: [{ kind: 'sitemaps', maps: ['m'], pages: ['a'], read: 0 }] })).toBeUndefined();
    expect(at({ phase: { kind: 'done' } })).toBe(1);
  });
});

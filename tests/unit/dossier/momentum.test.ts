import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastQuarters, monthsBetween } from '../../../lib/dossier/calendar.ts';
import { momentumOf } from '../../../lib/dossier/momentum.ts';
import { anArticle } from '../../support/articles.ts';
import { day } from '../../support/seeded-library/calendar.ts';

const TODAY = day('2026-11-25');
const NOW = '2026-08';
const BEFORE = ['2025-08', '2025-11', '2026-02', '2026-05'];

/** Articles of the last whole quarter and of the four before it, and how many were read in each. */
function momentum(
  now: number,
  before: number,
  { all = 300, allBefore = 1200, story }: { all?: number; allBefore?: number; story?: string } = {},
) {
  const article = (month: string, at: number) =>
    anArticle(`${month}-${at}`, { published: `${month}-10`, ...(story !== undefined && month === NOW && { story }) });
  const articles = [
    ...Array.from({ length: now }, (_, at) => article(NOW, at)),
    ...Array.from({ length: before }, (_, at) => article(BEFORE[at % 4] ?? '', at)),
  ];
  const read = new Map([[NOW, all], ...BEFORE.map((month) => [month, allBefore / 4] as const)]);
  return momentumOf({ articles, read, today: TODAY });
}

/**
 * The exact interval (Clopper and Pearson), found by trying shares: the smallest and largest of which as many hits or
 * more, or as many or fewer, still happen once in twenty times.
 */
function exactShares(hits: number, total: number): readonly [low: number, high: number] {
  const chance = (share: number, from: number, to: number): number => {
    let sum = 0;
    let term = (1 - share) ** total;
    for (let k = 0; k <= to; k += 1) {
      if (k >= from) sum += term;
      term *= ((total - k) / (k + 1)) * (share / (1 - share));
    }
    return sum;
  };
  const shares = Array.from({ length: 999 }, (_, at) => (at + 1) / 1000);
  return [
    hits === 0 ? 0 : (shares.find((share) => chance(share, hits, total) >= 0.05) ?? 1),
    shares.findLast((share) => chance(share, 0, hits) >= 0.05) ?? 0,
  ];
}

describe('momentum', () => {
  it('is no trend on three articles, nor on nine', () => {
    expect(momentum(3, 0)).toEqual({ kind: 'too-few', dated: 3, needed: 10 });
    expect(momentum(9, 0)).toMatchObject({ kind: 'too-few', dated: 9 });
  });

  it('is too little to say where nothing at all was read in the quarter, or before it', () => {
    expect(momentum(0, 40, { all: 0 })).toEqual({ kind: 'unread', quarter: '2026-Q3' });
    expect(
      momentumOf({
        articles: Array.from({ length: 12 }, (_, at) => anArticle(`a${at}`, { published: '2026-08-01' })),
        read: new Map([['2026-08', 40]]),
        today: TODAY,
      }),
    ).toEqual({ kind: 'unread', quarter: '2026-Q3' });
  });

  it('rises and falls where the share of what was read does so for sure', () => {
    expect(momentum(30, 40)).toMatchObject({
      kind: 'rising',
      quarter: '2026-Q3',
      count: 30,
      countBefore: 40,
      all: 300,
      allBefore: 1200,
      ratio: 3,
    });
    expect(momentum(2, 80)).toMatchObject({ kind: 'falling', ratio: 0.1 });
    expect(momentum(10, 40)).toMatchObject({ kind: 'steady', ratio: 1 });
    expect(momentum(12, 40)).toMatchObject({ kind: 'steady' });
  });

  it('does not rise because more was read', () => {
    expect(momentum(30, 40, { all: 900 })).toMatchObject({ kind: 'steady', ratio: 1 });
  });

  it('does not rise because one event was told by many', () => {
    expect(momentum(20, 40)).toMatchObject({ kind: 'rising' });
    expect(momentum(20, 40, { story: 'one' })).toMatchObject({ kind: 'steady', count: 20 });
  });

  it('has no ratio and no upper bound where there was nothing before', () => {
    const grown = momentum(12, 0);
    expect(grown).toMatchObject({ kind: 'rising' });
    expect(grown).not.toHaveProperty('ratio');
    expect(grown).not.toHaveProperty('high');
    expect(momentum(0, 40)).toMatchObject({ kind: 'falling', ratio: 0, low: 0 });
  });

  it('is bounded about as the exact interval bounds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), (now, before) => {
        fc.pre(now + before >= 10);
        const found = momentum(now, before);
        if (found.kind === 'too-few' || found.kind === 'unread' || found.high === undefined)
          throw new Error('there is an interval');
        const [low, high] = exactShares(now, now + before);
        const shareOf = (ratio: number): number => ratio / (ratio + 4);
        // The exact interval is somewhat wider by its nature; both are to say the same to a reader.
        expect(shareOf(found.low) - low).toBeGreaterThan(-0.01);
        expect(shareOf(found.low) - low).toBeLessThan(0.06);
        expect(high - shareOf(found.high)).toBeGreaterThan(-0.01);
        expect(high - shareOf(found.high)).toBeLessThan(0.06);
        expect(found.low).toBeLessThanOrEqual(found.ratio ?? 0);
        expect(found.high).toBeGreaterThanOrEqual(found.ratio ?? 0);
      }),
      { numRuns: 150 },
    );
  });

  it('counts whole quarters only, whatever the day', () => {
    expect(lastQuarters(day('2026-01-01'))).toMatchObject({
      quarter: '2025-Q4',
      months: ['2025-10', '2025-11', '2025-12'],
    });
    expect(lastQuarters(day('2026-03-31')).quarter).toBe('2025-Q4');
    expect(lastQuarters(day('2026-04-01'))).toMatchObject({
      quarter: '2026-Q1',
      before: monthsBetween('2025-01', '2025-12'),
    });
    expect(lastQuarters(TODAY).before).toHaveLength(12);
  });
});

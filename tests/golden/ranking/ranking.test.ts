import { beforeAll, describe, expect, it } from 'vitest';
import { rank } from '../../../scripts/eval/ranking.ts';
import type { Ranked } from '../../../scripts/eval/ranking.ts';
import { readJudgedQueries } from '../../../scripts/eval/ranking/judged.ts';
import { firstIsRight, ndcg } from '../../../scripts/eval/ranking/ndcg.ts';
import { createSearchers, readStarterArticles } from '../../../scripts/eval/ranking/searchers.ts';

const queries = readJudgedQueries();
const articles = readStarterArticles();

describe('the golden list', () => {
  it('has queries enough, each once, each with an answer', () => {
    expect(queries.length).toBeGreaterThanOrEqual(120);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
    expect(queries.filter(({ grades }) => ![...grades.values()].includes(3))).toEqual([]);
  });

  it('judges articles that there are', () => {
    const known = new Set(articles.map(({ id }) => id));
    expect(queries.flatMap(({ grades }) => [...grades.keys()].filter((id) => !known.has(id)))).toEqual([]);
  });
});

describe('the measure', () => {
  const grades = new Map([['a', 3], ['b', 2], ['c', 1]] as const);

  it('is 1 for the best order, less for any other, 0 where nothing answers', () => {
    expect(ndcg(['a', 'b', 'c'], grades, 10)).toBe(1);
    expect(ndcg(['b', 'a', 'c'], grades, 10)).toBeCloseTo((3 + 7 / Math.log2(3) + 0.5) / (7 + 3 / Math.log2(3) + 0.5), 10);
    expect(ndcg(['x', 'y'], grades, 10)).toBe(0);
    expect(ndcg([], new Map(), 10)).toBe(1);
    expect(ndcg(['x', 'a'], grades, 1)).toBe(0);
  });

  it('tells whether the first answer is the right one', () => {
    expect([firstIsRight(['a'], grades), firstIsRight(['b', 'a'], grades), firstIsRight([], grades)]).toEqual([true, false, false]);
  });
});

describe('the order of answers', () => {
  const means = new Map<string, number>();
  const mean = (ranked: readonly Ranked[]): number => ranked.reduce((sum, one) => sum + one.ndcg, 0) / ranked.length;

  beforeAll(async () => {
    const searchers = await createSearchers(articles);
    // Fuse.js alone takes seconds; `npm run eval -- ranking` prints it.
    for (const searcher of searchers.filter(({ name }) => name !== 'Fuse.js')) means.set(searcher.name, mean(await rank(searcher, queries)));
  }, 60_000);

  it('is as good as it was, and better than what MiniSearch makes of the same articles', () => {
    const ours = means.get('Vigie') ?? 0;
    expect(ours).toBeGreaterThan(0.86);
    expect(ours).toBeGreaterThan(means.get('MiniSearch') ?? 1);
  });
});

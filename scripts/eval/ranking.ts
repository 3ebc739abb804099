/**
 * `npm run eval -- ranking`: how well the search orders what the golden list of `tests/golden/ranking` asks for, beside
 * its peers.
 */
import { readJudgedQueries } from './ranking/judged.ts';
import type { JudgedQuery } from './ranking/judged.ts';
import { firstIsRight, ndcg } from './ranking/ndcg.ts';
import { createSearchers, readStarterArticles } from './ranking/searchers.ts';
import type { Searcher } from './ranking/searchers.ts';
import { tableLines } from './table.ts';

const DEPTH = 10;

/** What a searcher makes of a query. */
export type Ranked = {
  readonly query: JudgedQuery;
  readonly order: readonly string[];
  readonly ndcg: number;
  readonly firstIsRight: boolean;
};

export async function rank(searcher: Searcher, queries: readonly JudgedQuery[]): Promise<Ranked[]> {
  return Promise.all(
    queries.map(async (query) => {
      const order = await searcher.search(query.query);
      return { query, order, ndcg: ndcg(order, query.grades, DEPTH), firstIsRight: firstIsRight(order, query.grades) };
    }),
  );
}

/** Prints the figures of each searcher, then the queries that ours answers worst; with `json` one figure a line. */
export async function evaluateRanking({
  worst,
  json,
}: {
  readonly worst: number;
  readonly json: boolean;
}): Promise<void> {
  const queries = readJudgedQueries();
  const searchers = await createSearchers(readStarterArticles());
  const runs = await Promise.all(
    searchers.map(async (searcher) => ({ searcher, ranked: await rank(searcher, queries) })),
  );
  if (json) {
    for (const { searcher, ranked } of runs)
      console.log(
        JSON.stringify({
          name: `ranking.ndcg_at_10@${searcher.name}`,
          value: Number(mean(ranked.map((one) => one.ndcg)).toFixed(4)),
          unit: 'share',
        }),
      );
    return;
  }
  console.log(`ranking: ${String(queries.length)} queries, judged over the starter library`);
  const rows = runs.map(({ searcher, ranked }) => [
    searcher.name,
    mean(ranked.map((one) => one.ndcg)).toFixed(3),
    mean(ranked.map((one) => Number(one.firstIsRight))).toFixed(3),
  ]);
  for (const line of tableLines([['', 'nDCG@10', 'first is right'], ...rows])) console.log(line);
  console.log('\nworst answered');
  const [ours] = runs;
  const lowest = (ours?.ranked ?? []).toSorted((one, other) => one.ndcg - other.ndcg).slice(0, worst);
  for (const { query, order, ndcg } of lowest)
    console.log(
      `${ndcg.toFixed(2)}  ${query.query}\n      ${order
        .slice(0, 5)
        .map((id) => `${id} (${String(query.grades.get(id) ?? 0)})`)
        .join(', ')}`,
    );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

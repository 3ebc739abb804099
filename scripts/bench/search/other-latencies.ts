/** What questions cost that have no one right answer: 95th percentiles by kind, in ms. */
import { DAY_MS } from '../../../lib/model/iso-date.ts';
import type { SearchIndex } from '../../../lib/search/index/search-index.ts';
import type { SearchOptions, SearchQuery } from '../../../lib/search/types.ts';
import { RUNS } from './asking.ts';
import { HOSTILE } from './queries.ts';
import { bestOf, percentile } from './thread-time.ts';

type Queries = {
  readonly twoWords: readonly string[];
  readonly phrases: readonly string[];
  readonly typed: readonly string[];
};
type Kind = 'two-words' | 'phrase' | 'filter' | 'typed' | 'hostile';

const FROM_DAY = Date.parse('2013-01-01') / DAY_MS;
const TO_DAY = Date.parse('2018-01-01') / DAY_MS;
const inYears: Pick<SearchOptions, 'filter'> = {
  filter: ({ day }, doc) => (day[doc] ?? 0) >= FROM_DAY && (day[doc] ?? 0) < TO_DAY,
};

export async function otherLatencies(
  index: SearchIndex,
  { twoWords, phrases, typed }: Queries,
): Promise<(readonly [Kind, number])[]> {
  const p95 = async (
    queries: readonly (SearchQuery | string)[],
    options: Partial<SearchOptions> = {},
  ): Promise<number> => {
    const costs: number[] = [];
    for (const query of queries) {
      costs.push((await bestOf(RUNS, () => index.search(query, { limit: 10, ...options }))).milliseconds);
    }
    return percentile(costs, 0.95);
  };
  return [
    ['two-words', await p95(twoWords)],
    ['phrase', await p95(phrases.map((phrase) => ({ words: [], phrases: [phrase], without: [] })))],
    ['filter', await p95(twoWords, inYears)],
    ['typed', await typing(index, typed)],
    ['hostile', await p95(HOSTILE)],
  ];
}

/** Every key asks anew and drops the question before, answered or not. */
async function typing(index: SearchIndex, texts: readonly string[]): Promise<number> {
  const costs: number[] = [];
  for (const text of texts) {
    let before = new AbortController();
    for (let end = 1; end <= text.length; end += 1) {
      const { milliseconds } = await bestOf(RUNS, () => {
        before.abort();
        before = new AbortController();
        return index.search(text.slice(0, end), { limit: 10, signal: before.signal });
      });
      costs.push(milliseconds);
    }
  }
  return percentile(costs, 0.95);
}

/** Our own engine as the background runs it, in memory. */
import { createSlices } from '../../../lib/background/services/work-slices.ts';
import type { Company } from '../../../lib/model/company.ts';
import { compileGazetteer } from '../../../lib/recognition/compile/compile.ts';
import { searchEntry } from '../../../lib/search/index/search-entry.ts';
import type { SearchableArticle, SearchEntry } from '../../../lib/search/index/search-entry.ts';
import { openSearchIndex } from '../../../lib/search/index/search-index.ts';
import type { SearchIndex } from '../../../lib/search/index/search-index.ts';
import { createCompanyFinder } from '../../../lib/search/query/company-names.ts';
import type { Steps } from '../../../lib/text/steps.ts';
import { createMemoryStore } from '../../../tests/support/memory-store.ts';
import { threadTime } from './thread-time.ts';

const IN_SEGMENT = 1024;

export type Built = {
  readonly index: SearchIndex;
  readonly chunks: ReadonlyMap<string, Uint8Array>;
  readonly entryOf: (article: SearchableArticle) => SearchEntry;
  /** Processor time of the whole building in seconds, and of its longest slice in ms. */
  readonly seconds: number;
  readonly longestSlice: number;
};

export async function buildOurs(articles: readonly SearchableArticle[], companies: readonly Company[]): Promise<Built> {
  const names = new Map(companies.map(({ id, name }) => [id, name]));
  const entryOf = (article: SearchableArticle): SearchEntry => searchEntry(article, (id) => names.get(id) ?? id);
  const chunks = new Map<string, Uint8Array>();
  const companiesIn = createCompanyFinder(compileGazetteer(companies));
  let longestSlice = 0;
  let sliceStart = threadTime();
  const pause = (): Promise<void> => {
    longestSlice = Math.max(longestSlice, threadTime() - sliceStart);
    const { promise, resolve } = Promise.withResolvers<void>();
    setImmediate(() => {
      sliceStart = threadTime();
      resolve();
    });
    return promise;
  };
  const run = createSlices({ now: () => performance.now(), pause });
  const index = await openSearchIndex('', { store: createMemoryStore(chunks), run, companiesIn });
  const start = threadTime();
  for (let at = 0; at < articles.length; at += IN_SEGMENT) {
    await index.put(await run(folded(articles.slice(at, at + IN_SEGMENT), entryOf)), { cursor: '', isComplete: true });
    await index.compact();
  }
  await pause();
  return { index, chunks, entryOf, seconds: (threadTime() - start) / 1000, longestSlice };
}

function* folded(articles: readonly SearchableArticle[], entryOf: Built['entryOf']): Steps<SearchEntry[]> {
  const entries: SearchEntry[] = [];
  for (const article of articles) {
    entries.push(entryOf(article));
    yield;
  }
  return entries;
}

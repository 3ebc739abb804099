/** Indexes for tests, in memory. */
import type { Article } from '../../lib/model/article.ts';
import { searchEntry } from '../../lib/search/index/search-entry.ts';
import type { SearchEntry } from '../../lib/search/index/search-entry.ts';
import { openSearchIndex } from '../../lib/search/index/search-index.ts';
import type { SearchIndex } from '../../lib/search/index/search-index.ts';
import type { FindCompanies } from '../../lib/search/query/company-names.ts';
import { anArticle } from './articles.ts';
import { createMemoryStore, runAtOnce } from './memory-store.ts';

const NAMES = new Map([
  ['cloudwatt', 'Cloudwatt'],
  ['numergy', 'Numergy'],
  ['gaia-x', 'Gaia-X'],
  ['atos', 'Atos'],
  ['orange', 'Orange'],
  ['orange-business', 'Orange Business'],
]);

/** An entry of an article with no companies but those told. */
export function anEntry(id: string, title: string, parts: Parameters<typeof anArticle>[1] = {}): SearchEntry {
  return entryOf(anArticle(id, { title, companies: [], publisher: '', ...parts }));
}

function entryOf(article: Article): SearchEntry {
  return searchEntry(article, (company) => NAMES.get(company) ?? company);
}

/** A whole index of some entries. */
export async function indexOf(
  entries: readonly SearchEntry[],
  {
    companiesIn = () => [],
    chunks = new Map(),
  }: { companiesIn?: FindCompanies; chunks?: Map<string, Uint8Array> } = {},
): Promise<SearchIndex> {
  const index = await openSearchIndex('', { store: createMemoryStore(chunks), run: runAtOnce, companiesIn });
  await index.put(entries, { cursor: '', isComplete: true });
  return index;
}

/** Ids of the answers, best first. */
export async function idsIn(
  index: SearchIndex,
  query: Parameters<SearchIndex['search']>[0],
  limit = 1000,
): Promise<string[]> {
  return (await index.search(query, { limit })).hits.map(({ id }) => id);
}

/** The search that ships, and what others make of the same articles. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import * as v from 'valibot';
import { compileGazetteer } from '../../../lib/recognition/compile/compile.ts';
import { foldSearchText } from '../../../lib/search/index/fold-text.ts';
import { searchEntry } from '../../../lib/search/index/search-entry.ts';
import type { SearchableArticle } from '../../../lib/search/index/search-entry.ts';
import { openSearchIndex } from '../../../lib/search/index/search-index.ts';
import { createCompanyFinder } from '../../../lib/search/query/company-names.ts';
import { compileQuery } from '../../../lib/search/query/compile.ts';
import { parseQuery } from '../../../lib/search/query/parse.ts';
import { searchPartial } from '../../../lib/search/ranking/partial-matches.ts';
import { createMemoryStore, runAtOnce } from '../../../tests/support/memory-store.ts';
import { ASSETS, readCompanies } from '../../build-pack/read-pack.ts';
import { libraryArticle } from '../../search-cli/library-article.ts';

/** Gives ids, the best first. */
export type Searcher = { readonly name: string; readonly search: (query: string) => Promise<readonly string[]> };

/** Answers that are judged. */
const DEPTH = 10;

/**
 * Articles of the starter library that were there when the golden list was judged; newer ones stand behind them in the
 * file. Nobody graded those for the queries of the list: counted as no answer they would say that a search is bad which
 * finds them.
 */
const JUDGED_ARTICLES = 466;

/** The starter library as it was judged. */
export function readStarterArticles(): SearchableArticle[] {
  const text = readFileSync(fileURLToPath(new URL('starter/articles.jsonl', ASSETS)), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, JUDGED_ARTICLES)
    .map((line) => v.parse(libraryArticle, JSON.parse(line)));
}

export async function createSearchers(articles: readonly SearchableArticle[]): Promise<Searcher[]> {
  const { companies } = readCompanies(ASSETS);
  const names = new Map(companies.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const index = await openSearchIndex('', {
    store: createMemoryStore(),
    run: runAtOnce,
    companiesIn: createCompanyFinder(compileGazetteer(companies)),
  });
  await index.put(
    articles.map((article) => searchEntry(article, nameOf)),
    { cursor: '', isComplete: true },
  );
  const documents = articles.map(({ id, title, summary = '', publisher, tags, published = '', companies: about }) => ({
    id,
    title,
    summary,
    publisher,
    tags: tags.join(' '),
    published,
    companies: about.map((company) => nameOf(company.id)).join(' '),
  }));
  return [
    {
      name: 'Vigie',
      async search(query) {
        const { search, filter } = compileQuery(parseQuery(query), {
          tables: index.tables(),
          companyNames: names,
          watched: new Set(),
        });
        const { hits } = await searchPartial(index.search)(search, { limit: DEPTH, ...(filter && { filter }) });
        return hits.map(({ id }) => id);
      },
    },
    fuse(documents),
    miniSearch(documents),
  ];
}

type Document = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly publisher: string;
  readonly tags: string;
  readonly published: string;
  readonly companies: string;
};

/** Weights that the search that ships gives its fields. */
const WEIGHTS = { title: 5, companies: 4, summary: 2, tags: 2, publisher: 1.5, published: 1 };

/** Fuse with the options that suit it best: accents and places ignored, every word by itself, fields weighted. */
function fuse(documents: readonly Document[]): Searcher {
  const index = new Fuse(documents, {
    keys: Object.entries(WEIGHTS).map(([name, weight]) => ({ name, weight })),
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.35,
    useExtendedSearch: true,
  });
  return { name: 'Fuse.js', search: async (query) => index.search(query, { limit: DEPTH }).map(({ item }) => item.id) };
}

/**
 * MiniSearch with the options that suit it best: folded words, beginnings, a fifth of the letters mistyped, fields
 * weighted.
 */
function miniSearch(documents: readonly Document[]): Searcher {
  const index = new MiniSearch<Document>({
    fields: Object.keys(WEIGHTS),
    processTerm: (term) => foldSearchText(term).trim() || null,
    searchOptions: { boost: WEIGHTS, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
  index.addAll(documents);
  const orElse = (query: string) => {
    const all = index.search(query);
    return all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
  };
  return {
    name: 'MiniSearch',
    search: async (query) =>
      orElse(query)
        .slice(0, DEPTH)
        .map(({ id }) => String(id)),
  };
}

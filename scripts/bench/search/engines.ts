/**
 * Search engines side by side: each is given the same articles and asked for its ten best, with the options that suit
 * it best.
 */
import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { Document as FlexDocument, Charset } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { SearchableArticle } from '../../../lib/search/index/search-entry.ts';

const BEST = 10;
type Ids = readonly string[];
export type Engine = { readonly name: string; readonly search: (query: string) => Ids | Promise<Ids> };

/** What every engine is given of an article. */
export type Row = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly publisher: string;
  readonly tags: string;
  readonly companies: string;
};

export function rowsOf(articles: readonly SearchableArticle[], nameOf: (id: string) => string): Row[] {
  return articles.map(({ id, title, summary = '', publisher, tags, companies }) => ({
    id,
    title,
    summary,
    publisher,
    tags: tags.join(' '),
    companies: companies.map((company) => nameOf(company.id)).join(' '),
  }));
}

const KEYS = [
  { name: 'title', weight: 5 },
  { name: 'companies', weight: 4 },
  { name: 'summary', weight: 2 },
  { name: 'tags', weight: 2 },
  { name: 'publisher', weight: 1.5 },
];
const FIELDS = KEYS.map(({ name }) => name);
const BOOST = Object.fromEntries(KEYS.map(({ name, weight }) => [name, weight]));

/** Words in any order, all of them, accents and place ignored: of Fuse’s options those that find most. */
export function fuse(rows: readonly Row[]): Engine {
  const engine = new Fuse(rows, {
    keys: KEYS,
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.3,
    useExtendedSearch: true,
  });
  return { name: 'fuse', search: (query) => engine.search(query, { limit: BEST }).map(({ item }) => item.id) };
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

export function miniSearch(rows: readonly Row[]): Engine {
  const engine = new MiniSearch<Row>({
    fields: FIELDS,
    processTerm: plain,
    searchOptions: { boost: BOOST, prefix: true, combineWith: 'AND' },
  });
  engine.addAll(rows);
  const search = (query: string): Ids => {
    const asTyped = engine.search(query);
    // As its guide advises: slips are forgiven where nothing answers without.
    const found =
      asTyped.length > 0
        ? asTyped
        : engine.search(query, { fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2) });
    return found.slice(0, BEST).map(({ id }) => String(id));
  };
  return { name: 'minisearch', search };
}

export function micro(rows: readonly Row[]): Engine {
  const haystack = uFuzzy.latinize(
    rows.map((row) => `${row.title} ${row.companies} ${row.summary} ${row.tags} ${row.publisher}`),
  );
  const engine = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  const search = (query: string): Ids => {
    const [found, , order] = engine.search(haystack, uFuzzy.latinize([query])[0] ?? '', 3);
    if (!found) return [];
    return (order ? order.map((place) => found[place] ?? -1) : found)
      .slice(0, BEST)
      .map((place) => rows[place]?.id ?? '');
  };
  return { name: 'ufuzzy', search };
}

export function flexSearch(rows: readonly Row[]): Engine {
  const engine = new FlexDocument<Row>({
    tokenize: 'forward',
    encoder: Charset.LatinBalance,
    resolution: 9,
    document: { id: 'id', index: ['title', 'companies', 'summary', 'tags', 'publisher'] },
  });
  for (const row of rows) engine.add(row);
  const search = (query: string): Ids => {
    const ids = new Set<string>();
    for (const { result } of engine.search(query, { limit: BEST, suggest: true }))
      for (const id of result) ids.add(String(id));
    return [...ids].slice(0, BEST);
  };
  return { name: 'flexsearch', search };
}

export async function orama(rows: readonly Row[]): Promise<Engine> {
  const database = create({
    schema: { title: 'string', summary: 'string', publisher: 'string', tags: 'string', companies: 'string' },
  });
  await insertMultiple(
    database,
    rows.map((row) => Object.assign({}, row, { title: plain(row.title), summary: plain(row.summary) })),
    2000,
  );
  const ask = async (term: string, tolerance: number): Promise<Ids> =>
    (await searchOrama(database, { term: plain(term), limit: BEST, boost: BOOST, threshold: 0, tolerance })).hits.map(
      ({ id }) => id,
    );
  const search = async (query: string): Promise<Ids> => {
    const asTyped = await ask(query, 0);
    return asTyped.length > 0 ? asTyped : ask(query, 1);
  };
  return { name: 'orama', search };
}

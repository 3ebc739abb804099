/** One search over the segments of an index. */
import type { Segment } from '../index/segment.ts';
import type { FindCompanies, NamedCompany } from '../query/company-names.ts';
import { readQuery } from '../query/query-words.ts';
import type { Mistyped, ScoredId, SearchResults, SearchOptions, SearchQuery, SymbolTables } from '../types.ts';
import { findArticles } from './find-articles.ts';
import type { FoundGroups } from './find-articles.ts';
import type { BySegment, FindOptions, Found } from './matches.ts';
import { countOf, matchAll } from './matches.ts';
import type { RankContext } from './rank.ts';
import { bestArticles, BY_RELEVANCE, wordsOf } from './score-articles.ts';
import type { ScoredArticle } from './score-articles.ts';

export type SearchedIndex = {
  readonly segments: readonly Segment[];
  readonly tables: SymbolTables;
  readonly companiesIn: (words: readonly string[]) => ReturnType<FindCompanies> | Promise<ReturnType<FindCompanies>>;
  readonly partial: boolean;
};

const MAX_MEANT = 5;

export async function runSearch(
  { segments, tables, companiesIn, partial }: SearchedIndex,
  query: SearchQuery | string,
  options: SearchOptions,
): Promise<SearchResults> {
  const { limit, offset = 0, sort = 'relevance', filter, among, each, seen, signal } = options;
  const prefer = sort === 'added' ? options.prefer : undefined;
  const empty: SearchResults = { hits: [], total: 0, partial, mistyped: [] };
  const asked = readQuery(query);
  // A text without a word asks for nothing; a query without words for everything that passes its filter.
  if (signal?.aborted || (typeof query === 'string' && asked.words.length === 0)) return empty;
  if (asked.words.length === 0 && typeof query !== 'string' && query.words.length + query.phrases.length > 0)
    return empty;
  const [names, typed] = await Promise.all([
    companiesIn(asked.words.map((word) => word.typed)),
    matchAll(segments, asked.words),
  ]);
  const numbersOf = ({ companies }: NamedCompany): number[] =>
    companies.flatMap((company) => tables.companies.numberOf(company) ?? []);
  const companies = new Set(names.flatMap(numbersOf));
  const reading = readColumns(segments, {
    tables: filter !== undefined || each !== undefined || prefer !== undefined,
    companies: companies.size > 0,
  });
  const [groups, { tables: docTables }] = await Promise.all([
    findArticles(segments, asked, typed, { filter, among, columns: reading, names, numbersOf, named: new Map() }),
    reading,
  ]);
  if (signal?.aborted) return empty;
  const all = groups.flat();
  for (const { segment, docs } of all) {
    const table = docTables?.get(segment);
    if (each && table) for (const doc of docs) each(table, doc);
    if (seen) for (const doc of docs) seen(segment.ranks.set, doc);
  }
  const isPreferred = ({ segment }: Found, doc: number): boolean => {
    const table = docTables?.get(segment);
    return table !== undefined && prefer?.(table, doc) === true;
  };
  const context = { newestDay: Math.max(0, ...segments.map(newestDay)), companies };
  const best =
    sort === 'relevance'
      ? await inGroups(groups, context, offset, limit)
      : await bestArticles(all, context, { order: sort, isPreferred }, offset, limit);
  return { hits: await hitsOf(best), total: countOf(all), partial, mistyped: mistypedIn(groups[0] ?? []) };
}

async function readColumns(
  segments: readonly Segment[],
  needs: { readonly tables: boolean; readonly companies: boolean },
): Promise<Awaited<FindOptions['columns']>> {
  const bySegment = async <T>(
    isNeeded: boolean,
    read: (segment: Segment) => Promise<T>,
  ): Promise<BySegment<T> | undefined> =>
    isNeeded
      ? new Map(await Promise.all(segments.map(async (segment) => [segment, await read(segment)] as const)))
      : undefined;
  const [tables, companies] = await Promise.all([
    bySegment(needs.tables, (segment) => segment.table()),
    bySegment(needs.companies, (segment) => segment.companies()),
  ]);
  return { tables, companies };
}

/** The answers of the first group before all others, and above them in score. */
async function inGroups(
  [first = [], ...others]: FoundGroups,
  context: RankContext,
  offset: number,
  limit: number,
): Promise<readonly ScoredArticle[]> {
  if (others.length === 0) return bestArticles(first, context, BY_RELEVANCE, offset, limit);
  const above = await bestArticles(first, context, BY_RELEVANCE, 0, offset + limit);
  const least = above.at(-1)?.score ?? 1;
  const below = await bestArticles(others.flat(), context, BY_RELEVANCE, 0, offset + limit - above.length);
  return [...above, ...below.map((scored) => Object.assign(scored, { score: scored.score * least }))].slice(offset);
}

async function hitsOf(best: readonly ScoredArticle[]): Promise<ScoredId[]> {
  const ids = new Map<ScoredArticle, string>();
  await Promise.all(
    [...new Set(best.map(({ found }) => found.segment))].map(async (segment) => {
      const here = best.filter(({ found }) => found.segment === segment);
      const read = await segment.idsOf(here.map(({ doc }) => doc));
      for (const [index, scored] of here.entries()) ids.set(scored, read[index] ?? '');
    }),
  );
  return best.map((scored) => ({
    id: ids.get(scored) ?? '',
    score: scored.score,
    why: { ...scored.why, words: wordsOf(scored) },
  }));
}

/** Words that answers have only in another spelling, with those spellings. */
function mistypedIn(found: readonly Found[]): Mistyped[] {
  const [first] = found;
  return (first?.words ?? []).flatMap(({ word: { typed } }, index) => {
    const matches = found.flatMap(({ docs, words }) => (docs.length > 0 ? (words[index] ?? []) : []));
    const here = found.filter(({ docs }) => docs.length > 0);
    if (here.some(({ docs, words }) => docs.some((doc) => words[index]?.begun[doc] !== 0))) return [];
    const meant = matches.flatMap((match) => match.meant).toSorted((one, other) => one.cost - other.cost);
    return meant.length === 0
      ? []
      : [{ typed, meant: [...new Set(meant.map(({ term }) => term))].slice(0, MAX_MEANT) }];
  });
}

/** By the articles that are dead: these arrays are never changed. */
const newestDays = new WeakMap<Uint8Array, number>();

function newestDay({ ranks, dead }: Segment): number {
  const known = newestDays.get(dead);
  if (known !== undefined) return known;
  let newest = 0;
  for (let doc = 0; doc < dead.length; doc += 1)
    if (dead[doc] === 0 && (ranks.day[doc] ?? 0) > newest) newest = ranks.day[doc] ?? 0;
  newestDays.set(dead, newest);
  return newest;
}

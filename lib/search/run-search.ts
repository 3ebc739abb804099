/** One search over the segments of an index. */
import type { FindCompanies, NamedCompany } from './company-names.ts';
import { findArticles } from './find-articles.ts';
import type { Found } from './find-articles.ts';
import { readQuery } from './query-words.ts';
import { bestArticles, wordsOf } from './score-articles.ts';
import type { Scored } from './score-articles.ts';
import type { Mistyped, ScoredId, SearchAnswer, SearchOptions, SearchQuery, SymbolTables } from './search-types.ts';
import type { Segment } from './segment.ts';

export type World = { readonly segments: readonly Segment[]; readonly tables: SymbolTables; readonly companiesIn: FindCompanies; readonly partial: boolean };

const MOST_MEANT = 5;

export async function runSearch({ segments, tables, companiesIn, partial }: World, query: SearchQuery | string, options: SearchOptions): Promise<SearchAnswer> {
  const { limit, offset = 0, sort = 'relevance', filter, each, signal } = options;
  const empty: SearchAnswer = { hits: [], total: 0, partial, mistyped: [] };
  const asked = readQuery(query);
  // A text without a word asks for nothing; a query without words for everything that passes its filter.
  if (signal?.aborted || (typeof query === 'string' && asked.words.length === 0)) return empty;
  if (asked.words.length === 0 && typeof query !== 'string' && query.words.length + query.phrases.length > 0) return empty;
  const names = companiesIn(asked.words.map(({ typed }) => typed));
  const numbersOf = ({ companies }: NamedCompany): number[] => companies.flatMap((company) => tables.companies.numberOf(company) ?? []);
  const found = await findArticles(segments, asked, { filter, names, numbersOf });
  if (signal?.aborted) return empty;
  if (each) for (const { segment, docs } of found) for (const doc of docs) each(segment.columns, doc);
  const context = { newestDay: Math.max(0, ...segments.map(newestDay)), companies: new Set(names.flatMap(numbersOf)) };
  const best = await bestArticles(found, context, sort, offset, limit);
  return { hits: await hitsOf(best), total: found.reduce((sum, { docs }) => sum + docs.length, 0), partial, mistyped: mistypedIn(found) };
}

async function hitsOf(best: readonly Scored[]): Promise<ScoredId[]> {
  const ids = new Map<Scored, string>();
  await Promise.all(
    [...new Set(best.map(({ found }) => found.segment))].map(async (segment) => {
      const here = best.filter(({ found }) => found.segment === segment);
      const read = await segment.idsOf(here.map(({ doc }) => doc));
      for (const [index, scored] of here.entries()) ids.set(scored, read[index] ?? '');
    }),
  );
  return best.map((scored) => ({ id: ids.get(scored) ?? '', score: scored.score, why: { ...scored.why, words: wordsOf(scored) } }));
}

/** Words that answers have only in another spelling, with those spellings. */
function mistypedIn(found: readonly Found[]): Mistyped[] {
  const [first] = found;
  return (first?.words ?? []).flatMap(({ word: { typed } }, index) => {
    const matches = found.flatMap(({ docs, words }) => (docs.length > 0 ? (words[index] ?? []) : []));
    const here = found.filter(({ docs }) => docs.length > 0);
    if (here.some(({ docs, words }) => docs.some((doc) => words[index]?.begun[doc] !== 0))) return [];
    const meant = matches.flatMap((match) => match.meant).toSorted((one, other) => one.cost - other.cost);
    return meant.length === 0 ? [] : [{ typed, meant: [...new Set(meant.map(({ term }) => term))].slice(0, MOST_MEANT) }];
  });
}

function newestDay({ columns, dead }: Segment): number {
  let newest = 0;
  for (let doc = 0; doc < dead.length; doc += 1) if (dead[doc] === 0 && (columns.day[doc] ?? 0) > newest) newest = columns.day[doc] ?? 0;
  return newest;
}

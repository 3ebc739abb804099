/** Answers to questions in the query language: found by the index, read from the database. */
import type { AppError } from '../../../model/app-error.ts';
import { sharedArticleLine } from '../../../model/article-line.ts';
import type { Article, ArticleId, TeamMarks } from '../../../model/article.ts';
import type { CompanyId } from '../../../model/company.ts';
import type { Facets } from '../../../model/facets.ts';
import type { LibraryResults, LibraryQuery, NamedFirm, SearchOrder } from '../../../model/library-search.ts';
import type { SearchHit } from '../../../model/library.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { compileQuery } from '../../../search/query/compile.ts';
import type { CompiledQuery, NamedThings } from '../../../search/query/compile.ts';
import { meantQuery } from '../../../search/query/did-you-mean.ts';
import { parseQuery } from '../../../search/query/parse.ts';
import { findLanguages } from '../../../search/query/resolve.ts';
import { createFacetCounter, isArchived, isStarter } from '../../../search/ranking/facets.ts';
import { matchesIn, needlesOf } from '../../../search/ranking/highlight.ts';
import type { Needles } from '../../../search/ranking/highlight.ts';
import { searchPartial } from '../../../search/ranking/partial-matches.ts';
import { snippetOf } from '../../../search/ranking/snippets.ts';
import type { ScoredId, Search, SearchOptions, SearchQuery } from '../../../search/types.ts';
import type { articlesByIds } from '../../../storage/library/bulk-changes.ts';
import type { FindNamedFirms } from '../companies/named-firms.ts';
import { createRequesters } from './askers.ts';
import type { OpenedIndex } from './index-library.ts';

type Names = ReadonlyMap<CompanyId, string>;

type Dependencies = {
  readonly index: () => Promise<Result<OpenedIndex, AppError>>;
  readonly articlesByIds: (ids: readonly ArticleId[]) => ReturnType<typeof articlesByIds>;
  readonly bodyText: (bodyId: string) => Promise<Result<string | undefined, AppError>>;
  readonly companyNames: () => Promise<Result<Names, AppError>>;
  /** Companies that the reader watches. */
  readonly watched: () => Promise<ReadonlySet<CompanyId>>;
  readonly namedFirms: FindNamedFirms;
  /** Names of colleagues who have articles saved, by canonical address. */
  readonly teamMarks: (urls: readonly string[]) => Promise<ReadonlyMap<string, TeamMarks>>;
  /** Whether articles of the starter library are shown. */
  readonly showsStarter: () => Promise<boolean>;
  /** The reader's languages, as primary subtags: `fr`. */
  readonly languages: () => readonly string[];
};

type Opened = { readonly search: Search; readonly indexed: () => number; readonly world: NamedThings };

export type LibrarySearch = {
  readonly search: (request: LibraryQuery) => Promise<Result<LibraryResults, AppError>>;
  /** The ids of everything that answers, at most `most`, in the order asked for. */
  readonly ids: (query: string, sort: SearchOrder, most: number) => Promise<Result<readonly ArticleId[], AppError>>;
  /** The index, and what filters need to resolve names. */
  readonly world: () => Promise<Result<Opened, AppError>>;
};

/** Answers whose kept text is looked through for a snippet; further down nobody reads so closely. */
const MAX_TEXTS = 12;

export function createLibrarySearch(dependencies: Dependencies): LibrarySearch {
  const { index, companyNames, watched } = dependencies;
  const requesters = createRequesters();

  async function world(): ReturnType<LibrarySearch['world']> {
    const [opened, names, watchedIds] = await Promise.all([index(), companyNames(), watched()]);
    if (!opened.ok) return opened;
    // Without the pack's names the library is still worth searching by everything else.
    const known: Names = names.ok ? names.value : new Map();
    return ok({
      search: opened.value.search,
      indexed: opened.value.indexed,
      world: { tables: opened.value.tables, companyNames: known, watched: watchedIds },
    });
  }

  return {
    async search(request) {
      const signal = requesters.next(request.asker);
      const opened = await world();
      const [found, firms] = await Promise.all([
        opened.ok ? resultsOf(dependencies, opened.value, request, signal) : opened,
        request.firms === true && !signal.aborted ? dependencies.namedFirms(request.query) : undefined,
      ]);
      if (!found.ok) return firms && firms.length > 0 ? ok({ ...NOTHING, firms, failure: found.error }) : found;
      return firms ? ok({ ...found.value, firms: likelyFirms(firms, found.value) }) : found;
    },

    async ids(query, sort, most) {
      const opened = await world();
      if (!opened.ok) return opened;
      const compiled = await compiledFor(dependencies, query, opened.value.world);
      const { hits } = await searchPartial(opened.value.search)(compiled.search, {
        limit: most,
        ...orderFor(dependencies, query, sort, compiled.search, opened.value.world),
        ...(compiled.filter && { filter: compiled.filter }),
      });
      return ok(hits.map(({ id }) => id));
    },

    world,
  };
}

const NOTHING: LibraryResults = { hits: [], total: 0, partial: false, loose: 0, unclear: [] };

/** A company whose name is misspelt in a query is meant only where the library has no such word. */
function likelyFirms(firms: readonly NamedFirm[], { total, loose, meant }: LibraryResults): readonly NamedFirm[] {
  const isUnknownWord = meant !== undefined || total - loose === 0;
  return firms.filter(({ as }) => as !== 'mistyped' || isUnknownWord);
}

type FilteredQuery = CompiledQuery & Pick<LibraryResults, 'withoutStarter'>;

/** A query as the search is asked it; `inArchive` is the same in the archive, where that is left out. */
async function compiledFor(
  dependencies: Dependencies,
  query: string,
  world: NamedThings,
): Promise<FilteredQuery & { readonly inArchive?: CompiledQuery }> {
  const compiled = await withStarterChoice(dependencies, query, world);
  const { search, filter } = compiled;
  const isSearching = search.words.length + search.phrases.length > 0;
  if (isSearching || asksForArchive(query)) return compiled;
  return {
    ...compiled,
    filter: (docs, doc) => !isArchived(docs, doc) && (filter === undefined || filter(docs, doc)),
    inArchive: {
      ...compiled,
      filter: (docs, doc) => isArchived(docs, doc) && (filter === undefined || filter(docs, doc)),
    },
  };
}

function asksForArchive(query: string): boolean {
  return parseQuery(query).clauses.some(
    (clause) => clause.kind === 'filter' && clause.filter.kind === 'is' && clause.filter.value === 'archived',
  );
}

/** A query without the starter library, where that is hidden and not asked for by name. */
async function withStarterChoice(
  { showsStarter }: Dependencies,
  query: string,
  world: NamedThings,
): Promise<FilteredQuery> {
  const parsed = parseQuery(query);
  const compiled = compileQuery(parsed, world);
  const asksForSource = parsed.clauses.some((clause) => clause.kind === 'filter' && clause.filter.kind === 'source');
  if (asksForSource || (await showsStarter())) return compiled;
  const { filter } = compiled;
  return {
    ...compiled,
    filter: (docs, doc) => !isStarter(docs, doc) && (filter === undefined || filter(docs, doc)),
    withoutStarter: true,
  };
}

/** Where nothing is searched for nothing is relevant: what was added last comes first, or the newest of a filter. */
function orderFor(
  { languages }: Dependencies,
  query: string,
  wanted: SearchOrder | undefined,
  { words, phrases }: SearchQuery,
  { tables }: NamedThings,
): Pick<SearchOptions, 'sort' | 'prefer'> {
  const hasWords = words.length + phrases.length > 0;
  const sort =
    wanted !== undefined && wanted !== 'relevance'
      ? wanted
      : hasWords
        ? 'relevance'
        : query.trim() === ''
          ? 'added'
          : 'newest';
  const spoken = new Set(languages().flatMap((language) => findLanguages(language, tables.langs)));
  return { sort, prefer: (docs, doc) => spoken.has(docs.lang[doc] ?? -1) };
}

/** What a surface gets of an article that was found. */
export function searchHit(
  { score }: Pick<ScoredId, 'score'>,
  article: Article,
  titleMatches: SearchHit['titleMatches'],
  names: Names,
  { snippet, marks }: { readonly snippet?: SearchHit['snippet']; readonly marks?: TeamMarks | undefined } = {},
): SearchHit {
  const companies = article.companies
    .toSorted((one, other) => other.salience - one.salience)
    .map(({ id }) => ({ id, name: names.get(id) ?? id }));
  return {
    article: sharedArticleLine(article, marks),
    score,
    titleMatches,
    ...(article.summary !== undefined && { summary: article.summary }),
    ...(snippet && { snippet }),
    companies,
    ...(isOfStarter(article) && { isStarter: true as const }),
    ...(article.archived && { isArchived: true as const }),
  };
}

/** Whether an article came with the extension and was not saved by the reader. */
export function isOfStarter({ source, savedAt }: Pick<Article, 'source' | 'savedAt'>): boolean {
  return source === 'starter' && savedAt === undefined;
}

/** Searches for one request, and reads the articles that a surface shows of what was found. */
async function resultsOf(
  dependencies: Dependencies,
  { search, indexed, world }: Opened,
  request: LibraryQuery,
  signal: AbortSignal,
): Promise<Result<LibraryResults, AppError>> {
  const compiled = await compiledFor(dependencies, request.query, world);
  const counter = request.facets === true ? createFacetCounter(world.tables) : undefined;
  const found = await searchPartial(search)(compiled.search, {
    limit: request.limit,
    offset: request.offset ?? 0,
    ...orderFor(dependencies, request.query, request.sort, compiled.search, world),
    ...(compiled.filter && { filter: compiled.filter }),
    ...(counter && { each: counter.each }),
    signal,
  });
  const articles = await dependencies.articlesByIds(found.hits.map(({ id }) => id));
  if (!articles.ok) return articles;
  const marks = await dependencies.teamMarks([...articles.value.values()].map(({ url }) => url));
  const needles = needlesOf(compiled.search, found.mistyped);
  const hits = await Promise.all(
    found.hits.map(async (scored, place) => {
      const article = articles.value.get(scored.id);
      if (!article) return undefined;
      const snippet = await snippetIn(dependencies, article, needles, place < MAX_TEXTS);
      return searchHit(scored, article, matchesIn(article.title, needles), world.companyNames, {
        ...(snippet && { snippet }),
        marks: marks.get(article.url),
      });
    }),
  );
  const shown = hits.filter((hit) => hit !== undefined);
  const meant = meantQuery(
    request.query,
    found.mistyped,
    shown.flatMap(({ article, companies }) => [article.title, ...companies.map(({ name }) => name)]),
  );
  return ok({
    hits: shown,
    total: found.total,
    partial: found.partial,
    ...(found.partial && { indexed: indexed() }),
    loose: found.loose,
    unclear: compiled.unclear,
    ...(compiled.withoutStarter && { withoutStarter: compiled.withoutStarter }),
    ...(meant !== undefined && { meant }),
    ...(counter && {
      facets: withArchive(counter.facets(world.companyNames), await countOf(search, compiled.inArchive, signal)),
    }),
  });
}

/** How many articles a query has; 0 without a query. */
async function countOf(search: Search, query: CompiledQuery | undefined, signal: AbortSignal): Promise<number> {
  if (query === undefined) return 0;
  const { total } = await search(query.search, { limit: 1, signal, ...(query.filter && { filter: query.filter }) });
  return total;
}

/** Facets with the archived articles that the results leave out. */
function withArchive(facets: Facets, leftOut: number): Facets {
  return { ...facets, archived: facets.archived + leftOut };
}

/** The sentence of summary or kept text in which the words stand. */
async function snippetIn(
  { bodyText }: Dependencies,
  article: Article,
  needles: Needles,
  mayReadText: boolean,
): Promise<SearchHit['snippet']> {
  const inSummary = article.summary === undefined ? undefined : snippetOf(article.summary, needles);
  if (inSummary || article.bodyId === undefined || !mayReadText) return inSummary;
  const text = await bodyText(article.bodyId);
  return text.ok && text.value !== undefined ? snippetOf(text.value, needles) : undefined;
}

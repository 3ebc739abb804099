/**
 * The search's index of the library: opened when it is needed, built where it is not there, and kept in step with each
 * change.
 */
import type { AppError } from '../../../model/app-error.ts';
import type { Article, ArticleId } from '../../../model/article.ts';
import type { CompanyId } from '../../../model/company.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { Gazetteer } from '../../../recognition/gazetteer/gazetteer.ts';
import { searchEntry } from '../../../search/index/search-entry.ts';
import type { SearchEntry } from '../../../search/index/search-entry.ts';
import { openSearchIndex } from '../../../search/index/search-index.ts';
import type { ChunkStore, SearchIndex } from '../../../search/index/search-index.ts';
import { createCompanyFinder } from '../../../search/query/company-names.ts';
import type { FindCompanies } from '../../../search/query/company-names.ts';
import type { Search, SymbolTables } from '../../../search/types.ts';
import type { Steps } from '../../../text/steps.ts';

type Names = ReadonlyMap<CompanyId, string>;

type Dependencies = {
  readonly store: ChunkStore;
  readonly articlesAfter: (after: ArticleId, most: number) => Promise<Result<readonly Article[], AppError>>;
  readonly articlesByIds: (ids: readonly ArticleId[]) => Promise<Result<ReadonlyMap<ArticleId, Article>, AppError>>;
  /** How many articles there are, by a stored count, and counted one by one, which takes long. */
  readonly countAllArticles: () => Promise<Result<number, AppError>>;
  readonly countArticles: () => Promise<Result<number, AppError>>;
  readonly companyNames: () => Promise<Result<Names, AppError>>;
  readonly gazetteer: () => Promise<Gazetteer | undefined>;
  /** Differs where the names of the companies do: what was indexed before is then indexed anew. */
  readonly stamp: () => Promise<string>;
  readonly run: <T>(work: Steps<T>) => Promise<T>;
  /** Called when an index that was searched in part is whole. */
  readonly whole: () => Promise<unknown>;
  /** Called with bugs in work that nobody waits for. */
  readonly reportBug: (error: unknown) => void;
};

/** `indexed` is the share of the library that is in the index by now, 0..1. */
export type OpenedIndex = { readonly search: Search; readonly tables: SymbolTables; readonly indexed: () => number };

export type LibraryIndex = {
  /** What searches. A small library is whole by then; a large one is searched in part while the rest is read. */
  readonly opened: () => Promise<Result<OpenedIndex, AppError>>;
  /** Brings articles that came, changed or went up to date. */
  readonly changed: (ids: readonly ArticleId[]) => Promise<void>;
  /** Reads the library anew: more changed than can be listed. */
  readonly forget: () => void;
  /** Resolves once the library is indexed to its end. */
  readonly whenWhole: () => Promise<void>;
};

/** Articles read from the database in one go, and articles of one segment. */
const READ_AT_ONCE = 64;
const IN_SEGMENT = 1024;
/** A library of so many is indexed before the first search is answered. */
const FEW = 2000;

/** `articles` is how many the library had when the building began. */
type Loaded = {
  readonly index: SearchIndex;
  readonly articles: number;
  readonly building: Promise<unknown>;
  isVerified: boolean;
};

export function createLibraryIndex(dependencies: Dependencies): LibraryIndex {
  const { reportBug } = dependencies;
  const { loaded, forget, verify } = createLoader(dependencies);

  return {
    async opened() {
      const current = loaded();
      const outcome = await current;
      if (!outcome.ok) return outcome;
      const loadedIndex = outcome.value;
      return ok(
        openedIndex(loadedIndex, () => {
          if (loadedIndex.isVerified) return;
          loadedIndex.isVerified = true;
          void verify(loadedIndex.index, current).catch(reportBug);
        }),
      );
    },

    async changed(ids) {
      const outcome = await loaded();
      if (!outcome.ok) return;
      const { index } = outcome.value;
      if (!(await applyChanges(dependencies, index, ids))) {
        forget();
        return;
      }
      void index.compact().catch(reportBug);
    },

    forget,

    async whenWhole() {
      const outcome = await loaded();
      if (outcome.ok) await outcome.value.building;
    },
  };
}

/** Keeps the index in memory from its first use on, and begins anew where it is forgotten. */
function createLoader(dependencies: Dependencies): {
  readonly loaded: () => Promise<Result<Loaded, AppError>>;
  readonly forget: () => void;
  readonly verify: (index: SearchIndex, current: Promise<Result<Loaded, AppError>>) => Promise<void>;
} {
  const { store, reportBug } = dependencies;
  let loading: Promise<Result<Loaded, AppError>> | undefined;
  let clearing: Promise<unknown> = Promise.resolve();

  function loaded(): Promise<Result<Loaded, AppError>> {
    if (loading) return loading;
    const current = clearing.then(() => loadIndex(dependencies, forget));
    loading = current;
    const forgetCurrent = (): void => {
      if (loading === current) loading = undefined;
    };
    void current.then((outcome) => outcome.ok || forgetCurrent(), forgetCurrent);
    return current;
  }

  /** Empties the store and begins anew. */
  function forget(): void {
    const before = loading;
    clearing = (async () => {
      const outcome = await before;
      if (outcome?.ok) outcome.value.index.close();
      await store.clear();
    })().catch(reportBug);
    loading = undefined;
    void loaded().catch(reportBug);
  }

  /** What was forgotten meanwhile is built anew already. */
  async function verify(index: SearchIndex, current: NonNullable<typeof loading>): Promise<void> {
    if ((await isStale(dependencies, index)) && loading === current) forget();
  }

  return { loaded, forget, verify };
}

function* folded(articles: readonly Article[], nameOf: (id: CompanyId) => string): Steps<SearchEntry[]> {
  const entries: SearchEntry[] = [];
  for (const article of articles) {
    entries.push(searchEntry(article, nameOf));
    yield;
  }
  return entries;
}

/** Without the gazetteer words are still searched as words. */
async function companyFinder({ gazetteer, reportBug }: Dependencies): Promise<FindCompanies> {
  try {
    const known = await gazetteer();
    if (known) return createCompanyFinder(known);
  } catch (error) {
    reportBug(error);
  }
  return () => [];
}

/** Indexes the library from where the index stops to its end, segment by segment. */
async function buildIndex(
  { articlesAfter, companyNames, run }: Dependencies,
  index: SearchIndex,
): Promise<Result<undefined, AppError>> {
  const nameOf = await nameLookup(companyNames);
  for (let { cursor, isComplete } = index.progress(); !isComplete;) {
    const articles: Article[] = [];
    while (!isComplete && articles.length < IN_SEGMENT) {
      const read = await articlesAfter(articles.at(-1)?.id ?? cursor, READ_AT_ONCE);
      if (!read.ok) return read;
      isComplete = read.value.length < READ_AT_ONCE;
      articles.push(...read.value);
    }
    cursor = articles.at(-1)?.id ?? cursor;
    await index.put(await run(folded(articles, nameOf)), { cursor, isComplete });
    await index.compact();
    if (index.isClosed()) break;
  }
  return ok(undefined);
}

async function nameLookup(companyNames: Dependencies['companyNames']): Promise<(id: CompanyId) => string> {
  const names = await companyNames();
  // Without the pack's names the library is still worth searching by everything else.
  const known: Names = names.ok ? names.value : new Map();
  return (id) => known.get(id) ?? id;
}

/** Opens the index, and begins to build what it lacks. */
async function loadIndex(dependencies: Dependencies, forget: () => void): Promise<Result<Loaded, AppError>> {
  const { store, countAllArticles, stamp, run, whole, reportBug } = dependencies;
  // Neither the stamp nor the names hold up the reading of the index.
  const finder = companyFinder(dependencies);
  const opening = openSearchIndex(stamp(), {
    store,
    run,
    companiesIn: async (words) => (await finder)(words),
    damaged: forget,
  });
  const opened = await opening.then(ok, async (broken: unknown) => {
    // The index has no words for a library that cannot be opened; the library itself says why.
    const library = await countAllArticles();
    if (library.ok) throw broken;
    return library;
  });
  if (!opened.ok) return opened;
  const index = opened.value;
  if (index.progress().isComplete) {
    return ok({ index, articles: index.size(), building: Promise.resolve(), isVerified: false });
  }
  const count = await countAllArticles();
  if (!count.ok) return count;
  const building = buildIndex(dependencies, index);
  building.catch(reportBug);
  if (count.value <= FEW) {
    const built = await building;
    if (!built.ok) return built;
  } else {
    void building.then(whole).catch(reportBug);
  }
  return ok({ index, articles: count.value, building, isVerified: true });
}

/**
 * Whether index and library differ: a worker that was stopped between a change and its index leaves them so.
 */
async function isStale({ countAllArticles, countArticles }: Dependencies, index: SearchIndex): Promise<boolean> {
  const totals = await countAllArticles();
  if (!totals.ok || totals.value === index.size()) return false;
  // A stored count that is wrong must not have the index built anew at each start.
  const count = await countArticles();
  return count.ok && count.value !== index.size();
}

/** Indexes articles that came or changed and removes those that are gone; `false` where they cannot be read. */
async function applyChanges(
  { articlesByIds, companyNames, run }: Dependencies,
  index: SearchIndex,
  ids: readonly ArticleId[],
): Promise<boolean> {
  const nameOf = await nameLookup(companyNames);
  for (let start = 0; start < ids.length; start += IN_SEGMENT) {
    const part = ids.slice(start, start + IN_SEGMENT);
    const articles = await articlesByIds(part);
    if (!articles.ok) return false;
    const gone = part.filter((id) => !articles.value.has(id));
    if (gone.length > 0) await index.remove(gone);
    if (gone.length < part.length) await index.put(await run(folded([...articles.value.values()], nameOf)));
  }
  return true;
}

/** The index as the search uses it; `searched` is called after each search. */
function openedIndex({ index, articles }: Loaded, searched: () => void): OpenedIndex {
  return {
    async search(query, options) {
      const results = await index.search(query, options);
      searched();
      return results;
    },
    tables: index.tables(),
    indexed: () => (index.progress().isComplete ? 1 : Math.min(1, index.size() / Math.max(1, articles))),
  };
}

/** Search over the library, from an index in the background's memory that follows each change. */
import type { AppError } from '../model/app-error.ts';
import type { Article, ArticleId } from '../model/article.ts';
import type { CompanyId } from '../model/company.ts';
import type { SearchHit } from '../model/library.ts';
import { ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { searchEntry } from '../search/search-entry.ts';
import { createSearchIndex } from '../search/search-index.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { titleMatches } from '../search/title-matches.ts';
import { articleLine } from './article-line.ts';

type Dependencies = {
  readonly allArticles: () => Promise<Result<readonly Article[], AppError>>;
  readonly articleById: (id: ArticleId) => Promise<Result<Article | undefined, AppError>>;
  readonly companyNames: () => Promise<Result<ReadonlyMap<CompanyId, string>, AppError>>;
};

type SearchReply = { readonly hits: readonly SearchHit[]; readonly total: number };

export type LibrarySearch = {
  /** The best answers first; builds the index where the worker has just woken. */
  readonly search: (query: string, limit: number) => Promise<Result<SearchReply, AppError>>;
  /** Brings one article of the index up to date. */
  readonly refresh: (id: ArticleId) => Promise<void>;
  /** Drops the index: many articles changed. */
  readonly forget: () => void;
};

type Loaded = { readonly index: SearchIndex; readonly articles: Map<ArticleId, Article>; readonly nameOf: (id: CompanyId) => string };

export function createLibrarySearch({ allArticles, articleById, companyNames }: Dependencies): LibrarySearch {
  let loading: Promise<Result<Loaded, AppError>> | undefined;

  async function load(): Promise<Result<Loaded, AppError>> {
    const [all, names] = await Promise.all([allArticles(), companyNames()]);
    if (!all.ok) return all;
    // Without the pack's names the library is still worth searching by everything else.
    const known: ReadonlyMap<CompanyId, string> = names.ok ? names.value : new Map();
    const nameOf = (id: CompanyId): string => known.get(id) ?? id;
    const articles = new Map(all.value.map((article) => [article.id, article]));
    const index = createSearchIndex(all.value.map((article) => searchEntry(article, nameOf)));
    return ok({ index, articles, nameOf });
  }

  async function loaded(): Promise<Result<Loaded, AppError>> {
    const current = (loading ??= load());
    const outcome = await current;
    if (!outcome.ok && loading === current) loading = undefined;
    return outcome;
  }

  return {
    async search(query, limit) {
      const outcome = await loaded();
      if (!outcome.ok) return outcome;
      const { index, articles, nameOf } = outcome.value;
      const { hits, total, mistyped } = index.search(query, limit);
      const shown = hits.flatMap(({ id, score }) => {
        const article = articles.get(id);
        return article ? [searchHit(article, score, titleMatches(article.title, query, mistyped), nameOf)] : [];
      });
      return ok({ hits: shown, total });
    },

    async refresh(id) {
      const current = loading;
      const outcome = await current;
      if (!outcome?.ok) return;
      const article = await articleById(id);
      if (!article.ok) {
        if (loading === current) loading = undefined;
        return;
      }
      const { index, articles, nameOf } = outcome.value;
      if (article.value) {
        articles.set(id, article.value);
        index.put(searchEntry(article.value, nameOf));
      } else {
        articles.delete(id);
        index.remove(id);
      }
    },

    forget() {
      loading = undefined;
    },
  };
}

function searchHit(article: Article, score: number, matches: SearchHit['titleMatches'], nameOf: (id: CompanyId) => string): SearchHit {
  const companies = article.companies.toSorted((one, other) => other.salience - one.salience).map(({ id }) => ({ id, name: nameOf(id) }));
  return {
    article: articleLine(article),
    score,
    titleMatches: matches,
    ...(article.summary !== undefined && { summary: article.summary }),
    companies,
  };
}

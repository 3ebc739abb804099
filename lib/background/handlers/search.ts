/** Handlers of messages about finding in the library and reading what was found. */
import type { SEARCH_MESSAGES } from '../../messages/search.ts';
import { emptyReply } from '../../messages/server.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { Article, ArticleId } from '../../model/article.ts';
import type { CompanyId } from '../../model/company.ts';
import { keptText as partsKept } from '../../model/kept-text.ts';
import type { KeptText } from '../../model/kept-text.ts';
import type { ArticlesChange } from '../../model/library-search.ts';
import type { KeptPicture } from '../../model/picture.ts';
import type { PageInHand, RelatedHit } from '../../model/related.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { CompleteQuery } from '../services/search/complete-query.ts';
import type { LibrarySearch } from '../services/search/library-search.ts';

/** The services that find things. */
export type SearchServices = {
  readonly results: LibrarySearch;
  readonly complete: CompleteQuery;
  readonly related: (page: PageInHand, most: number) => Promise<Result<readonly RelatedHit[], AppError>>;
  readonly articleById: (id: ArticleId) => Promise<Result<Article | undefined, AppError>>;
  readonly keptText: (bodyId: string) => Promise<Result<KeptText | undefined, AppError>>;
  readonly picturesOf: (id: ArticleId) => Promise<Result<readonly KeptPicture[], AppError>>;
  readonly companyNames: () => Promise<Result<ReadonlyMap<CompanyId, string>, AppError>>;
  readonly changeArticles: (commandId: string, change: ArticlesChange) => Promise<Result<undefined, AppError>>;
};

/** Ids in one reply: the largest library Vigie is made for, twice. */
const MAX_IDS = 200_000;

export function createSearchHandlers(
  services: SearchServices,
  whenInstalled: () => Promise<void>,
): Pick<BackgroundHandlers, keyof typeof SEARCH_MESSAGES> {
  const { results, complete, related, articleById, keptText, picturesOf, companyNames, changeArticles } = services;
  return {
    async 'search-library'(request) {
      await whenInstalled();
      return results.search(request);
    },
    async 'search-ids'({ query, sort }) {
      await whenInstalled();
      return results.ids(query, sort, MAX_IDS);
    },
    'complete-query': ({ query, cursor, language }) => complete(query, cursor, language),
    async 'related-articles'({ page, limit }) {
      await whenInstalled();
      return related(page, limit);
    },
    async 'read-article'({ id }) {
      const [found, names] = await Promise.all([articleById(id), companyNames()]);
      if (!found.ok) return found;
      const article = found.value;
      if (!article) return err(appError('not-found', id));
      const kept = article.bodyId === undefined ? ok(undefined) : await keptText(article.bodyId);
      if (!kept.ok) return kept;
      const pictures = kept.value === undefined ? ok([]) : await picturesOf(id);
      if (!pictures.ok) return pictures;
      const named = article.companies.map(
        ({ id }) => [id, (names.ok ? names.value.get(id) : undefined) ?? id] as const,
      );
      return ok({
        article,
        companyNames: Object.fromEntries(named),
        ...(kept.value && partsKept(kept.value)),
        ...(pictures.value.length > 0 && { pictures: pictures.value }),
      });
    },
    async 'change-articles'({ commandId, change }) {
      const changed = await changeArticles(commandId, change);
      return emptyReply(changed);
    },
  };
}

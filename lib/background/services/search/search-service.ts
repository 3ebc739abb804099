/** All that finds things in the library, put together. */
import type { AppError } from '../../../model/app-error.ts';
import type { ArticleId } from '../../../model/article.ts';
import type { CompanyId } from '../../../model/company.ts';
import type { Result } from '../../../model/result.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { articleById, bodyText, savedBody } from '../../../storage/library/articles.ts';
import { articlesByIds, changeArticles } from '../../../storage/library/bulk-changes.ts';
import { picturesOf } from '../../../storage/library/pictures.ts';
import type { SearchServices } from '../../handlers/search.ts';
import { createQueryCompletion } from './complete-query.ts';
import { createLibrarySearch } from './library-search.ts';
import { createRelatedArticles } from './related-articles.ts';

type Dependencies = Pick<
  Parameters<typeof createLibrarySearch>[0],
  'index' | 'companyNames' | 'watched' | 'namedFirms' | 'teamMarks' | 'showsStarter' | 'languages'
> & {
  readonly open: OpenLibrary;
  /** Called after each change, with the articles it was made to. */
  readonly changed: (ids: readonly ArticleId[]) => Promise<void>;
  /** This moment, ISO 8601 with time. */
  readonly now: () => string;
  readonly companyNames: () => Promise<Result<ReadonlyMap<CompanyId, string>, AppError>>;
};

export function createSearchService({ open, changed, now, ...rest }: Dependencies): SearchServices {
  const byIds = (ids: readonly ArticleId[]): ReturnType<typeof articlesByIds> => articlesByIds(open, ids);
  const body = (id: string): ReturnType<typeof bodyText> => bodyText(open, id);
  const results = createLibrarySearch({ ...rest, articlesByIds: byIds, bodyText: body });
  return {
    results,
    complete: createQueryCompletion(results.world),
    related: createRelatedArticles({ world: results.world, showsStarter: rest.showsStarter, articlesByIds: byIds }),
    articleById: (id) => articleById(open, id),
    keptText: (id) => savedBody(open, id),
    picturesOf: (id) => picturesOf(open, id),
    companyNames: rest.companyNames,
    async changeArticles(commandId, change) {
      const outcome = await changeArticles(open, { id: commandId, at: now() }, change);
      if (outcome.ok) await changed(change.ids);
      return outcome;
    },
  };
}

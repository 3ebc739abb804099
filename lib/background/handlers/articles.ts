/** Handlers of messages about reading and saving the article in a tab. */
import type { ARTICLES_MESSAGES } from '../../messages/articles.ts';
import { emptyReply } from '../../messages/server.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { AppError } from '../../model/app-error.ts';
import type { LibraryState } from '../../model/library.ts';
import type { Result } from '../../model/result.ts';
import type { ArticleSaver } from '../services/articles/save-article.ts';

export type ArticleServices = {
  readonly saver: Pick<ArticleSaver, 'read' | 'save' | 'edit' | 'keepQuotation' | 'removeQuotation' | 'undo'>;
  readonly libraryState: () => Promise<Result<LibraryState, AppError>>;
};

export function createArticleHandlers(
  { saver, libraryState }: ArticleServices,
  whenInstalled: () => Promise<void>,
): Pick<BackgroundHandlers, keyof typeof ARTICLES_MESSAGES> {
  return {
    'read-tab-article': ({ tabId }) => saver.read(tabId),
    'save-article': (request) => saver.save(request),
    'edit-article': async (request) => emptyReply(await saver.edit(request)),
    'keep-quotation': async (request) => emptyReply(await saver.keepQuotation(request)),
    'remove-quotation': async (request) => emptyReply(await saver.removeQuotation(request)),
    'undo-save': async (request) => emptyReply(await saver.undo(request)),
    async 'library-state'() {
      await whenInstalled();
      return libraryState();
    },
  };
}

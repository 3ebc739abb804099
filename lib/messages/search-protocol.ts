/** Messages about finding in the library and reading what was found; all of them from pages of the extension. */
import type { ArticleId } from '../model/article.ts';
import type {
  ArticlesChange,
  LibraryResults,
  LibraryQuery,
  ReadableArticle,
  SearchOrder,
} from '../model/library-search.ts';
import type { PageInHand, RelatedHit } from '../model/related.ts';
import type { Completion } from '../search/query/completion.ts';
import type { KeyLanguage } from '../search/query/keywords.ts';
import type { Nothing } from './nothing.ts';

export type SearchProtocol = {
  /** Searches the library in the query language. */
  'search-library': { request: LibraryQuery; reply: LibraryResults };
  /** Ids of everything that answers a query, in the order asked for. */
  'answer-ids': { request: { readonly query: string; readonly sort: SearchOrder }; reply: readonly ArticleId[] };
  /** What may follow in a query, with the cursor there. */
  'complete-query': {
    request: { readonly query: string; readonly cursor: number; readonly language: KeyLanguage };
    reply: { readonly completion?: Completion };
  };
  /** Articles on the firms and the story of a page. */
  'related-articles': { request: { readonly page: PageInHand; readonly limit: number }; reply: readonly RelatedHit[] };
  /** An article with the text kept of it. */
  'read-article': { request: { readonly id: ArticleId }; reply: ReadableArticle };
  /** Adds and takes away tags of many articles, marks them as read or unread. */
  'change-articles': { request: { readonly commandId: string; readonly change: ArticlesChange }; reply: Nothing };
};

/** Messages about finding in the library and reading what was found; all of them from pages of the extension. */
import * as v from 'valibot';
import type { ArticleId } from '../model/article.ts';
import { idSchema, isoDateSchema } from '../model/id-schema.ts';
import type { LibraryResults, ReadableArticle } from '../model/library-search.ts';
import { SEARCH_ORDERS } from '../model/library-search.ts';
import type { PageInHand, RelatedHit } from '../model/related.ts';
import type { Completion } from '../search/query/completion.ts';
import { message, type Nothing } from './message.ts';

/** Articles changed by one message; more are changed by several. */
const MAX_CHANGED = 2000;

const MAX_COMPANIES = 500;

const query = v.pipe(v.string(), v.maxLength(100_000));

const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200));

const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(50));

const pageInHand: v.GenericSchema<unknown, PageInHand> = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(8192)),
  title: v.pipe(v.string(), v.maxLength(2000)),
  published: v.exactOptional(isoDateSchema),
  companies: v.pipe(v.array(idSchema), v.maxLength(MAX_COMPANIES)),
});

export const SEARCH_MESSAGES = {
  /** Searches the library in the query language. */
  'search-library': message<LibraryResults>()({
    from: 'pages',
    schema: v.strictObject({
      query,
      limit,
      offset: v.exactOptional(place),
      sort: v.exactOptional(v.picklist(SEARCH_ORDERS)),
      facets: v.exactOptional(v.boolean()),
      firms: v.exactOptional(v.boolean()),
      asker: v.exactOptional(idSchema),
    }),
  }),
  /** Ids of everything that answers a query, in the order asked for. */
  'search-ids': message<readonly ArticleId[]>()({
    from: 'pages',
    schema: v.strictObject({ query, sort: v.picklist(SEARCH_ORDERS) }),
  }),
  /** What may follow in a query, with the cursor there. */
  'complete-query': message<{ readonly completion?: Completion }>()({
    from: 'pages',
    schema: v.strictObject({ query, cursor: place, language: v.picklist(['en', 'fr']) }),
  }),
  /** Articles on the firms and the story of a page. */
  'related-articles': message<readonly RelatedHit[]>()({
    from: 'pages',
    schema: v.strictObject({ page: pageInHand, limit }),
  }),
  /** An article with the text kept of it. */
  'read-article': message<ReadableArticle>()({ from: 'pages', schema: v.strictObject({ id: idSchema }) }),
  /** Adds and takes away tags of many articles, marks them as read or unread, archives them or takes them back. */
  'change-articles': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({
      commandId: idSchema,
      change: v.strictObject({
        ids: v.pipe(v.array(idSchema), v.maxLength(MAX_CHANGED)),
        addTags: v.exactOptional(tags),
        removeTags: v.exactOptional(tags),
        read: v.exactOptional(v.boolean()),
        archived: v.exactOptional(v.boolean()),
      }),
    }),
  }),
};

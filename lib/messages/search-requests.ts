/** What a request about finding in the library must look like. */
import * as v from 'valibot';
import { isoDate } from '../model/iso-date.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { SEARCH_ORDERS } from '../model/library-search.ts';
import type { PageInHand } from '../model/related.ts';
import type { SearchProtocol } from './search-protocol.ts';

/** Articles changed by one message; more are changed by several. */
const MAX_CHANGED = 2000;
const MAX_COMPANIES = 500;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const query = v.pipe(v.string(), v.maxLength(100_000));
const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200));
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(50));
const date = v.custom<IsoDate>((value) => typeof value === 'string' && isoDate(value) !== undefined, 'no date');

const pageInHand: v.GenericSchema<unknown, PageInHand> = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(8192)),
  title: v.pipe(v.string(), v.maxLength(2000)),
  published: v.exactOptional(date),
  companies: v.pipe(v.array(id), v.maxLength(MAX_COMPANIES)),
});

export const SEARCH_REQUESTS: {
  readonly [Name in keyof SearchProtocol]: {
    readonly from: 'pages';
    readonly schema: v.GenericSchema<unknown, SearchProtocol[Name]['request']>;
  };
} = {
  'search-library': {
    from: 'pages',
    schema: v.strictObject({
      query,
      limit,
      offset: v.exactOptional(place),
      sort: v.exactOptional(v.picklist(SEARCH_ORDERS)),
      facets: v.exactOptional(v.boolean()),
      asker: v.exactOptional(id),
    }),
  },
  'answer-ids': { from: 'pages', schema: v.strictObject({ query, sort: v.picklist(SEARCH_ORDERS) }) },
  'complete-query': {
    from: 'pages',
    schema: v.strictObject({ query, cursor: place, language: v.picklist(['en', 'fr']) }),
  },
  'related-articles': { from: 'pages', schema: v.strictObject({ page: pageInHand, limit }) },
  'read-article': { from: 'pages', schema: v.strictObject({ id }) },
  'change-articles': {
    from: 'pages',
    schema: v.strictObject({
      commandId: id,
      change: v.strictObject({
        ids: v.pipe(v.array(id), v.maxLength(MAX_CHANGED)),
        addTags: v.exactOptional(tags),
        removeTags: v.exactOptional(tags),
        read: v.exactOptional(v.boolean()),
      }),
    }),
  },
};

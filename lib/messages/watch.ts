/** Messages about what the reader watches. */
import * as v from 'valibot';
import { idSchema, isoDateSchema } from '../model/id-schema.ts';
import { watchRulesSchema, watchTellingSchema, DIGEST_SPANS } from '../model/watch.ts';
import type { WatchDigest, WatchList } from '../model/watch.ts';
import { message, type Nothing } from './message.ts';

export const WATCH_MESSAGES = {
  /** Watches a company from now on, or no longer. (content script, pages) */
  'watch-company': message<Nothing>()({
    from: 'anyone',
    schema: v.strictObject({ companyId: idSchema, watched: v.boolean() }),
  }),
  /** What is watched, with the stories that came since the reader last looked. (pages) */
  'watch-list': message<WatchList>()({ from: 'pages', schema: v.strictObject({}) }),
  /** The reader looked at a company, or at all of them: what came up to now is no longer new. (pages) */
  'watch-seen': message<Nothing>()({ from: 'pages', schema: v.strictObject({ companyId: v.exactOptional(idSchema) }) }),
  /** Changes whether, when and how often is notified. (pages) */
  'change-watch-telling': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ telling: watchTellingSchema }),
  }),
  /** Puts rules in the place of those before. (pages) */
  'change-watch-rules': message<Nothing>()({ from: 'pages', schema: v.strictObject({ rules: watchRulesSchema }) }),
  /** What came about what is watched on a day, or in the week that ends with it; today where none is named. (pages) */
  'watch-digest': message<WatchDigest>()({
    from: 'pages',
    schema: v.strictObject({ span: v.picklist(DIGEST_SPANS), day: v.exactOptional(isoDateSchema) }),
  }),
};

/** What requests about the watch list must look like. */
import * as v from 'valibot';
import { isoDate } from '../model/iso-date.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { watchRulesSchema, watchTellingSchema } from '../model/watch-schema.ts';
import { DIGEST_SPANS } from '../model/watch.ts';
import type { WatchProtocol } from './watch-protocol.ts';

type WatchRequestRules = {
  readonly [Name in keyof WatchProtocol]: {
    readonly from: 'pages' | 'anyone';
    readonly schema: v.GenericSchema<unknown, WatchProtocol[Name]['request']>;
  };
};

const companyId = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const day = v.custom<IsoDate>((value) => typeof value === 'string' && isoDate(value) !== undefined, 'no date');

export const WATCH_REQUESTS: WatchRequestRules = {
  'watch-company': { from: 'anyone', schema: v.strictObject({ companyId, watched: v.boolean() }) },
  'watch-list': { from: 'pages', schema: v.strictObject({}) },
  'watch-seen': { from: 'pages', schema: v.strictObject({ companyId: v.exactOptional(companyId) }) },
  'change-watch-telling': { from: 'pages', schema: v.strictObject({ telling: watchTellingSchema }) },
  'change-watch-rules': { from: 'pages', schema: v.strictObject({ rules: watchRulesSchema }) },
  'watch-digest': {
    from: 'pages',
    schema: v.strictObject({ span: v.picklist(DIGEST_SPANS), day: v.exactOptional(day) }),
  },
};

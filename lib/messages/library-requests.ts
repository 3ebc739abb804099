/** What requests about what the library keeps must look like. */
import * as v from 'valibot';
import { importItemSchema } from '../model/import-schema.ts';
import type { LibraryProtocol } from './library-protocol.ts';

/** Articles that one message may name; more are named by several. */
const MAX_IDS = 2000;
const MAX_ITEMS = 1000;
const MAX_TABS = 1000;

type LibraryRequestRules = {
  readonly [Name in keyof LibraryProtocol]: {
    readonly from: 'pages';
    readonly schema: v.GenericSchema<unknown, LibraryProtocol[Name]['request']>;
  };
};

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const ids = v.pipe(v.array(id), v.maxLength(MAX_IDS));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const items = v.pipe(v.array(importItemSchema), v.maxLength(MAX_ITEMS));
const nothing = v.strictObject({});

export const LIBRARY_REQUESTS: LibraryRequestRules = {
  'library-slice': { from: 'pages', schema: v.strictObject({ after: v.exactOptional(id) }) },
  'library-tombstones': { from: 'pages', schema: nothing },
  'library-lists': { from: 'pages', schema: nothing },
  'plan-import': { from: 'pages', schema: v.strictObject({ items }) },
  'bring-in': { from: 'pages', schema: v.strictObject({ importId: id, part: count, items }) },
  'take-import-back': { from: 'pages', schema: v.strictObject({ importId: id }) },
  'done-imports': { from: 'pages', schema: nothing },
  'throw-away': { from: 'pages', schema: v.strictObject({ commandId: id, ids }) },
  'take-back': { from: 'pages', schema: v.strictObject({ commandId: id, ids }) },
  trash: { from: 'pages', schema: v.strictObject({ limit: v.pipe(positive, v.maxValue(1000)) }) },
  'empty-trash': { from: 'pages', schema: nothing },
  'open-saved': { from: 'pages', schema: v.strictObject({ id }) },
  'retention-rule': { from: 'pages', schema: nothing },
  'change-retention': {
    from: 'pages',
    schema: v.strictObject({
      rule: v.strictObject({ days: v.exactOptional(positive), perFeed: v.exactOptional(positive) }),
    }),
  },
  'backup-state': { from: 'pages', schema: nothing },
  'change-backup': { from: 'pages', schema: v.strictObject({ on: v.boolean() }) },
  'backup-made': {
    from: 'pages',
    schema: v.strictObject({ url: v.exactOptional(v.pipe(v.string(), v.startsWith('blob:'), v.maxLength(300))) }),
  },
  'save-tabs': {
    from: 'pages',
    schema: v.strictObject({ commandId: id, tabIds: v.pipe(v.array(count), v.maxLength(MAX_TABS)) }),
  },
  'delete-everything': { from: 'pages', schema: nothing },
};

/** Messages about what the library keeps: files, trash, retention, backups; all of them from pages of the extension. */
import * as v from 'valibot';
import type { BackupState } from '../model/backup.ts';
import { idSchema } from '../model/id-schema.ts';
import { importItemSchema } from '../model/import.ts';
import type { DoneImport, ImportCounts } from '../model/import.ts';
import type { NamedSlice, Tombstone } from '../model/library-entry.ts';
import type { LibraryLists, TrashContents, SavedText } from '../model/library.ts';
import type { PictureContent, PicturesState } from '../model/picture.ts';
import type { RetentionRule } from '../model/retention.ts';
import type { SavedTabs } from '../model/tab-article.ts';
import { message, type Nothing } from './message.ts';

/** Articles that one message may name; more are named by several. */
const MAX_IDS = 2000;

const MAX_ITEMS = 1000;

const MAX_TABS = 1000;

const ids = v.pipe(v.array(idSchema), v.maxLength(MAX_IDS));

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const items = v.pipe(v.array(importItemSchema), v.maxLength(MAX_ITEMS));

export const LIBRARY_MESSAGES = {
  /** A part of the library in the order of ids, after an id. */
  'library-slice': message<NamedSlice>()({
    from: 'pages',
    schema: v.strictObject({ after: v.exactOptional(idSchema) }),
  }),
  /** What must not come back by itself. */
  'library-tombstones': message<readonly Tombstone[]>()({ from: 'pages', schema: v.strictObject({}) }),
  /** What is watched, and lists of prospects. */
  'library-lists': message<LibraryLists>()({ from: 'pages', schema: v.strictObject({}) }),
  /** What a part of a file would do. */
  'plan-import': message<ImportCounts>()({ from: 'pages', schema: v.strictObject({ items }) }),
  /** Brings a part of a file in; the same part of the same import again does nothing. */
  'bring-in': message<ImportCounts>()({
    from: 'pages',
    schema: v.strictObject({ importId: idSchema, part: count, items }),
  }),
  /** Takes the last part of an import back; `left` counts those before it. */
  'take-import-back': message<{ readonly left: number }>()({
    from: 'pages',
    schema: v.strictObject({ importId: idSchema }),
  }),
  /** Imports that can be taken back, the newest first. */
  'done-imports': message<readonly DoneImport[]>()({ from: 'pages', schema: v.strictObject({}) }),
  /** Throws articles away; they can be taken back for thirty days. */
  'throw-away': message<Nothing>()({ from: 'pages', schema: v.strictObject({ commandId: idSchema, ids }) }),
  /** Takes articles back out of the trash. */
  'take-back': message<Nothing>()({ from: 'pages', schema: v.strictObject({ commandId: idSchema, ids }) }),
  /** What lies in the trash, the latest first. */
  trash: message<TrashContents>()({
    from: 'pages',
    schema: v.strictObject({ limit: v.pipe(positive, v.maxValue(1000)) }),
  }),
  'empty-trash': message<{ readonly gone: number }>()({ from: 'pages', schema: v.strictObject({}) }),
  /** An article to be read, which counts as read then. */
  'open-saved': message<SavedText>()({ from: 'pages', schema: v.strictObject({ id: idSchema }) }),
  /** The bytes of a picture that is kept of an article. */
  'kept-picture': message<PictureContent>()({ from: 'pages', schema: v.strictObject({ id: idSchema, number: count }) }),
  /** How many pictures are kept, and their bytes. */
  'pictures-state': message<PicturesState>()({ from: 'pages', schema: v.strictObject({}) }),
  /** Deletes every picture; the articles stay. */
  'delete-pictures': message<Nothing>()({ from: 'pages', schema: v.strictObject({}) }),
  'retention-rule': message<RetentionRule>()({ from: 'pages', schema: v.strictObject({}) }),
  'change-retention': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({
      rule: v.strictObject({ days: v.exactOptional(positive), perFeed: v.exactOptional(positive) }),
    }),
  }),
  'backup-state': message<BackupState>()({ from: 'pages', schema: v.strictObject({}) }),
  'change-backup': message<BackupState>()({ from: 'pages', schema: v.strictObject({ on: v.boolean() }) }),
  /**
   * The file of a backup lies under an address of this extension; none where it could not be made. (the offscreen
   * document)
   */
  'backup-made': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ url: v.exactOptional(v.pipe(v.string(), v.startsWith('blob:'), v.maxLength(300))) }),
  }),
  /** Saves the articles in several tabs, each with a command of its own. */
  'save-tabs': message<SavedTabs>()({
    from: 'pages',
    schema: v.strictObject({ commandId: idSchema, tabIds: v.pipe(v.array(count), v.maxLength(MAX_TABS)) }),
  }),
  /** Deletes the library, the settings and every correction. */
  'delete-everything': message<Nothing>()({ from: 'pages', schema: v.strictObject({}) }),
};

/** Messages about reading and saving the article in a tab. */
import * as v from 'valibot';
import { MAX_QUOTATION_LENGTH, MAX_QUOTATION_NOTE } from '../model/article-schema.ts';
import { idSchema } from '../model/id-schema.ts';
import type { LibraryState } from '../model/library.ts';
import type { SavedReceipt, TabArticle } from '../model/tab-article.ts';
import { message, type Nothing } from './message.ts';

/** As many tags as an article may bear. */
const MAX_TAGS = 50;
const tabId = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(MAX_TAGS));
const note = v.pipe(v.string(), v.maxLength(20_000));
const quotation = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_QUOTATION_LENGTH));
const quotationNote = v.pipe(v.string(), v.maxLength(MAX_QUOTATION_NOTE));

export const ARTICLES_MESSAGES = {
  /** Reads the article in a tab without saving it. (pages) */
  'read-tab-article': message<TabArticle>()({ from: 'pages', schema: v.strictObject({ tabId }) }),
  /** Reads and saves the article in a tab; `commandId` makes a repeated message harmless. (pages) */
  'save-article': message<SavedReceipt>()({
    from: 'pages',
    schema: v.strictObject({ commandId: idSchema, tabId, tags, note }),
  }),
  /** Changes tags and note of a saved article. (pages) */
  'edit-article': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ commandId: idSchema, id: idSchema, tags, note }),
  }),
  /** Highlights words of an article, or changes the note on words that are highlighted already. (pages) */
  'keep-quotation': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ commandId: idSchema, id: idSchema, text: quotation, note: quotationNote }),
  }),
  /** Takes a highlight off. (pages) */
  'remove-quotation': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ commandId: idSchema, id: idSchema, text: quotation }),
  }),
  /** Takes a save back: a new article goes, one that the library knew before is as it was. (pages) */
  'undo-save': message<Nothing>()({ from: 'pages', schema: v.strictObject({ commandId: idSchema, id: idSchema }) }),
  /** How many articles there are, or why the library cannot be opened. (pages) */
  'library-state': message<LibraryState>()({ from: 'pages', schema: v.strictObject({}) }),
};

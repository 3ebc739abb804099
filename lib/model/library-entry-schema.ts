/** Schemas of what the library's own file holds. */
import * as v from 'valibot';
import { articleSchema, textStructureSchema } from './article-schema.ts';
import type { ArticleId, CanonicalUrl } from './article.ts';
import type { Feed, FeedId } from './feed.ts';
import type { LibraryEntry, Tombstone, Undo } from './library-entry.ts';

/** Longest text that is kept, in UTF-16 units. */
const MAX_TEXT_LENGTH = 2_000_000;

const undoSchema: v.GenericSchema<unknown, Undo> = v.variant('kind', [
  v.object({ kind: v.literal('remove') }),
  v.object({ kind: v.literal('restore'), article: articleSchema, touched: v.boolean() }),
]);

export const libraryEntrySchema: v.GenericSchema<unknown, LibraryEntry> = v.object({
  article: articleSchema,
  touched: v.boolean(),
  undo: v.exactOptional(undoSchema),
  text: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH))),
  structure: v.exactOptional(textStructureSchema),
});

const filled = v.pipe(v.string(), v.minLength(1), v.maxLength(8192));

const webAddress = v.pipe(v.string(), v.maxLength(8192), v.regex(/^https?:/i), v.url());

/** A feed that was followed. A file never says that an address lies on the reader's own network: only the reader does. */
export const feedSchema: v.GenericSchema<unknown, Feed> = v.object({
  id: v.custom<FeedId>((value) => v.is(filled, value), 'no id'),
  url: webAddress,
  title: v.pipe(v.string(), v.maxLength(300)),
  site: v.exactOptional(webAddress),
  folder: v.exactOptional(v.pipe(v.string(), v.maxLength(300))),
  lang: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  addedAt: v.pipe(v.string(), v.isoTimestamp()),
});

export const tombstoneSchema: v.GenericSchema<unknown, Tombstone> = v.object({
  id: v.custom<ArticleId>((value) => v.is(filled, value), 'no id'),
  url: v.custom<CanonicalUrl>((value) => v.is(filled, value) && URL.canParse(value), 'no address'),
});

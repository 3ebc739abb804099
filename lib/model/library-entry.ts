import * as v from 'valibot';
import { articleSchema, textLinksSchema, textStructureSchema } from './article-schema.ts';
import type { Article, ArticleId, CanonicalUrl } from './article.ts';
import type { CompanyId } from './company.ts';
import type { Feed, FeedId } from './feed.ts';
import type { KeptText } from './kept-text.ts';

/** How a save is taken back: the article goes, or is put back as it was. */
export type Undo =
  | { readonly kind: 'remove' }
  | { readonly kind: 'restore'; readonly article: Article; readonly touched: boolean };

/** All that the library holds of an article, as it leaves and enters by our own file. */
export type LibraryEntry = Partial<KeptText> & {
  readonly article: Article;
  /** The reader changed it, so the pack may not. */
  readonly touched: boolean;
  readonly undo?: Undo;
};

/** An article of the pack or a feed that the reader took out of the library: it does not come back by itself. */
export type Tombstone = { readonly id: ArticleId; readonly url: CanonicalUrl };

/** A part of the library in the order of ids; `next` is where the following part begins, absent at the end. */
export type LibrarySlice = { readonly entries: readonly LibraryEntry[]; readonly next?: ArticleId };

/** A part with the names of the companies in it. */
export type NamedSlice = LibrarySlice & { readonly names: Readonly<Record<CompanyId, string>> };

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
  links: v.exactOptional(textLinksSchema),
});

const filled = v.pipe(v.string(), v.minLength(1), v.maxLength(8192));

const webAddress = v.pipe(v.string(), v.maxLength(8192), v.regex(/^https?:/i), v.url());

/**
 * A feed that was followed. A file never says that an address lies on the reader's own network: only the reader does.
 */
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
  url: v.custom<CanonicalUrl>((value) => v.is(webAddress, value), 'no web address'),
});

/** Schemas of what is brought in from a file. */
import * as v from 'valibot';
import type { ForeignArticle, ImportItem } from './import.ts';
import { isoDate } from './iso-date.ts';
import type { IsoDate } from './iso-date.ts';
import { feedSchema, libraryEntrySchema, tombstoneSchema } from './library-entry-schema.ts';
import { prospectListSchema } from './prospect-schema.ts';
import { watchedSchema, watchRuleSchema } from './watch-schema.ts';

const clipped = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, most)),
  );
const date = v.custom<IsoDate>((value) => typeof value === 'string' && isoDate(value) !== undefined, 'no date');

const foreignArticleSchema: v.GenericSchema<unknown, ForeignArticle> = v.object({
  url: v.pipe(v.string(), v.regex(/^https?:/i), v.maxLength(8192)),
  title: clipped(1000),
  publisher: v.exactOptional(clipped(300)),
  author: v.exactOptional(clipped(300)),
  lang: v.exactOptional(v.pipe(v.string(), v.regex(/^$|^[A-Za-z]{2,3}(-[A-Za-z\d]{1,8})*$/))),
  published: v.exactOptional(date),
  savedAt: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
  summary: v.exactOptional(clipped(5000)),
  tags: v.pipe(
    v.array(clipped(100)),
    v.transform((tags) => tags.slice(0, 50)),
  ),
  note: v.exactOptional(clipped(20_000)),
  quotations: v.exactOptional(v.array(v.object({ text: clipped(5000) }))),
  text: v.exactOptional(clipped(2_000_000)),
  read: v.boolean(),
});

export const importItemSchema: v.GenericSchema<unknown, ImportItem> = v.variant('kind', [
  v.object({ kind: v.literal('entry'), entry: libraryEntrySchema }),
  v.object({ kind: v.literal('foreign'), article: foreignArticleSchema }),
  v.object({ kind: v.literal('tombstone'), tombstone: tombstoneSchema }),
  v.object({ kind: v.literal('feed'), feed: feedSchema }),
  v.object({ kind: v.literal('watched'), watched: watchedSchema }),
  v.object({ kind: v.literal('rule'), rule: watchRuleSchema }),
  v.object({ kind: v.literal('prospects'), list: prospectListSchema }),
]);

/** What is brought in from a file: our own entries, or what another program knew of an article. */
import * as v from 'valibot';
import { accountSchema } from './account.ts';
import type { Account } from './account.ts';
import type { Quotation } from './article.ts';
import { factReportSchema } from './fact-report.ts';
import type { FactReport } from './fact-report.ts';
import type { Feed } from './feed.ts';
import { isoDateSchema } from './id-schema.ts';
import type { IsoDate } from './iso-date.ts';
import { feedSchema, libraryEntrySchema, tombstoneSchema } from './library-entry.ts';
import type { LibraryEntry, Tombstone } from './library-entry.ts';
import { prospectListSchema } from './prospect.ts';
import type { ProspectList } from './prospect.ts';
import { movedChoicesSchema } from './settings-file.ts';
import type { MovedChoices } from './settings-file.ts';
import { watchRuleSchema, watchedSchema } from './watch.ts';
import type { WatchRule, Watched } from './watch.ts';

/** What the file of another program tells of an article. Every text in it is only text. */
export type ForeignArticle = {
  /** Its address as the file has it: `http:` or `https:`. */
  readonly url: string;
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly lang?: string;
  readonly published?: IsoDate;
  /** Moment at which it was saved there, ISO 8601 with time. */
  readonly savedAt?: string;
  readonly summary?: string;
  readonly tags: readonly string[];
  readonly note?: string;
  readonly quotations?: readonly Pick<Quotation, 'text'>[];
  readonly text?: string;
  readonly read: boolean;
  /** It lay in an archive there. */
  readonly archived?: true;
};

export type ImportItem =
  | { readonly kind: 'entry'; readonly entry: LibraryEntry }
  | { readonly kind: 'foreign'; readonly article: ForeignArticle }
  | { readonly kind: 'tombstone'; readonly tombstone: Tombstone }
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'watched'; readonly watched: Watched }
  | { readonly kind: 'rule'; readonly rule: WatchRule }
  | { readonly kind: 'prospects'; readonly list: ProspectList }
  | { readonly kind: 'account'; readonly account: Account }
  | { readonly kind: 'report'; readonly report: FactReport }
  | { readonly kind: 'choices'; readonly choices: MovedChoices };

/**
 * What an import may do, each counted: articles added, others that gain something, others that are here already with
 * all the file knows, articles nobody touched that the file says were thrown away; texts, tags, notes and quotations
 * that articles gain; feeds that are followed from then on; companies and rules that are watched; lists of prospects
 * that come or grow; accounts that come or gain something; reports of outdated facts; corrections, names of the
 * reader's own, and settings (with muted sites); days of articles that are still to come, which are left out.
 */
export const IMPORT_KINDS = [
  'added',
  'updated',
  'removed',
  'texts',
  'tags',
  'notes',
  'quotations',
  'feeds',
  'watched',
  'rules',
  'lists',
  'accounts',
  'reports',
  'corrections',
  'names',
  'settings',
  'same',
  'undated',
] as const;
type ImportKind = (typeof IMPORT_KINDS)[number];
export type ImportCounts = Readonly<Record<ImportKind, number>>;

export const NO_COUNTS: ImportCounts = {
  added: 0,
  updated: 0,
  removed: 0,
  texts: 0,
  tags: 0,
  notes: 0,
  quotations: 0,
  feeds: 0,
  watched: 0,
  rules: 0,
  lists: 0,
  accounts: 0,
  reports: 0,
  corrections: 0,
  names: 0,
  settings: 0,
  same: 0,
  undated: 0,
};

/** The sum of what two parts of an import do; one that was made by an earlier version counts fewer kinds. */
export function sumCounts(one: Partial<ImportCounts>, other: Partial<ImportCounts>): ImportCounts {
  const sum: Record<ImportKind, number> = { ...NO_COUNTS };
  for (const kind of IMPORT_KINDS) sum[kind] = (one[kind] ?? 0) + (other[kind] ?? 0);
  return sum;
}

/** Whether an import changes anything. */
export function isChange(counts: ImportCounts): boolean {
  return IMPORT_KINDS.some((kind) => kind !== 'same' && kind !== 'undated' && counts[kind] > 0);
}

/** An import that was made and can be taken back; `at` is ISO 8601 with time. */
export type DoneImport = { readonly id: string; readonly at: string; readonly counts: ImportCounts };

const clipped = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, most)),
  );

const foreignArticleSchema: v.GenericSchema<unknown, ForeignArticle> = v.object({
  url: v.pipe(v.string(), v.regex(/^https?:/i), v.maxLength(8192)),
  title: clipped(1000),
  publisher: v.exactOptional(clipped(300)),
  author: v.exactOptional(clipped(300)),
  lang: v.exactOptional(v.pipe(v.string(), v.regex(/^$|^[A-Za-z]{2,3}(-[A-Za-z\d]{1,8})*$/))),
  published: v.exactOptional(isoDateSchema),
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
  archived: v.exactOptional(v.literal(true)),
});

export const importItemSchema: v.GenericSchema<unknown, ImportItem> = v.variant('kind', [
  v.object({ kind: v.literal('entry'), entry: libraryEntrySchema }),
  v.object({ kind: v.literal('foreign'), article: foreignArticleSchema }),
  v.object({ kind: v.literal('tombstone'), tombstone: tombstoneSchema }),
  v.object({ kind: v.literal('feed'), feed: feedSchema }),
  v.object({ kind: v.literal('watched'), watched: watchedSchema }),
  v.object({ kind: v.literal('rule'), rule: watchRuleSchema }),
  v.object({ kind: v.literal('prospects'), list: prospectListSchema }),
  v.object({ kind: v.literal('account'), account: accountSchema }),
  v.object({ kind: v.literal('report'), report: factReportSchema }),
  v.object({ kind: v.literal('choices'), choices: movedChoicesSchema }),
]);

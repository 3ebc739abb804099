/** How articles lie in the database: the article, what its indexes need, and how the last save is taken back. */
import type { Account } from '../../model/account.ts';
import type { ArticleDigest } from '../../model/article-digest.ts';
import type { Article, ArticleId, CanonicalUrl } from '../../model/article.ts';
import type { CompanyId } from '../../model/company.ts';
import type { FeedId } from '../../model/feed.ts';
import type { ImportCounts } from '../../model/import.ts';
import type { KeptText } from '../../model/kept-text.ts';
import type { Tombstone, Undo } from '../../model/library-entry.ts';
import type { KeptPicture } from '../../model/picture.ts';
import type { ListShare, ProspectList } from '../../model/prospect.ts';
import type { SavedReceipt } from '../../model/tab-article.ts';
import type { Fields } from '../../sync/fields.ts';
import type { Register } from '../../sync/team-article.ts';

/** Sorts a company's articles by date; undated ones (`''`) come before every date, so last when newest come first. */
type CompanyKey = [company: CompanyId, published: string];

export type ArticleRecord = {
  readonly id: ArticleId;
  readonly url: CanonicalUrl;
  readonly companyKeys: readonly CompanyKey[];
  /** Companies of an article that is not read yet; empty once it is. */
  readonly unreadCompanies: readonly CompanyId[];
  /** When it was published or, where that is not known, when it came; `''` where neither is known. */
  readonly time: string;
  /** The feed that brought an article which nobody read, saved or wrote on, and its time: by these it may expire. */
  readonly expiry?: [feed: string, time: string];
  readonly article: Article;
  /** The reader changed it, so the pack may not. */
  readonly touched: boolean;
  readonly undo?: Undo;
};

/** The text of an article, with what stands in it. */
export type BodyRecord = KeptText & { readonly id: string };

/** A picture of an article, with what is known of it. */
export type PictureRecord = KeptPicture & { readonly article: ArticleId; readonly blob: Blob };

/** A command that was carried out, so that its repetition answers the same and does nothing; `at` is ISO 8601. */
export type CommandRecord = { readonly id: string; readonly at: string; readonly receipt?: SavedReceipt };

/** An article that the reader threw away, with its text; `deletedAt` is ISO 8601 with time. */
export type TrashRecord = {
  readonly id: ArticleId;
  readonly deletedAt: string;
  readonly record: ArticleRecord;
  readonly body?: BodyRecord;
};

/**
 * How many articles a company has, and how many of them are not read; `hasDigests` where each year of them has a record
 * of digests.
 */
export type CountsRecord = {
  readonly company: CompanyId;
  readonly articles: number;
  readonly unread: number;
  readonly hasDigests?: true;
};

/**
 * Digests of a company's articles of a year (`''`: of no date), the newest first; none where one of them was written
 * since they were gathered.
 */
export type DigestRecord = {
  readonly company: CompanyId;
  readonly year: string;
  readonly digests?: readonly ArticleDigest[];
};

/** How many articles were published in a month, `YYYY-MM`; `''` counts those without a date. */
export type MonthRecord = { readonly month: string; readonly articles: number };

/** A chunk of the search's posting lists. */
export type PostingsRecord = { readonly id: string; readonly bytes: Uint8Array; readonly checksum: number };

/**
 * What a part of an import did, so that all of it can be taken back: articles added, others and tombstones as they were
 * before.
 */
export type ImportRecord = {
  readonly import: string;
  readonly part: number;
  readonly at: string;
  readonly added: readonly ArticleId[];
  readonly before: readonly { readonly record: ArticleRecord; readonly body?: BodyRecord }[];
  readonly lifted: readonly Tombstone[];
  readonly buried: readonly ArticleId[];
  /** Feeds that are followed since. */
  readonly feeds: readonly FeedId[];
  /** Absent in those made before there were any. */
  readonly lists?: DoneLists;
  readonly counts: ImportCounts;
};

/** What an import did to the lists, so that it can be taken back. */
export type DoneLists = {
  readonly watched: readonly CompanyId[];
  readonly rules: readonly string[];
  readonly prospects: readonly { readonly id: string; readonly added: readonly string[]; readonly isNew: boolean }[];
  /** Accounts as they were before, and reports that came; absent in imports made before there were any. */
  readonly accounts?: readonly { readonly id: string; readonly account?: Account }[];
  readonly reports?: readonly string[];
};

/** A register of a team; `sequence` is that of its last entry in the log, 0 where the log has none. */
export type RegisterRecord = Register & {
  readonly name: string;
  readonly sequence: number;
  /** What it is about: the address of an article, or another mark of `outbox.ts`; empty where its fields do not say. */
  readonly key: string;
  /** Whether the log has it as it is here. */
  readonly isSent: boolean;
};

/**
 * Something to send: the address of an article, or another mark of `outbox.ts`. Each change makes another revision.
 * `fields` are to be said in the register itself, with the stamps of their changes.
 */
export type OutboxRecord = {
  readonly key: string;
  readonly revision: string;
  readonly fields?: Fields;
  /** What is to be turned into fields first (`change-log.ts`). */
  readonly change?: LoggedChange;
};

/** An account as it is now; absent where it was taken out. */
export type AccountChange = { readonly id: string; readonly account?: Account };

/** A change of accounts, or of a list in its firms that changed; `at` in milliseconds since 1970. */
export type LoggedChange = { readonly at: number } & (
  | { readonly share: ListShare; readonly before: ProspectList; readonly after: ProspectList }
  | { readonly accounts: readonly AccountChange[] }
);

/** Builds the record of an article. */
export function articleRecord(article: Article, touched: boolean, undo?: Undo): ArticleRecord {
  const companies = [...new Set(article.companies.map((company) => company.id))];
  const time = article.published ?? article.savedAt ?? article.addedAt ?? '';
  const mayExpire = article.source === 'feed' && article.savedAt === undefined && !article.read && !touched;
  return {
    id: article.id,
    url: article.url,
    companyKeys: companies.map((company) => [company, article.published ?? '']),
    unreadCompanies: article.read ? [] : companies,
    time,
    ...(mayExpire && article.feed !== undefined && { expiry: [article.feed, time] }),
    article,
    touched,
    ...(undo && { undo }),
  };
}

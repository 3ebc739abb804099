/** The database as its last migration leaves it. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Tombstone } from '../../model/library-entry.ts';
import type { FeedRecord, SeenRecord } from '../library/feed-records.ts';
import type {
  ArticleRecord,
  BodyRecord,
  CommandRecord,
  DigestRecord,
  ImportRecord,
  MonthRecord,
  PictureRecord,
  PostingsRecord,
  CountsRecord,
  OutboxRecord,
  RegisterRecord,
  TrashRecord,
} from './records.ts';

export interface LibrarySchema extends DBSchema {
  articles: {
    key: string;
    value: ArticleRecord;
    indexes: {
      'by-url': string;
      'by-company': [string, string];
      'by-unread-company': string;
      'by-saving': string;
      'by-time': string;
      'by-expiry': [string, string];
      'by-story': string;
      'by-tag': string;
    };
  };
  bodies: { key: string; value: BodyRecord };
  pictures: { key: [string, number]; value: PictureRecord };
  commands: { key: string; value: CommandRecord; indexes: { 'by-time': string } };
  tombstones: { key: string; value: Tombstone; indexes: { 'by-url': string } };
  trash: { key: string; value: TrashRecord; indexes: { 'by-time': string } };
  feeds: { key: string; value: FeedRecord };
  seen: { key: [string, string]; value: SeenRecord; indexes: { 'by-feed': string } };
  postings: { key: string; value: PostingsRecord };
  imports: { key: [string, number]; value: ImportRecord };
  /** How many articles each company has; `article-writes.ts` keeps them true. */
  counts: { key: string; value: CountsRecord };
  /** How many articles there are of each month; `article-writes.ts` keeps them true. */
  months: { key: string; value: MonthRecord };
  /**
   * What dossiers read of articles, by company and year (`article-digests.ts`); `article-writes.ts` tells which years
   * are to be gathered anew.
   */
  digests: { key: [string, string]; value: DigestRecord };
  /** Registers of a team's members, as they were last read or sent. */
  registers: {
    key: string;
    value: RegisterRecord;
    indexes: { 'by-hash': string; 'by-member': string; 'by-key': string };
  };
  /** What this member has still to send; `article-writes.ts` marks articles. */
  outbox: { key: string; value: OutboxRecord };
  meta: { key: string; value: unknown };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
export type Stores = StoreNames<LibrarySchema>[];
export type ReadTransaction = IDBPTransaction<LibrarySchema, Stores, 'readonly'>;
export type WriteTransaction = IDBPTransaction<LibrarySchema, Stores, 'readwrite'>;

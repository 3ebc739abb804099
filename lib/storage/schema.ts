/** The database as its last migration leaves it. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { FeedRecord, SeenRecord } from './feed-records.ts';
import type { Tombstone } from '../model/library-entry.ts';
import type { ArticleRecord, BodyRecord, CommandRecord, ImportRecord, PostingsRecord, TrashRecord } from './records.ts';

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
  commands: { key: string; value: CommandRecord; indexes: { 'by-time': string } };
  tombstones: { key: string; value: Tombstone; indexes: { 'by-url': string } };
  trash: { key: string; value: TrashRecord; indexes: { 'by-time': string } };
  feeds: { key: string; value: FeedRecord };
  seen: { key: [string, string]; value: SeenRecord; indexes: { 'by-feed': string } };
  postings: { key: string; value: PostingsRecord };
  imports: { key: [string, number]; value: ImportRecord };
  meta: { key: string; value: unknown };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

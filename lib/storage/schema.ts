/** The database as its last migration leaves it. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { ArticleRecord, BodyRecord, CommandRecord, TombstoneRecord } from './records.ts';

export interface LibrarySchema extends DBSchema {
  articles: {
    key: string;
    value: ArticleRecord;
    indexes: { 'by-url': string; 'by-company': [string, string]; 'by-unread-company': string; 'by-saving': string };
  };
  bodies: { key: string; value: BodyRecord };
  commands: { key: string; value: CommandRecord; indexes: { 'by-time': string } };
  tombstones: { key: string; value: TombstoneRecord; indexes: { 'by-url': string } };
  meta: { key: string; value: unknown };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

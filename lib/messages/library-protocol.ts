/** Messages about what the library keeps: files, trash, retention, backups; all of them from pages of the extension. */
import type { ArticleId } from '../model/article.ts';
import type { BackupState } from '../model/backup.ts';
import type { DoneImport, ImportCounts, ImportItem } from '../model/import.ts';
import type { NamedSlice, Tombstone } from '../model/library-entry.ts';
import type { LibraryLists } from '../model/library-lists.ts';
import type { RetentionRule } from '../model/retention.ts';
import type { SavedTabs } from '../model/saved-tabs.ts';
import type { SavedText } from '../model/saved-text.ts';
import type { TrashContents } from '../model/trash.ts';
import type { Nothing } from './nothing.ts';

export type LibraryProtocol = {
  /** A part of the library in the order of ids, after an id. */
  'library-slice': { request: { readonly after?: ArticleId }; reply: NamedSlice };
  /** What must not come back by itself. */
  'library-tombstones': { request: Nothing; reply: readonly Tombstone[] };
  /** What is watched, and lists of prospects. */
  'library-lists': { request: Nothing; reply: LibraryLists };
  /** What a part of a file would do. */
  'plan-import': { request: { readonly items: readonly ImportItem[] }; reply: ImportCounts };
  /** Brings a part of a file in; the same part of the same import again does nothing. */
  'bring-in': {
    request: { readonly importId: string; readonly part: number; readonly items: readonly ImportItem[] };
    reply: ImportCounts;
  };
  /** Takes the last part of an import back; `left` counts those before it. */
  'take-import-back': { request: { readonly importId: string }; reply: { readonly left: number } };
  /** Imports that can be taken back, the newest first. */
  'done-imports': { request: Nothing; reply: readonly DoneImport[] };
  /** Throws articles away; they can be taken back for thirty days. */
  'throw-away': { request: { readonly commandId: string; readonly ids: readonly ArticleId[] }; reply: Nothing };
  /** Takes articles back out of the trash. */
  'take-back': { request: { readonly commandId: string; readonly ids: readonly ArticleId[] }; reply: Nothing };
  /** What lies in the trash, the latest first. */
  trash: { request: { readonly limit: number }; reply: TrashContents };
  'empty-trash': { request: Nothing; reply: { readonly gone: number } };
  /** An article to be read, which counts as read then. */
  'open-saved': { request: { readonly id: ArticleId }; reply: SavedText };
  'retention-rule': { request: Nothing; reply: RetentionRule };
  'change-retention': { request: { readonly rule: RetentionRule }; reply: Nothing };
  'backup-state': { request: Nothing; reply: BackupState };
  'change-backup': { request: { readonly on: boolean }; reply: BackupState };
  /** The file of a backup lies under an address of this extension; none where it could not be made. (the offscreen document) */
  'backup-made': { request: { readonly url?: string }; reply: Nothing };
  /** Saves the articles in several tabs, each with a command of its own. */
  'save-tabs': { request: { readonly commandId: string; readonly tabIds: readonly number[] }; reply: SavedTabs };
  /** Deletes the library, the settings and everything taught. */
  'delete-everything': { request: Nothing; reply: Nothing };
};

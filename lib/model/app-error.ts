/** Every foreseen failure a surface may have to explain; each kind has a sentence in `locales/` (`error.<kind>`). */
export const APP_ERROR_KINDS = [
  /** The browser lets no extension look at this page (`chrome://`, the add-on store, a PDF viewer). */
  'restricted-page',
  /** The page could be read, but holds no title or text worth saving. */
  'no-article',
  /** IndexedDB refuses to open (private window, disk error, policy). */
  'database-unavailable',
  /** The library was written by a later version of the extension, as after a downgrade. */
  'database-newer',
  /** A migration failed; the old data is as it was. */
  'migration-failed',
  /** No space left on the disk or in the browser's quota. */
  'quota-exceeded',
  /** The tab, article or company asked for is not (or no longer) there. */
  'not-found',
  /** The built-in pack could not be read. */
  'pack-unreadable',
  /** A file the reader chose is not one of ours, or is damaged. */
  'file-unreadable',
  /** A file the reader chose is under a passphrase. */
  'file-sealed',
  /** The passphrase of a file is another. */
  'wrong-passphrase',
  /** What an address or file gave is no feed that can be read. */
  'not-a-feed',
  /** The backup could not be put into the downloads folder. */
  'backup-failed',
  /** A message did not fit the protocol or came from a sender that may not send it. */
  'invalid-message',
  /** An administrator set it otherwise. */
  'set-by-administrator',
  /** The extension was updated or switched off under this page. */
  'extension-gone',
  /** A bug; the detail says where. */
  'internal',
] as const;
export type AppErrorKind = (typeof APP_ERROR_KINDS)[number];

/** A foreseen failure; `detail` is for the log and the curious, never the only thing shown. */
export type AppError = { readonly kind: AppErrorKind; readonly detail?: string };

/** Builds an {@link AppError}. */
export function appError(kind: AppErrorKind, detail?: string): AppError {
  return detail === undefined ? { kind } : { kind, detail };
}

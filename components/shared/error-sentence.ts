import type { AppError, AppErrorKind } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';

const SENTENCES = {
  'restricted-page': 'error.restrictedPage',
  'no-article': 'error.noArticle',
  'database-unavailable': 'error.databaseUnavailable',
  'database-newer': 'error.databaseNewer',
  'migration-failed': 'error.migrationFailed',
  'quota-exceeded': 'error.quotaExceeded',
  'not-found': 'error.notFound',
  'pack-unreadable': 'error.packUnreadable',
  'file-unreadable': 'error.fileUnreadable',
  'file-sealed': 'error.fileSealed',
  'wrong-passphrase': 'error.wrongPassphrase',
  'backup-failed': 'error.backupFailed',
  'not-a-feed': 'error.notAFeed',
  'invalid-message': 'error.invalidMessage',
  'set-by-administrator': 'error.setByAdministrator',
  'extension-gone': 'error.extensionGone',
  internal: 'error.internal',
} as const satisfies Record<AppErrorKind, string>;

/** What happened and what the reader can do about it, in one or two sentences. */
export function errorSentence(error: AppError): string {
  return t(SENTENCES[error.kind]);
}

import type { AppError, AppErrorKind } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';

const SENTENCES: Record<AppErrorKind, () => string> = {
  'restricted-page': () => t('error.restrictedPage'),
  'no-article': () => t('error.noArticle'),
  'database-unavailable': () => t('error.databaseUnavailable'),
  'migration-failed': () => t('error.migrationFailed'),
  'quota-exceeded': () => t('error.quotaExceeded'),
  'not-found': () => t('error.notFound'),
  'pack-unreadable': () => t('error.packUnreadable'),
  'file-unreadable': () => t('error.fileUnreadable'),
  'backup-failed': () => t('error.backupFailed'),
  'not-a-feed': () => t('error.notAFeed'),
  'invalid-message': () => t('error.invalidMessage'),
  'extension-gone': () => t('error.extensionGone'),
  internal: () => t('error.internal'),
};

/** What happened and what the reader can do about it, in one or two sentences. */
export function errorSentence(error: AppError): string {
  return SENTENCES[error.kind]();
}

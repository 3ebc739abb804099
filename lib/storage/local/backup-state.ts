import { backupStateOf } from '../../model/backup.ts';
import type { BackupState } from '../../model/backup.ts';
import { readLocal, writeLocal } from '../../platform/local-store.ts';

/** Key of `storage.local`. */
const BACKUP_KEY = 'backup';

/** Whether backups are made by themselves, and when the last one was. */
export async function readBackupState(): Promise<BackupState> {
  return backupStateOf((await readLocal([BACKUP_KEY]))[BACKUP_KEY]);
}

/** Keeps that state. */
export async function writeBackupState(state: BackupState): Promise<void> {
  await writeLocal({ [BACKUP_KEY]: state });
}

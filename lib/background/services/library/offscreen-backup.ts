/** The file of a backup, from wherever this browser can make one. */
import type { LibrarySource } from '../../../exchange/export/export-library.ts';
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { BackupFile } from './backup.ts';

/** In a background that is a page (Firefox). */
export async function makeFileHere(source: LibrarySource): Promise<Result<BackupFile, AppError>> {
  // On demand: what packs files is seldom needed, and every start of the background would make its tables.
  const { exportWhole } = await import('../../../exchange/export/export-library.ts');
  const blob = await exportWhole(source);
  if (!blob.ok) return blob;
  const url = URL.createObjectURL(blob.value);
  return ok({ url, letGo: async () => URL.revokeObjectURL(url) });
}

type Offscreen = { readonly open: () => Promise<void>; readonly close: () => Promise<void> };

export type OffscreenFiles = {
  readonly make: () => Promise<Result<BackupFile, AppError>>;
  /** The document has made the file, or could not (`undefined`). */
  readonly made: (url: string | undefined) => void;
};

/**
 * In an offscreen document, which asks the background for the library (Chromium). One that a killed worker left is
 * closed first.
 */
export function createOffscreenFiles({ open, close }: Offscreen): OffscreenFiles {
  let waiting: PromiseWithResolvers<string | undefined> | undefined;
  return {
    async make() {
      waiting = Promise.withResolvers();
      try {
        await close();
        await open();
      } catch (failure) {
        return err(appError('backup-failed', String(failure)));
      }
      const url = await waiting.promise;
      if (url !== undefined) return ok({ url, letGo: close });
      await close();
      return err(appError('backup-failed', 'the library could not be exported'));
    },
    made: (url) => waiting?.resolve(url),
  };
}

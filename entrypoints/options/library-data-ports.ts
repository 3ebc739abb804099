/** The world that the library's own settings need, as the browser gives it. */
import type { LibraryDataPorts } from '../../components/library-data/ports.ts';
import { exportLibrary } from '../../lib/exchange/export/export-library.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { appError, type AppError } from '../../lib/model/app-error.ts';
import { err, ok, type Result } from '../../lib/model/result.ts';
import { downloadBlob } from '../../lib/platform/downloads.ts';
import { dropDownloads, requestDownloads } from '../../lib/platform/downloads.ts';
import { t } from '../../lib/platform/i18n.ts';
import { askForProtection, storageSpace } from '../../lib/platform/storage-space.ts';
import { followedFeeds } from '../../lib/surfaces/feed-lists.ts';
import { bringFileIn, planFile, takeImportBack } from '../../lib/surfaces/import-file.ts';
import { openImportFile } from '../../lib/surfaces/read-library-file.ts';
import { isSealed, openSealed, SEALED_EXTENSION, sealFile } from '../../lib/surfaces/sealed-file.ts';

/** Lines of the trash that a page has space for. */
const SHOWN_IN_TRASH = 100;

/** `vigie-2026-11-25.json` */
function fileName(extension: string): string {
  return `vigie-${new Date().toISOString().slice(0, 10)}.${extension}`;
}

/** A file as it is, or what a file under a passphrase holds. */
async function openUnder(passphrase: string | undefined, file: Blob): Promise<Result<Blob, AppError>> {
  if (!(await isSealed(file))) return ok(file);
  return passphrase === undefined ? err(appError('file-sealed')) : openSealed(file, passphrase);
}

export const libraryDataPorts: LibraryDataPorts = {
  storage: storageSpace,
  protect: askForProtection,
  async exportFile(format, scope, passphrase, onProgress) {
    const source = {
      slice: (after: string | undefined) => askBackground('library-slice', after === undefined ? {} : { after }),
      tombstones: () => askBackground('library-tombstones', {}),
      feeds: followedFeeds,
      lists: () => askBackground('library-lists', {}),
    };
    // A French spreadsheet parts cells by semicolons.
    const file = await exportLibrary(source, {
      format,
      scope,
      separator: t('shared.language') === 'fr' ? ';' : ',',
      onProgress,
    });
    if (!file.ok) return file;
    const { blob, extension } = file.value;
    if (passphrase === undefined) downloadBlob(fileName(extension), blob);
    else downloadBlob(fileName(`${extension}.${SEALED_EXTENSION}`), await sealFile(blob, passphrase));
    return ok(file.value.articles);
  },
  async planImport(chosen, passphrase, onProgress) {
    const opened = await openUnder(passphrase, chosen);
    if (!opened.ok) return opened;
    const file = await openImportFile(opened.value);
    if (!file.ok) return file;
    const counts = await planFile(file.value, (items) => askBackground('plan-import', { items }), onProgress);
    if (!counts.ok) return counts;
    const { program, unreadable } = file.value;
    return ok({
      program,
      counts: counts.value,
      unreadable: unreadable(),
      run: async (onProgress) => {
        const done = await bringFileIn(
          file.value,
          { id: crypto.randomUUID(), at: new Date().toISOString() },
          (importId, part, items) => askBackground('bring-in', { importId, part, items }),
          onProgress,
        );
        // Their names are made ready once for all of them; should that fail, an alarm does it.
        if (done.ok && done.value.counts.accounts > 0) await askBackground('finish-accounts', {});
        return done;
      },
    });
  },
  doneImports: () => askBackground('done-imports', {}),
  undoImport: (importId) => takeImportBack(() => askBackground('take-import-back', { importId })),
  trash: () => askBackground('trash', { limit: SHOWN_IN_TRASH }),
  takeBack: (ids) => askBackground('take-back', { commandId: crypto.randomUUID(), ids }),
  emptyTrash: () => askBackground('empty-trash', {}),
  retention: () => askBackground('retention-rule', {}),
  changeRetention: (rule) => askBackground('change-retention', { rule }),
  pictures: () => askBackground('pictures-state', {}),
  deletePictures: () => askBackground('delete-pictures', {}),
  backup: () => askBackground('backup-state', {}),
  async changeBackup(on) {
    if (on && !(await requestDownloads())) return undefined;
    const changed = await askBackground('change-backup', { on });
    if (!on) await dropDownloads();
    return changed;
  },
  deleteEverything: () => askBackground('delete-everything', {}),
};

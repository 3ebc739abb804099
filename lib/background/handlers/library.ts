/** Handlers of messages about what the library keeps. */
import type { LIBRARY_MESSAGES } from '../../messages/library.ts';
import { emptyReply } from '../../messages/server.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { SavedArticleReader } from '../services/articles/read-saved.ts';
import type { SaveTabs } from '../services/articles/save-tabs.ts';
import type { Backup } from '../services/library/backup.ts';
import type { LibraryImporter } from '../services/library/import-library.ts';
import type { KeptPictures } from '../services/library/kept-pictures.ts';
import type { LibraryKeeper } from '../services/library/maintain-library.ts';

/** The services of the library. */
export type LibraryServices = {
  readonly keeper: LibraryKeeper;
  readonly reading: SavedArticleReader;
  readonly pictures: KeptPictures;
  readonly importer: LibraryImporter;
  readonly backup: Backup;
  /** Takes in that the offscreen document has made a file, or could not. */
  readonly backupMade: (url: string | undefined) => void;
  readonly saveTabs: SaveTabs;
  readonly deleteEverything: () => Promise<Result<undefined, AppError>>;
};

export function createLibraryHandlers(
  { keeper, reading, pictures, importer, backup, backupMade, saveTabs, deleteEverything }: LibraryServices,
  whenInstalled: () => Promise<void>,
): Pick<BackgroundHandlers, keyof typeof LIBRARY_MESSAGES> {
  return {
    async 'library-slice'({ after }) {
      await whenInstalled();
      return keeper.slice(after);
    },
    'library-tombstones': () => keeper.tombstones(),
    'library-lists': () => keeper.lists(),
    async 'plan-import'({ items }) {
      // What the pack brings is here already, and is counted so.
      await whenInstalled();
      return importer.plan(items);
    },
    async 'bring-in'({ importId, part, items }) {
      await whenInstalled();
      return importer.bringIn(importId, part, items);
    },
    'take-import-back': ({ importId }) => importer.takeBack(importId),
    'done-imports': () => importer.done(),
    'throw-away': async ({ commandId, ids }) => emptyReply(await keeper.throwAway(commandId, ids)),
    'take-back': async ({ commandId, ids }) => emptyReply(await keeper.takeBack(commandId, ids)),
    trash: ({ limit }) => keeper.trash(limit),
    async 'empty-trash'() {
      const gone = await keeper.emptyTrash();
      return gone.ok ? ok({ gone: gone.value }) : gone;
    },
    'open-saved': ({ id }) => reading.open(id),
    'kept-picture': ({ id, number }) => pictures.content(id, number),
    'pictures-state': () => pictures.state(),
    'delete-pictures': async () => emptyReply(await pictures.deleteAll()),
    'retention-rule': () => keeper.retention(),
    'change-retention': async ({ rule }) => emptyReply(await keeper.changeRetention(rule)),
    'backup-state': async () => ok(await backup.state()),
    'change-backup': ({ on }) => backup.change(on),
    async 'backup-made'({ url }) {
      backupMade(url);
      return ok({});
    },
    'save-tabs': async ({ commandId, tabIds }) => ok(await saveTabs(commandId, tabIds)),
    'delete-everything': async () => emptyReply(await deleteEverything()),
  };
}

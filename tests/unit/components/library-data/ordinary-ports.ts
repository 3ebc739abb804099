import type { LibraryDataPorts } from '../../../../components/library-data/ports.ts';
import { NO_COUNTS } from '../../../../lib/model/import.ts';
import { ok } from '../../../../lib/model/result.ts';

/** The import that the ordinary file comes to. */
export const DONE = {
  id: 'import-1',
  at: '2026-11-25T08:00:00.000Z',
  counts: { ...NO_COUNTS, added: 812, updated: 3, same: 40 },
};

/** Ports that answer as an ordinary library does, but for those named. */
export function ordinaryLibraryData(parts: Partial<LibraryDataPorts> = {}): LibraryDataPorts {
  return {
    pictures: async () => ok({ count: 12, bytes: 3_400_000 }),
    deletePictures: async () => ok({}),
    storage: async () => ({ used: 12_400_000, free: 5_000_000_000, protection: 'none' }),
    protect: async () => ({ used: 12_400_000, free: 5_000_000_000, protection: 'promised' }),
    exportFile: async () => ok(37),
    planImport: async () =>
      ok({
        program: 'pocket',
        counts: { ...NO_COUNTS, added: 812, updated: 3, same: 40 },
        unreadable: 2,
        run: async () => ok(DONE),
      }),
    doneImports: async () => ok([]),
    undoImport: async () => ok(undefined),
    trash: async () => ok({ articles: [], total: 0 }),
    takeBack: async () => ok({}),
    emptyTrash: async () => ok({}),
    retention: async () => ok({}),
    changeRetention: async () => ok({}),
    backup: async () => ok({ on: false }),
    changeBackup: async (on) => ok({ on, lastAt: '2026-11-25T08:00:00.000Z' }),
    deleteEverything: async () => ok({}),
    ...parts,
  };
}

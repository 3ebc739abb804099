/** The world of the library's own settings: answers that tests can change, and what was asked. */
import { vi } from 'vitest';
import type { LibraryDataPorts } from '../../../../components/library-data/ports.ts';
import { ok } from '../../../../lib/model/result.ts';

type Mocked = { readonly [Name in keyof LibraryDataPorts]: ReturnType<typeof vi.fn<LibraryDataPorts[Name]>> };

/** Ports that answer as an ordinary library does. */
export function libraryDataWorld(parts: Partial<LibraryDataPorts> = {}): { readonly ports: Mocked } {
  const ordinary: LibraryDataPorts = {
    storage: async () => ({ used: 12_400_000, free: 5_000_000_000, protection: 'none' }),
    protect: async () => ({ used: 12_400_000, free: 5_000_000_000, protection: 'promised' }),
    exportFile: async () => ok(37),
    planImport: async () => ok({ program: 'pocket', counts: { added: 812, updated: 3, same: 40, removed: 0, feeds: 0 }, unreadable: 2, run: async () => ok(DONE) }),
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
  return {
    ports: {
      storage: vi.fn<LibraryDataPorts['storage']>(ordinary.storage),
      protect: vi.fn<LibraryDataPorts['protect']>(ordinary.protect),
      exportFile: vi.fn<LibraryDataPorts['exportFile']>(ordinary.exportFile),
      planImport: vi.fn<LibraryDataPorts['planImport']>(ordinary.planImport),
      doneImports: vi.fn<LibraryDataPorts['doneImports']>(ordinary.doneImports),
      undoImport: vi.fn<LibraryDataPorts['undoImport']>(ordinary.undoImport),
      trash: vi.fn<LibraryDataPorts['trash']>(ordinary.trash),
      takeBack: vi.fn<LibraryDataPorts['takeBack']>(ordinary.takeBack),
      emptyTrash: vi.fn<LibraryDataPorts['emptyTrash']>(ordinary.emptyTrash),
      retention: vi.fn<LibraryDataPorts['retention']>(ordinary.retention),
      changeRetention: vi.fn<LibraryDataPorts['changeRetention']>(ordinary.changeRetention),
      backup: vi.fn<LibraryDataPorts['backup']>(ordinary.backup),
      changeBackup: vi.fn<LibraryDataPorts['changeBackup']>(ordinary.changeBackup),
      deleteEverything: vi.fn<LibraryDataPorts['deleteEverything']>(ordinary.deleteEverything),
    },
  };
}

/** The import that the ordinary file comes to. */
export const DONE = { id: 'import-1', at: '2026-11-25T08:00:00.000Z', counts: { added: 812, updated: 3, same: 40, removed: 0, feeds: 0 } };

/** The world of the library's own settings: answers that tests can change, and what was asked. */
import { vi } from 'vitest';
import type { LibraryDataPorts } from '../../../../components/library-data/ports.ts';
import { ordinaryLibraryData } from './ordinary-ports.ts';

type Mocked = { readonly [Name in keyof LibraryDataPorts]: ReturnType<typeof vi.fn<LibraryDataPorts[Name]>> };

/** Ports that answer as an ordinary library does. */
export function libraryDataWorld(parts: Partial<LibraryDataPorts> = {}): { readonly ports: Mocked } {
  const ordinary = ordinaryLibraryData(parts);
  return {
    ports: {
      pictures: vi.fn<LibraryDataPorts['pictures']>(ordinary.pictures),
      deletePictures: vi.fn<LibraryDataPorts['deletePictures']>(ordinary.deletePictures),
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

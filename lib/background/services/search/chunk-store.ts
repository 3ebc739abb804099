/** The index's chunks in the library's database. */
import type { AppError } from '../../../model/app-error.ts';
import type { Result } from '../../../model/result.ts';
import type { ChunkStore } from '../../../search/index/search-index.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { clearChunks, readChunks, replaceChunks } from '../../../storage/library/postings.ts';

/** A database that cannot be read or written ends the search at work: it rejects with the reason. */
export function createChunkStore(open: OpenLibrary): ChunkStore {
  return {
    read: async (ids) => valueOf(await readChunks(open, ids)),
    async replace(put, drop) {
      valueOf(await replaceChunks(open, put, drop));
    },
    async clear() {
      valueOf(await clearChunks(open));
    },
  };
}

function valueOf<T>(outcome: Result<T, AppError>): T {
  if (!outcome.ok) throw new Error(outcome.error.detail ?? outcome.error.kind);
  return outcome.value;
}

/**
 * Where the search's index lies: chunks with their checksums, apart from the library, whose every word they can be made
 * from.
 */
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { checksum } from '../../search/index/bytes.ts';
import type { Chunk } from '../../search/index/segment-chunks.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read, write } from '../database/transaction.ts';

/** Chunks by id; `undefined` for one that is missing or does not have its checksum. */
export async function readChunks(
  open: OpenLibrary,
  ids: readonly string[],
): Promise<Result<readonly (Uint8Array | undefined)[], AppError>> {
  return read(open, ['postings'], async (transaction) => {
    const store = transaction.objectStore('postings');
    const records = await Promise.all(ids.map((id) => store.get(id)));
    return records.map((record) => (record && isWhole(record) ? record.bytes : undefined));
  });
}

function isWhole({ bytes, checksum: expected }: { readonly bytes: unknown; readonly checksum: number }): boolean {
  return bytes instanceof Uint8Array && checksum(bytes) === expected;
}

/** Stores some chunks and drops others, all or nothing. What is lost with the power can be built again. */
export async function replaceChunks(
  open: OpenLibrary,
  put: readonly Chunk[],
  drop: readonly string[],
): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'relaxed',
    async (transaction) => {
      const store = transaction.objectStore('postings');
      await Promise.all(drop.map((id) => store.delete(id)));
      // One after the other: each is copied when it is put, and together that takes longer than others should wait.
      for (const chunk of put) await store.put(chunk);
      return ok(undefined);
    },
    ['postings'],
  );
}

export async function clearChunks(open: OpenLibrary): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'relaxed',
    async (transaction) => {
      await transaction.objectStore('postings').clear();
      return ok(undefined);
    },
    ['postings'],
  );
}

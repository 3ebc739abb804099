/** The chunks of an index that are in memory. What lies in the store is read when it is asked for, and checked. */

/** Reads chunks; `undefined` stands for one that is missing or whose checksum is not its own. */
export type ReadChunks = (ids: readonly string[]) => Promise<readonly (Uint8Array | undefined)[]>;

/** A chunk that the index needs is missing or damaged: only building it anew helps. */
export class DamagedIndexError extends Error {
  override readonly name = 'DamagedIndexError';
}

export type ChunkCache = {
  /** A chunk, from memory or the store. Rejects with {@link DamagedIndexError}. */
  readonly get: (id: string) => Promise<Uint8Array>;
  /** Keeps chunks that were just written. */
  readonly keep: (id: string, bytes: Uint8Array) => void;
  readonly drop: (ids: Iterable<string>) => void;
  /** Bytes in memory. */
  readonly size: () => number;
};

/**
 * Keeps at most about `budget` bytes, those longest unused going first. Chunks asked for together are read together.
 */
export function createChunkCache(read: ReadChunks, budget: number): ChunkCache {
  const kept = new Map<string, Uint8Array>();
  let size = 0;

  function keep(id: string, bytes: Uint8Array): void {
    drop([id]);
    kept.set(id, bytes);
    size += bytes.length;
    for (const [oldest, chunk] of kept) {
      if (size <= budget || oldest === id) break;
      kept.delete(oldest);
      size -= chunk.length;
    }
  }

  function drop(ids: Iterable<string>): void {
    for (const id of ids) {
      size -= kept.get(id)?.length ?? 0;
      kept.delete(id);
    }
  }

  const load = createBatchReader(read, keep);

  return {
    async get(id) {
      const bytes = kept.get(id);
      if (!bytes) return load(id);
      kept.delete(id);
      kept.set(id, bytes);
      return bytes;
    },
    keep,
    drop,
    size: () => size,
  };
}

/** Reads everything asked for within one turn at once; a chunk that is being read is not read a second time. */
function createBatchReader(read: ReadChunks, keep: ChunkCache['keep']): (id: string) => Promise<Uint8Array> {
  let waiting: Map<string, Promise<Uint8Array>> | undefined;
  const loading = new Map<string, Promise<Uint8Array>>();
  const resolvers = new Map<string, PromiseWithResolvers<Uint8Array>>();

  function load(id: string): Promise<Uint8Array> {
    const batch = (waiting ??= openBatch());
    const promise = Promise.withResolvers<Uint8Array>();
    batch.set(id, promise.promise);
    resolvers.set(id, promise);
    loading.set(id, promise.promise);
    return promise.promise;
  }

  function openBatch(): Map<string, Promise<Uint8Array>> {
    queueMicrotask(() => {
      const ids = [...(waiting?.keys() ?? [])];
      waiting = undefined;
      void readBatch(ids);
    });
    return new Map();
  }

  async function readBatch(ids: readonly string[]): Promise<void> {
    const settle = (id: string, bytes: Uint8Array | undefined, error: unknown): void => {
      loading.delete(id);
      const resolver = resolvers.get(id);
      resolvers.delete(id);
      if (bytes) {
        keep(id, bytes);
        resolver?.resolve(bytes);
      } else resolver?.reject(error);
    };
    try {
      const chunks = await read(ids);
      for (const [index, id] of ids.entries()) settle(id, chunks[index], new DamagedIndexError(id));
    } catch (error) {
      for (const id of ids) settle(id, undefined, error);
    }
  }

  return (id) => loading.get(id) ?? load(id);
}

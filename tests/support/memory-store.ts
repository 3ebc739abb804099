import type { ChunkStore } from '../../lib/search/index/search-index.ts';
/** An index without a database, for command lines, benches and tests. */
import type { Steps } from '../../lib/text/steps.ts';

/** A store in memory; `chunks` is what it holds. */
export function createMemoryStore(chunks: Map<string, Uint8Array> = new Map()): ChunkStore {
  return {
    read: async (ids) => ids.map((id) => chunks.get(id)),
    async replace(put, drop) {
      for (const id of drop) chunks.delete(id);
      for (const { id, bytes } of put) chunks.set(id, bytes);
    },
    async clear() {
      chunks.clear();
    },
  };
}

/** Does work to its end without a pause. */
export async function runAtOnce<T>(work: Steps<T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

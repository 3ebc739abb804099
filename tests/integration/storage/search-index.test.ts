import { describe, expect, it, vi } from 'vitest';
import { createChunkStore } from '../../../lib/background/services/search/chunk-store.ts';
import { createLibraryIndex } from '../../../lib/background/services/search/index-library.ts';
import { createSlices } from '../../../lib/background/services/work-slices.ts';
import { ok } from '../../../lib/model/result.ts';
import { createChunk } from '../../../lib/search/index/segment-chunks.ts';
import { articlesAfter, countArticles, countAllArticles } from '../../../lib/storage/library/article-batches.ts';
import { articlesByIds } from '../../../lib/storage/library/bulk-changes.ts';
import { clearChunks, readChunks, replaceChunks } from '../../../lib/storage/library/postings.ts';
import { anArticle } from '../../support/articles.ts';
import { add, testLibrary, value } from './support.ts';

const open = testLibrary('search-index-test');

/** The index as a background that just started holds it. */
function started() {
  return createLibraryIndex({
    store: createChunkStore(open),
    articlesAfter: (id, most) => articlesAfter(open, id, most),
    articlesByIds: (ids) => articlesByIds(open, ids),
    countAllArticles: () => countAllArticles(open),
    countArticles: () => countArticles(open),
    companyNames: async () => ok(new Map([['cloudwatt', 'Cloudwatt']])),
    gazetteer: async () => undefined,
    stamp: async () => 'pack',
    run: createSlices({ now: () => performance.now(), pause: () => scheduler.yield() }),
    whole: async () => {},
    reportBug: (error) => {
      throw error;
    },
  });
}

async function search(
  index: ReturnType<typeof started>,
  query: string,
): Promise<{ readonly ids: readonly string[]; readonly partial: boolean }> {
  const { hits, partial } = await value(await index.opened()).search(query, { limit: 10 });
  return { ids: hits.map(({ id }) => id), partial };
}

describe('chunks in the database', () => {
  it('come back as they were, together, and not at all where they are damaged or gone', async () => {
    const [one, two] = [
      createChunk('one', Uint8Array.of(1, 2, 3)),
      createChunk('two', new Uint8Array(300_000).fill(7)),
    ];
    value(await replaceChunks(open, [one, two, { ...createChunk('bad', Uint8Array.of(4)), checksum: 1 }], []));
    expect(value(await readChunks(open, ['two', 'one', 'bad', 'none']))).toEqual([
      two.bytes,
      one.bytes,
      undefined,
      undefined,
    ]);
    value(await replaceChunks(open, [createChunk('three', Uint8Array.of(5))], ['one']));
    expect(value(await readChunks(open, ['one', 'three']))).toEqual([undefined, Uint8Array.of(5)]);
    value(await clearChunks(open));
    expect(value(await readChunks(open, ['three']))).toEqual([undefined]);
  });
});

describe('an index in the database', () => {
  it('is built in slices, found by the next start, and follows changes', async () => {
    await add(
      open,
      anArticle('rachat', { title: 'Orange rachète Cloudwatt' }),
      anArticle('autre', { title: 'L’Élysée', companies: [] }),
    );
    const first = started();
    expect(await search(first, 'clodwat')).toEqual({ ids: ['rachat'], partial: false });
    await add(open, anArticle('neuf', { title: 'Numergy en sauvegarde', companies: [] }));
    await first.changed(['neuf']);
    expect([value(await countAllArticles(open)), value(await countArticles(open))]).toEqual([3, 3]);
    const next = started();
    expect(await search(next, 'numrgy')).toEqual({ ids: ['neuf'], partial: false });
    expect(await search(next, 'elysee')).toEqual({ ids: ['autre'], partial: false });
  });

  it('is built again where its chunks are damaged', async () => {
    await add(open, anArticle('rachat', { title: 'Orange rachète Cloudwatt' }));
    await search(started(), 'orange');
    value(await replaceChunks(open, [{ ...createChunk('0/postings/0', Uint8Array.of(9)), checksum: 0 }], []));
    const index = started();
    expect((await search(index, 'orange')).partial).toBe(true);
    await vi.waitFor(async () => expect(await search(index, 'orange')).toEqual({ ids: ['rachat'], partial: false }));
    await index.whenWhole();
  });
});

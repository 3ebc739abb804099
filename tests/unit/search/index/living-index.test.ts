import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { SearchEntry } from '../../../../lib/search/index/search-entry.ts';
import { openSearchIndex } from '../../../../lib/search/index/search-index.ts';
import type { SearchIndex } from '../../../../lib/search/index/search-index.ts';
import type { Steps } from '../../../../lib/text/steps.ts';
import { createMemoryStore, runAtOnce } from '../../../support/memory-store.ts';
import { anEntry, idsIn, indexOf } from '../../../support/search.ts';

const reopen = (chunks: Map<string, Uint8Array>, damaged = () => {}): Promise<SearchIndex> =>
  openSearchIndex('', { store: createMemoryStore(chunks), run: runAtOnce, damaged });
type Parts = Parameters<typeof anEntry>[2];
const many = (
  count: number,
  title: (place: number) => string,
  prefix = 'a',
  parts: (place: number) => Parts = () => ({}),
) => Array.from({ length: count }, (_, place) => anEntry(`${prefix}${place}`, title(place), parts(place)));

describe('an index that lives', () => {
  it('finds what was put, in its last form, and not what was removed', async () => {
    const index = await indexOf([
      anEntry('rachat', 'Orange rachète Cloudwatt'),
      anEntry('fin', 'Orange arrête Cloudwatt'),
    ]);
    await index.put([anEntry('bleu', 'Bleu ouvre'), anEntry('bleu', 'Bleu ferme')]);
    await index.put([anEntry('rachat', 'Thales vend')]);
    await index.remove(['fin', 'nobody']);
    expect(await idsIn(index, 'bleu')).toEqual(['bleu']);
    expect(await idsIn(index, 'ouvre')).toEqual([]);
    expect(await idsIn(index, 'thales')).toEqual(['rachat']);
    expect(await idsIn(index, 'cloudwatt')).toEqual([]);
    expect(index.size()).toBe(2);
  });

  it('answers after any changes, joined or not, reopened or not, as an index built anew', async () => {
    const titles = fc.array(fc.constantFrom('orange', 'cloudwatt', 'numergy', 'bull', 'thales'), {
      minLength: 1,
      maxLength: 4,
    });
    const change = fc.record({
      id: fc.integer({ min: 0, max: 9 }),
      title: fc.option(titles),
      next: fc.constantFrom('nothing', 'compact', 'reopen'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 15 }),
        fc.constantFrom('orange', 'bull thales', 'numergi', 'cloud'),
        async (changes, query) => {
          const chunks = new Map<string, Uint8Array>();
          let living = await indexOf([], { chunks });
          const entries = new Map<string, SearchEntry>();
          for (const { id, title, next } of changes) {
            const key = `a${id}`;
            if (title) {
              entries.set(
                key,
                anEntry(key, title.join(' '), { published: `20${10 + id}-01-01`, tags: title, publisher: title[0] }),
              );
              await living.put([...entries.values()].filter((entry) => entry.id === key));
            } else {
              entries.delete(key);
              await living.remove([key]);
            }
            if (next === 'compact') await living.compact();
            if (next === 'reopen') living = await reopen(chunks);
          }
          const anew = (await (await indexOf([...entries.values()])).search(query, { limit: 100 })).hits.map(
            ({ id, score }) => [id, score],
          );
          expect((await living.search(query, { limit: 100 })).hits.map(({ id, score }) => [id, score])).toEqual(anew);
          expect(living.size()).toBe(entries.size);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('finds every word, publisher and tag once its segments are joined and it is reopened', async () => {
    const chunks = new Map<string, Uint8Array>();
    const index = await indexOf([], { chunks });
    for (let part = 0; part < 4; part += 1) {
      const parts = (place: number): Parts => ({ publisher: `Titre ${part * 120 + place}`, tags: [`tag ${place}`] });
      await index.put(many(120, (place) => `mot${part}x${place} commun zebre${place % 7}`, `p${part}-`, parts));
    }
    await index.remove(['p3-7']);
    await index.compact();
    expect([...chunks.keys()].filter((id) => id.endsWith('/head'))).toHaveLength(1);
    const again = await reopen(chunks);
    expect(again.progress().isComplete).toBe(true);
    expect(again.size()).toBe(479);
    expect((await again.search('commun', { limit: 1 })).total).toBe(479);
    for (const word of ['mot0x0', 'mot3x119', 'mot2x60']) expect(await idsIn(again, word)).toHaveLength(1);
    expect(await idsIn(again, { words: [], phrases: ['mot3x7'], without: [] })).toEqual([]);
    expect((await again.search('zebre3', { limit: 1 })).total).toBe(4 * 17);
    expect(again.tables().publishers.size).toBe(480);
    expect(again.tables().publishers.textOf(again.tables().publishers.numberOf('Titre 432') ?? -1)).toBe('Titre 432');
  });

  it('takes changes and answers while its segments are joined, and loses none of them', async () => {
    const [gate, held] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    let isHeld = false;
    const run = async <T>(work: Steps<T>): Promise<T> => {
      if (isHeld) {
        isHeld = false;
        held.resolve(undefined);
        await gate.promise;
      }
      return runAtOnce(work);
    };
    const chunks = new Map<string, Uint8Array>();
    const index = await openSearchIndex('', { store: createMemoryStore(chunks), run });
    for (let part = 0; part < 6; part += 1)
      await index.put(
        many(60, (place) => `orange ${place}`, `p${part}-`),
        { cursor: '', isComplete: true },
      );
    isHeld = true;
    const joining = index.compact();
    await held.promise;
    await index.remove(['p0-1']);
    await index.put([anEntry('p1-2', 'thales'), anEntry('new', 'thales')]);
    expect((await index.search('orange', { limit: 1 })).total).toBe(358);
    gate.resolve(undefined);
    await joining;
    for (const each of [index, await reopen(chunks)]) {
      expect((await each.search('orange', { limit: 1 })).total).toBe(358);
      expect((await idsIn(each, 'thales')).toSorted()).toEqual(['new', 'p1-2']);
      expect(each.size()).toBe(360);
    }
  });

  it('stays in few segments, however many articles come one at a time', async () => {
    const chunks = new Map<string, Uint8Array>();
    const index = await indexOf([], { chunks });
    for (const entry of many(130, (place) => `orange ${place}`)) {
      await index.put([entry]);
      await index.compact();
    }
    expect([...chunks.keys()].filter((id) => id.endsWith('/head')).length).toBeLessThanOrEqual(8);
    expect((await index.search('orange', { limit: 1 })).total).toBe(130);
  });
});

describe('an index that was damaged', () => {
  const stored = async (): Promise<Map<string, Uint8Array>> => {
    const chunks = new Map<string, Uint8Array>();
    const index = await indexOf(
      many(100, (place) => `orange ${place}`),
      { chunks },
    );
    await index.put(many(60, (place) => `thales ${place}`, 'b'));
    return chunks;
  };

  it('is empty and not complete where it is missing, of another stamp or form, or cut short', async () => {
    const chunks = await stored();
    const open = (stamp: string, of: Map<string, Uint8Array>) =>
      openSearchIndex(stamp, { store: createMemoryStore(new Map(of)), run: runAtOnce });
    expect((await open('', chunks)).progress().isComplete).toBe(true);
    const broken = (change: (copy: Map<string, Uint8Array>) => void): Map<string, Uint8Array> => {
      const copy = new Map(chunks);
      change(copy);
      return copy;
    };
    const indexes = [
      await open('other', chunks),
      await open('', new Map()),
      await open(
        '',
        broken((copy) => copy.set('index', Uint8Array.of(99))),
      ),
      await open(
        '',
        broken((copy) => copy.delete('0/head')),
      ),
      await open(
        '',
        broken((copy) => copy.set('0/ranks', new Uint8Array(8))),
      ),
    ];
    for (const index of indexes) {
      expect(index.progress()).toEqual({ cursor: '', isComplete: false });
      expect(index.size()).toBe(0);
      expect(await index.search('orange', { limit: 1 })).toMatchObject({ total: 0, partial: true });
    }
  });

  it('goes on with what is whole, says that it answers in part, and tells once', async () => {
    const chunks = await stored();
    chunks.delete('0/postings/0');
    const damaged = vi.fn<() => void>();
    const index = await reopen(chunks, damaged);
    expect(await index.search('orange', { limit: 1 })).toMatchObject({ total: 0, partial: true });
    expect(await index.search('thales', { limit: 1 })).toMatchObject({ total: 60, partial: true });
    expect(damaged).toHaveBeenCalledTimes(1);
  });

  it('goes on, too, where only what a filter asks for is gone', async () => {
    const chunks = await stored();
    chunks.delete('0/labels');
    const index = await reopen(chunks);
    expect(await index.search('orange', { limit: 1 })).toMatchObject({ total: 100, partial: false });
    const everything = { words: [], phrases: [], without: [] };
    expect(await index.search(everything, { limit: 1, filter: () => true })).toMatchObject({
      total: 60,
      partial: true,
    });
  });

  it('lets other failures of the store be heard', async () => {
    const store = createMemoryStore(await stored());
    let fails = false;
    const index = await openSearchIndex('', {
      store: { ...store, read: async (ids) => (fails ? Promise.reject(new Error('gone')) : store.read(ids)) },
      run: runAtOnce,
    });
    fails = true;
    await expect(index.search('orange', { limit: 1 })).rejects.toThrow('gone');
    fails = false;
    expect(await index.search('orange', { limit: 1 })).toMatchObject({ total: 100, partial: false });
  });
});

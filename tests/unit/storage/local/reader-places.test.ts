import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepReaderPlace, readReaderPlace } from '../../../../lib/storage/local/reader-places.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('chrome', fakeBrowser);
});

describe('where the reader left articles', () => {
  it('is the beginning at first, and where what is stored cannot be read', async () => {
    expect(await readReaderPlace('a')).toBe(0);
    await fakeBrowser.storage.local.set({ readerPlaces: [['a', 7]] });
    expect(await readReaderPlace('a')).toBe(0);
  });

  it('is kept of the latest two hundred', async () => {
    for (const [id, share] of [
      ['a', 0.2],
      ['b', 1],
      ['a', 0.5],
    ] as const)
      await keepReaderPlace(id, share);
    expect([await readReaderPlace('a'), await readReaderPlace('b')]).toEqual([0.5, 1]);
    for (let more = 0; more < 199; more += 1) await keepReaderPlace(`c${String(more)}`, 0.1);
    expect([await readReaderPlace('a'), await readReaderPlace('b')]).toEqual([0.5, 0]);
  });
});

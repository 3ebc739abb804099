import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPackInstaller } from '../../../lib/app/install-pack.ts';
import type { PackFiles } from '../../../lib/app/install-pack.ts';
import { createAnnotatorWriter } from '../../../lib/storage/annotator-writer.ts';
import { readAnnotatorState } from '../../../lib/storage/annotator-state.ts';
import { libraryState } from '../../../lib/storage/articles.ts';
import { createDatabase } from '../../../lib/storage/database.ts';
import { anArticle } from '../../support/articles.ts';

const read = vi.fn<(path: string) => unknown>();

/** The files of a pack, as the build writes them. */
function packed(packHash: string, starter: unknown, bytes = Uint8Array.of(1, 2, 3)): PackFiles {
  const files: Record<string, unknown> = { '/pack/manifest.json': { packHash, companies: 1 }, '/pack/starter.json': starter, '/pack/gazetteer.bin': bytes };
  read.mockImplementation((path) => files[path]);
  return {
    readJson: async (path) => read(path),
    readBytes: async (path) => {
      const file = read(path);
      if (file instanceof Uint8Array) return file;
      throw new Error(`${path} is not in the extension`);
    },
  };
}

function installing(files: PackFiles, open = createDatabase()) {
  const installed = vi.fn<() => void>();
  return { open, installed, ...createPackInstaller({ files, open, writer: createAnnotatorWriter(), installed }) };
}

const ONE = [anArticle('a')];

beforeEach(() => {
  fakeBrowser.reset();
  read.mockReset();
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
});

describe('an installation', () => {
  it('gives names to the pages and articles to the library, and tells of it', async () => {
    const { open, install, installed } = installing(packed('h1', ONE));
    expect(await install()).toEqual({ ok: true, value: undefined });
    expect((await readAnnotatorState()).gazetteer).toEqual(Uint8Array.of(1, 2, 3));
    expect(await libraryState(open)).toEqual({ ok: true, value: { articles: 1, saved: 0 } });
    expect(installed).toHaveBeenCalledTimes(1);
    expect((await fakeBrowser.storage.local.get('libraryRevision'))['libraryRevision']).toBe(1);
  });

  it('reads nothing but the manifest where all is there', async () => {
    const { open, install } = installing(packed('h1', ONE));
    await install();
    read.mockClear();
    const again = installing(packed('h1', ONE), open);
    expect(await again.install()).toMatchObject({ ok: true });
    expect(read.mock.calls).toEqual([['/pack/manifest.json']]);
    expect(again.installed).not.toHaveBeenCalled();
  });

  it('runs once when asked twice at a time', async () => {
    const { install } = installing(packed('h1', ONE));
    await Promise.all([install(), install()]);
    expect(read.mock.calls.filter(([path]) => path === '/pack/manifest.json')).toHaveLength(1);
  });

  it('brings a new pack, and heals what was cleared', async () => {
    const { open, install } = installing(packed('h1', ONE));
    await install();
    await installing(packed('h2', [...ONE, anArticle('b')], Uint8Array.of(9)), open).install();
    expect((await readAnnotatorState()).gazetteer).toEqual(Uint8Array.of(9));
    expect(await libraryState(open)).toMatchObject({ value: { articles: 2 } });
    await fakeBrowser.storage.local.clear();
    await installing(packed('h2', []), open).install();
    expect((await readAnnotatorState()).gazetteer).toEqual(Uint8Array.of(1, 2, 3));
    expect(await libraryState(open)).toMatchObject({ value: { articles: 2 } });
  });

  it.each([
    ['no manifest', undefined, ONE],
    ['a manifest without a hash', { packHash: '' }, ONE],
    ['an article that is none', { packHash: 'h' }, [{ id: 'a' }]],
  ])('with %s fails as such and leaves the library empty', async (_what, manifest, starter) => {
    const files = packed('h', starter);
    const broken: PackFiles = { ...files, readJson: async (path) => (path === '/pack/manifest.json' ? manifest : files.readJson(path)) };
    const { open, install } = installing(broken);
    expect(await install()).toMatchObject({ ok: false, error: { kind: 'pack-unreadable' } });
    expect(await libraryState(open)).toMatchObject({ value: { articles: 0 } });
  });

  it('marks names even where the database does not open, and says that it does not', async () => {
    const { install } = installing(packed('h1', ONE), async () => ({ ok: false, error: { kind: 'database-unavailable' } }));
    expect(await install()).toEqual({ ok: false, error: { kind: 'database-unavailable' } });
    expect((await readAnnotatorState()).gazetteer).toEqual(Uint8Array.of(1, 2, 3));
  });
});

describe('whenInstalled', () => {
  it('waits for the first installation, and for none after that', async () => {
    const first = installing(packed('h1', ONE));
    await first.whenInstalled();
    expect(await libraryState(first.open)).toMatchObject({ value: { articles: 1 } });
    read.mockClear();
    await first.whenInstalled();
    await installing(packed('h2', ONE), first.open).whenInstalled();
    expect(read).not.toHaveBeenCalled();
  });

  it('goes on without a pack that cannot be read', async () => {
    const { whenInstalled } = installing({ readJson: async () => Promise.reject(new Error('gone')), readBytes: async () => new Uint8Array(0) });
    await expect(whenInstalled()).resolves.toBeUndefined();
  });
});

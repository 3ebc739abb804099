import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPackInstaller } from '../../../../../lib/background/services/library/install-pack.ts';
import { createDatabase } from '../../../../../lib/storage/database/database.ts';
import { libraryState } from '../../../../../lib/storage/library/articles.ts';
import { editArticle } from '../../../../../lib/storage/library/saved-articles.ts';
import { openAnnotatorState } from '../../../../../lib/storage/local/annotator-state.ts';
import { createAnnotatorWriter } from '../../../../../lib/storage/local/annotator-writer.ts';
import { anArticle } from '../../../../support/articles.ts';

const read = vi.fn<(path: string) => unknown>();

type Files = Pick<Parameters<typeof createPackInstaller>[0], 'readJson' | 'gazetteer'>;

/** The files of a pack, as the build writes them; `revision` tells of names that the reader added. */
function packed(packHash: string, starter: unknown, bytes = Uint8Array.of(1, 2, 3), revision = ''): Files {
  const files: Record<string, unknown> = {
    '/pack/manifest.json': { packHash, companies: 1 },
    '/pack/starter.json': starter,
    '/pack/gazetteer.bin': bytes,
  };
  read.mockImplementation((path) => files[path]);
  return {
    readJson: async (path) => read(path),
    gazetteer: {
      revision: async () => revision,
      pageBytes: async () => {
        const file = read('/pack/gazetteer.bin');
        if (file instanceof Uint8Array) return file;
        throw new Error('not in the extension');
      },
    },
  };
}

function installing(files: Files, open = createDatabase(), wantsStarter = true) {
  const installed = vi.fn<() => void>();
  const installer = createPackInstaller({
    ...files,
    open,
    writer: createAnnotatorWriter(),
    wantsStarter: async () => wantsStarter,
    installed,
  });
  return { open, installed, ...installer };
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
    expect((await openAnnotatorState().read()).gazetteer).toEqual(Uint8Array.of(1, 2, 3));
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
    expect((await openAnnotatorState().read()).gazetteer).toEqual(Uint8Array.of(9));
    expect(await libraryState(open)).toMatchObject({ value: { articles: 2 } });
    await fakeBrowser.storage.local.clear();
    await installing(packed('h2', []), open).install();
    expect((await openAnnotatorState().read()).gazetteer).toEqual(Uint8Array.of(1, 2, 3));
    expect(await libraryState(open)).toMatchObject({ value: { articles: 2 } });
  });

  it('takes the articles out where they are not wanted, but for what the reader tagged, and brings them again', async () => {
    const { open, install } = installing(packed('h1', [...ONE, anArticle('b')]));
    await install();
    await editArticle(open, { id: 'c1', at: '2026-01-01T00:00:00Z' }, { id: anArticle('b').id, tags: ['own'] });
    const without = installing(packed('h1', ONE), open, false);
    expect(await without.install()).toMatchObject({ ok: true });
    expect(without.installed).toHaveBeenCalledOnce();
    expect(await libraryState(open)).toMatchObject({ value: { articles: 1 } });
    read.mockClear();
    await without.install();
    expect(read.mock.calls).toEqual([['/pack/manifest.json']]);
    await installing(packed('h1', [...ONE, anArticle('b')]), open).install();
    expect(await libraryState(open)).toMatchObject({ value: { articles: 2 } });
  });

  it.each([
    ['no manifest', undefined, ONE],
    ['a manifest without a hash', { packHash: '' }, ONE],
    ['an article that is none', { packHash: 'h' }, [{ id: 'a' }]],
  ])('with %s fails as such and leaves the library empty', async (_what, manifest, starter) => {
    const files = packed('h', starter);
    const broken: Files = {
      ...files,
      readJson: async (path) => (path === '/pack/manifest.json' ? manifest : files.readJson(path)),
    };
    const { open, install } = installing(broken);
    expect(await install()).toMatchObject({ ok: false, error: { kind: 'pack-unreadable' } });
    expect(await libraryState(open)).toMatchObject({ value: { articles: 0 } });
  });

  it('marks names even where the database does not open, and says that it does not', async () => {
    const { install } = installing(packed('h1', ONE), async () => ({
      ok: false,
      error: { kind: 'database-unavailable' },
    }));
    expect(await install()).toEqual({ ok: false, error: { kind: 'database-unavailable' } });
    expect((await openAnnotatorState().read()).gazetteer).toEqual(Uint8Array.of(1, 2, 3));
  });
});

describe('the gazetteer', () => {
  it('is stored anew when the reader’s names change, and only then', async () => {
    const { open, install } = installing(packed('h1', ONE));
    await install();
    const named = installing(packed('h1', ONE, Uint8Array.of(4), 'l1'), open);
    expect(await named.installGazetteer()).toEqual({ ok: true, value: undefined });
    expect((await openAnnotatorState().read()).gazetteer).toEqual(Uint8Array.of(4));
    await installing(packed('h1', ONE, Uint8Array.of(5), 'l1'), open).installGazetteer();
    expect((await openAnnotatorState().read()).gazetteer).toEqual(Uint8Array.of(4));
    await installing(packed('h1', ONE), open).installGazetteer();
    expect((await openAnnotatorState().read()).gazetteer).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('stays as it is where the pack cannot be read', async () => {
    const { install, open } = installing(packed('h1', ONE));
    await install();
    const files = packed('h1', ONE, Uint8Array.of(4), 'l1');
    const broken = installing(
      { ...files, gazetteer: { ...files.gazetteer, pageBytes: async () => Promise.reject(new Error('gone')) } },
      open,
    );
    expect(await broken.installGazetteer()).toMatchObject({ ok: false, error: { kind: 'pack-unreadable' } });
    expect((await openAnnotatorState().read()).gazetteer).toEqual(Uint8Array.of(1, 2, 3));
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
    const { whenInstalled } = installing({
      ...packed('h1', ONE),
      readJson: async () => Promise.reject(new Error('gone')),
    });
    await expect(whenInstalled()).resolves.toBeUndefined();
  });
});

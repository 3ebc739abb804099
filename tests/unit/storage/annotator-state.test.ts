import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lessonsHere } from '../../../lib/app/lessons-here.ts';
import { wordOfReader } from '../../../lib/app/word-of-reader.ts';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings.ts';
import { onAnnotatorStateChange, onLibraryChange, readAnnotatorState } from '../../../lib/storage/annotator-state.ts';
import type { AnnotatorState } from '../../../lib/storage/annotator-state.ts';
import { createAnnotatorWriter } from '../../../lib/storage/annotator-writer.ts';
import { LESSONS, lesson } from '../../support/lessons.ts';
import { fromBase64, toBase64 } from '../../../lib/storage/base64.ts';

const ORANGE = lesson('never-here');
const stored = async (key: string): Promise<unknown> => (await fakeBrowser.storage.local.get(key))[key];

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the annotator’s state', () => {
  it('is the defaults, and no names, where nothing is stored', async () => {
    expect(await readAnnotatorState()).toEqual({ gazetteer: new Uint8Array(0), settings: DEFAULT_SETTINGS, mutes: { sites: [] }, lessons: [] });
  });

  it('is read in one call', async () => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    await readAnnotatorState();
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('is what the background wrote', async () => {
    const writer = createAnnotatorWriter();
    await writer.storeGazetteer('h1', Uint8Array.of(0, 127, 128, 255));
    await writer.muteSite('loud.example', true);
    await writer.teach(LESSONS);
    await writer.changeSettings({ density: 'all', products: true });
    expect(await readAnnotatorState()).toEqual({
      gazetteer: Uint8Array.of(0, 127, 128, 255),
      settings: { ...DEFAULT_SETTINGS, density: 'all', products: true },
      mutes: { sites: ['loud.example'] },
      lessons: LESSONS,
    });
    expect(await writer.gazetteerHash()).toBe('h1');
  });

  it('survives whatever lies under its keys', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (junk) => {
        await fakeBrowser.storage.local.set({ gazetteer: { data: junk }, settings: junk, mutes: { sites: junk }, lessons: [junk] });
        const state = await readAnnotatorState();
        expect(state.gazetteer).toBeInstanceOf(Uint8Array);
        expect(Array.isArray(state.mutes.sites)).toBe(true);
        expect(state.settings).toEqual(DEFAULT_SETTINGS);
        expect(() => wordOfReader(lessonsHere(state.lessons, 'a.example'))).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });

  it('tells of each part as it changes, until the signal ends', async () => {
    const writer = createAnnotatorWriter();
    const controller = new AbortController();
    const told: Partial<AnnotatorState>[] = [];
    onAnnotatorStateChange((changed) => told.push(changed), controller.signal);
    await writer.muteSite('loud.example', true);
    await writer.libraryChanged();
    await writer.teach([ORANGE]);
    controller.abort();
    await writer.muteSite('loud.example', false);
    expect(told).toEqual([{ mutes: { sites: ['loud.example'] } }, { lessons: [ORANGE] }]);
  });

  it('tells of the library apart', async () => {
    const writer = createAnnotatorWriter();
    const told = vi.fn<() => void>();
    onLibraryChange(told, new AbortController().signal);
    await writer.libraryChanged();
    await writer.libraryChanged();
    await writer.muteSite('loud.example', true);
    expect(told).toHaveBeenCalledTimes(2);
    expect(await stored('libraryRevision')).toBe(2);
  });
});

describe('the writer', () => {
  it('stores only what differs from the defaults', async () => {
    const writer = createAnnotatorWriter();
    expect(await writer.changeSettings({ density: 'all' })).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, density: 'all' } });
    expect(await stored('settings')).toEqual({ density: 'all' });
    await writer.changeSettings({ markStyle: 'none', opening: 'click', certainty: 'open', publicBodies: false, products: true });
    expect(await stored('settings')).toEqual({ density: 'all', markStyle: 'none', opening: 'click', certainty: 'open', publicBodies: false, products: true });
    expect(await writer.changeSettings(DEFAULT_SETTINGS)).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    expect(await stored('settings')).toEqual({});
    expect(await writer.changeSettings({})).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  });

  it('loses none of several changes made at once', async () => {
    const writer = createAnnotatorWriter();
    const hosts = Array.from({ length: 20 }, (_, index) => `h${index}.example`);
    await Promise.all(hosts.map((host) => writer.muteSite(host, true)));
    expect((await writer.mutes()).sites).toEqual(hosts);
  });

  it('mutes once, and takes it back', async () => {
    const writer = createAnnotatorWriter();
    for (const muted of [true, true, false, false]) await writer.muteSite('loud.example', muted);
    expect(await stored('mutes')).toEqual({ sites: [] });
  });

  it('keeps a lesson once, the last time it was given, and forgets it by its id', async () => {
    const writer = createAnnotatorWriter();
    expect(await writer.teach([ORANGE, lesson('name')])).toEqual({ ok: true, value: 2 });
    const again = { ...ORANGE, id: 'again', at: '2026-06-01T00:00:00.000Z' };
    expect(await writer.teach([again])).toEqual({ ok: true, value: 0 });
    expect(await writer.lessons()).toEqual([again, lesson('name')]);
    await writer.unteach('again');
    await writer.unteach('nothing');
    expect(await stored('lessons')).toEqual([lesson('name')]);
  });

  it.each([
    ['QUOTA_BYTES quota exceeded', 'quota-exceeded'],
    ['An unexpected error occurred', 'database-unavailable'],
  ])('says of «%s»: %s, and goes on afterwards', async (words, kind) => {
    const writer = createAnnotatorWriter();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementationOnce(async () => Promise.reject(new Error(words)));
    expect(await writer.muteSite('loud.example', true)).toMatchObject({ ok: false, error: { kind } });
    expect(await writer.muteSite('loud.example', true)).toMatchObject({ ok: true });
  });
});

describe('base64', () => {
  it('gives every bytes back, long ones too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
    const long = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251);
    expect(fromBase64(toBase64(long))).toEqual(long);
  });
});

import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { correctionRulesOf, correctionsHere } from '../../../../lib/content/page-corrections.ts';
import type { Correction } from '../../../../lib/model/correction.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/model/settings.ts';
import { hashName } from '../../../../lib/recognition/gazetteer/name-hash.ts';
import { openAnnotatorState } from '../../../../lib/storage/local/annotator-state.ts';
import type { AnnotatorState } from '../../../../lib/storage/local/annotator-state.ts';
import { createAnnotatorWriter } from '../../../../lib/storage/local/annotator-writer.ts';
import { fromBase64, toBase64 } from '../../../../lib/storage/local/base64.ts';
import { onLibraryChange } from '../../../../lib/storage/local/library-revision.ts';
import { pageRules, type PageRules } from '../../../../lib/storage/local/page-rules.ts';
import { choicesOf, onChoice, readCorrections } from '../../../../lib/storage/local/reader-choices.ts';
import { onNamesChange } from '../../../../lib/storage/local/revisions.ts';
import { CORRECTIONS, correction } from '../../../support/corrections.ts';

const ORANGE = correction('never-here');
const stored = async (key: string): Promise<unknown> => (await fakeBrowser.storage.local.get(key))[key];

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the annotator’s state', () => {
  it('is nothing where nothing is stored', async () => {
    expect(await openAnnotatorState().read()).toEqual({});
  });

  describe('where the names of the pack came with the script', () => {
    const PACKED = { hash: 'h1', data: toBase64(Uint8Array.of(1)) };
    const keysRead = (): unknown[] => vi.mocked(fakeBrowser.storage.local.get).mock.calls.flat(2);

    it('takes them from there, and reads none from storage', async () => {
      await createAnnotatorWriter().storeGazetteer('h1', Uint8Array.of(1));
      vi.spyOn(fakeBrowser.storage.local, 'get');
      expect((await openAnnotatorState(PACKED).read()).gazetteer).toEqual(Uint8Array.of(1));
      expect(keysRead()).toEqual(['gazetteerHash', 'pageRules']);
    });

    it('gives them early, while storage is being asked', async () => {
      await createAnnotatorWriter().storeGazetteer('h1', Uint8Array.of(1));
      const early: Uint8Array[] = [];
      const reading = openAnnotatorState(PACKED).read((gazetteer) => early.push(gazetteer));
      expect(early).toEqual([Uint8Array.of(1)]);
      expect((await reading).gazetteer).toBe(early[0]);
    });

    it('takes those of storage where the reader added names, or the pack is another', async () => {
      await createAnnotatorWriter().storeGazetteer('h1 l1', Uint8Array.of(1, 2));
      expect((await openAnnotatorState(PACKED).read()).gazetteer).toEqual(Uint8Array.of(1, 2));
    });

    it('takes none before the installation has finished', async () => {
      expect(await openAnnotatorState(PACKED).read()).toEqual({});
    });
  });

  it('gives names once, until they are others', async () => {
    const writer = createAnnotatorWriter();
    await writer.storeGazetteer('h1', Uint8Array.of(1));
    const state = openAnnotatorState();
    const given: (Uint8Array | undefined)[] = [];
    const note = async (): Promise<void> => void given.push((await state.read()).gazetteer);
    await note();
    await note();
    await writer.storeGazetteer('h2', Uint8Array.of(2));
    await note();
    await note();
    expect(given).toEqual([Uint8Array.of(1), undefined, Uint8Array.of(2), undefined]);
  });

  it('does not give again what a change has told of', async () => {
    const writer = createAnnotatorWriter();
    const state = openAnnotatorState();
    state.onChange(() => {}, new AbortController().signal);
    await writer.storeGazetteer('h1', Uint8Array.of(1));
    expect((await state.read()).gazetteer).toBeUndefined();
  });

  it('is what a change told of while long names were being read', async () => {
    const writer = createAnnotatorWriter();
    await writer.storeGazetteer('h1', Uint8Array.of(1));
    const state = openAnnotatorState();
    state.onChange(() => {}, new AbortController().signal);
    const { local } = fakeBrowser.storage;
    const get = local.get.bind(local);
    vi.spyOn(local, 'get').mockImplementationOnce(async (keys) => {
      const read = await get(keys);
      await writer.changeSettings({ onlyAccounts: true });
      return read;
    });
    expect((await state.read()).rules?.finding.onlyAccounts).toBe(true);
  });

  it('is what the background wrote: the gazetteer, and rules made of what the reader chose', async () => {
    const writer = createAnnotatorWriter();
    await writer.storeGazetteer('h1', Uint8Array.of(0, 127, 128, 255));
    await writer.muteSites(['loud.example'], true);
    await writer.correct(CORRECTIONS);
    await writer.changeSettings({ density: 'all', products: true, certainty: 'open' });
    expect(await openAnnotatorState().read()).toEqual({
      gazetteer: Uint8Array.of(0, 127, 128, 255),
      rules: pageRules({
        settings: { ...DEFAULT_SETTINGS, density: 'all', products: true, certainty: 'open' },
        mutes: { sites: ['loud.example'] },
        corrections: CORRECTIONS,
      }),
    });
    expect(await writer.gazetteerHash()).toBe('h1');
  });

  it('has the rules of a reader who chose nothing as soon as there is a gazetteer', async () => {
    await createAnnotatorWriter().storeGazetteer('h1', Uint8Array.of(1));
    expect((await openAnnotatorState().read()).rules).toEqual({
      version: 3,
      mutedSites: [],
      density: 'first-in-section',
      markStyle: 'underline',
      opening: 'rest',
      finding: {
        onlyAccounts: false,
        products: false,
        publicBodies: true,
        threshold: 0.5,
        ownNames: [],
        addedNames: [],
        corrections: hashName(''),
      },
    });
  });

  it('keeps rules in step with every choice, many made at once among them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom('mute', 'unmute', 'correct', 'remove-correction', 'settings', 'gazetteer', 'library'),
          {
            maxLength: 12,
          },
        ),
        async (actions) => {
          fakeBrowser.reset();
          const writer = createAnnotatorWriter();
          await writer.storeGazetteer('h0', Uint8Array.of(0));
          await Promise.all(
            actions.map((action, index) => {
              if (action === 'mute' || action === 'unmute')
                return writer.muteSites(['loud.example'], action === 'mute');
              if (action === 'correct') return writer.correct(CORRECTIONS.slice(0, index + 1));
              if (action === 'remove-correction') return writer.removeCorrection('never');
              if (action === 'settings')
                return writer.changeSettings({ density: index % 2 === 0 ? 'all' : 'first-on-page' });
              return action === 'gazetteer'
                ? writer.storeGazetteer(`h${index}`, Uint8Array.of(index))
                : writer.libraryChanged();
            }),
          );
          const choices = {
            settings: await writer.settings(),
            mutes: await writer.mutes(),
            corrections: await writer.corrections(),
          };
          expect((await openAnnotatorState().read()).rules).toEqual(pageRules(choices));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('has no rules of another version, and the gazetteer counts as missing then, so that both are written anew', async () => {
    const writer = createAnnotatorWriter();
    await writer.storeGazetteer('h1', Uint8Array.of(1));
    await fakeBrowser.storage.local.set({ pageRules: { version: 0 } });
    expect(await openAnnotatorState().read()).toEqual({ gazetteer: Uint8Array.of(1) });
    expect(await writer.gazetteerHash()).toBeUndefined();
  });

  it.each([null, 'text', 7, [], {}])('is nothing where %j lies under its keys', async (junk) => {
    await fakeBrowser.storage.local.set({ gazetteer: junk, gazetteerHash: 'h1', pageRules: junk });
    expect(await openAnnotatorState().read()).toEqual({});
  });

  it('tells of the rules as they change, until the signal ends', async () => {
    const writer = createAnnotatorWriter();
    const controller = new AbortController();
    const told: Partial<AnnotatorState>[] = [];
    openAnnotatorState().onChange((changed) => told.push(changed), controller.signal);
    await writer.muteSites(['loud.example'], true);
    await writer.libraryChanged();
    await writer.correct([ORANGE]);
    controller.abort();
    await writer.muteSites(['loud.example'], false);
    const mutes = { sites: ['loud.example'] };
    expect(told).toEqual(
      [[], [ORANGE]].map((corrections) => ({ rules: pageRules({ settings: DEFAULT_SETTINGS, mutes, corrections }) })),
    );
  });

  it('tells where the names are others, until the signal ends', async () => {
    const writer = createAnnotatorWriter();
    const told = vi.fn<() => void>();
    const controller = new AbortController();
    onNamesChange(told, controller.signal);
    await writer.storeGazetteer('h1', Uint8Array.of(1));
    await writer.muteSites(['loud.example'], true);
    expect(told).toHaveBeenCalledTimes(1);
    controller.abort();
    await writer.storeGazetteer('h2', Uint8Array.of(2));
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('tells of the library apart', async () => {
    const writer = createAnnotatorWriter();
    const told = vi.fn<() => void>();
    onLibraryChange(told, new AbortController().signal);
    await writer.libraryChanged();
    await writer.libraryChanged();
    await writer.muteSites(['loud.example'], true);
    expect(told).toHaveBeenCalledTimes(2);
    expect(await stored('libraryRevision')).toBe(2);
  });
});

describe('the rules of a page', () => {
  const rules = (corrections: readonly Correction[]): PageRules['finding'] =>
    pageRules({ settings: DEFAULT_SETTINGS, mutes: { sites: [] }, corrections }).finding;

  it('know by their hashes the names that lessons are about, but not further names, which the gazetteer knows', () => {
    expect(rules(CORRECTIONS).ownNames).toEqual(['watt', 'Free', 'Orange', 'La Pieuvre'].map(hashName));
    expect(rules([correction('name'), correction('own')]).ownNames).toEqual([]);
  });

  it('are others when a lesson is another, be its name the same', () => {
    expect(rules([correction('reject')]).corrections).not.toBe(rules([correction('other')]).corrections);
  });
});

describe('what the reader chose', () => {
  it('survives whatever lies under its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (junk) => {
        const { settings, mutes, corrections } = choicesOf({
          settings: junk,
          mutes: { sites: junk },
          corrections: [junk],
        });
        expect(Array.isArray(mutes.sites)).toBe(true);
        expect(settings).toEqual(DEFAULT_SETTINGS);
        expect(() => correctionRulesOf(correctionsHere(corrections, 'a.example'))).not.toThrow();
      }),
    );
  });

  it('is told of when it changes: all, or a part', async () => {
    const writer = createAnnotatorWriter();
    const [all, mutes] = [vi.fn<() => void>(), vi.fn<() => void>()];
    onChoice(all, new AbortController().signal);
    onChoice(mutes, new AbortController().signal, ['mutes']);
    await writer.muteSites(['loud.example'], true);
    await writer.correct([ORANGE]);
    await writer.libraryChanged();
    expect([all.mock.calls.length, mutes.mock.calls.length]).toEqual([2, 1]);
    expect(await readCorrections()).toEqual([ORANGE]);
  });
});

describe('the writer', () => {
  it('stores only what differs from the defaults', async () => {
    const writer = createAnnotatorWriter();
    expect(await writer.changeSettings({ density: 'all' })).toEqual({
      ok: true,
      value: { ...DEFAULT_SETTINGS, density: 'all' },
    });
    expect(await stored('settings')).toEqual({ density: 'all' });
    await writer.changeSettings({
      markStyle: 'none',
      opening: 'click',
      certainty: 'open',
      publicBodies: false,
      products: true,
    });
    expect(await stored('settings')).toEqual({
      density: 'all',
      markStyle: 'none',
      opening: 'click',
      certainty: 'open',
      publicBodies: false,
      products: true,
    });
    expect(await writer.changeSettings(DEFAULT_SETTINGS)).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    expect(await stored('settings')).toEqual({});
    expect(await writer.changeSettings({})).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  });

  it('loses none of several changes made at once', async () => {
    const writer = createAnnotatorWriter();
    const hosts = Array.from({ length: 20 }, (_, index) => `h${index}.example`);
    await Promise.all(hosts.map((host) => writer.muteSites([host], true)));
    expect((await writer.mutes()).sites).toEqual(hosts);
  });

  it('mutes once, and takes it back', async () => {
    const writer = createAnnotatorWriter();
    for (const muted of [true, true, false, false]) await writer.muteSites(['loud.example'], muted);
    expect(await stored('mutes')).toEqual({ sites: [] });
  });

  it('keeps a lesson once, the last time it was given, and forgets it by its id', async () => {
    const writer = createAnnotatorWriter();
    expect(await writer.correct([ORANGE, correction('name')])).toEqual({ ok: true, value: 2 });
    const again = { ...ORANGE, id: 'again', at: '2026-06-01T00:00:00.000Z' };
    expect(await writer.correct([again])).toEqual({ ok: true, value: 0 });
    expect(await writer.corrections()).toEqual([again, correction('name')]);
    await writer.removeCorrection('again');
    await writer.removeCorrection('nothing');
    expect(await stored('lessons')).toEqual([correction('name')]);
  });

  it.each([
    ['QUOTA_BYTES quota exceeded', 'quota-exceeded'],
    ['An unexpected error occurred', 'database-unavailable'],
  ])('says of «%s»: %s, and goes on afterwards', async (words, kind) => {
    const writer = createAnnotatorWriter();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementationOnce(async () => Promise.reject(new Error(words)));
    expect(await writer.muteSites(['loud.example'], true)).toMatchObject({ ok: false, error: { kind } });
    expect(await writer.muteSites(['loud.example'], true)).toMatchObject({ ok: true });
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

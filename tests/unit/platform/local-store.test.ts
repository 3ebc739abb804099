import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { extensionApi, isOrphaned } from '../../../lib/platform/extension-api.ts';
import { onLocalChange, readLocal, writeLocal } from '../../../lib/platform/local-store.ts';
import type { LocalChanges } from '../../../lib/platform/local-store.ts';

const natives = { browser: globalThis.browser, chrome: globalThis.chrome };

beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  Object.assign(globalThis, natives);
});

describe('the local store', () => {
  it('gives back what was written', async () => {
    await writeLocal({ one: 1, two: { deep: [2] } });
    expect(await readLocal(['one', 'two'])).toEqual({ one: 1, two: { deep: [2] } });
  });

  it('tells of changes until its signal ends, and of no other area', async () => {
    const controller = new AbortController();
    const told: LocalChanges[] = [];
    onLocalChange((changes) => told.push(changes), controller.signal);
    await writeLocal({ one: 1 });
    await fakeBrowser.storage.session.set({ one: 2 });
    controller.abort();
    await writeLocal({ one: 3 });
    expect(told.map((changes) => changes['one']?.newValue)).toEqual([1]);
  });

  it('listens to nothing for a signal that has ended', async () => {
    const told = vi.fn<(changes: LocalChanges) => void>();
    onLocalChange(told, AbortSignal.abort());
    await writeLocal({ one: 1 });
    expect(told).not.toHaveBeenCalled();
  });
});

describe('the extension’s API', () => {
  it('is the native one, or Chromium’s where there is none', () => {
    expect(extensionApi()).toBe(natives.browser);
    Object.assign(globalThis, { browser: undefined });
    expect(extensionApi()).toBe(natives.chrome);
  });

  it('is missed with the words that browsers use, once the extension is gone', async () => {
    Object.assign(globalThis, { browser: undefined, chrome: { runtime: {} } });
    expect(isOrphaned()).toBe(true);
    expect(() => extensionApi()).toThrow('Extension context invalidated');
    await expect(readLocal(['one'])).rejects.toThrow('Extension context invalidated');
  });

  it('lets go in silence where the extension went first', () => {
    const controller = new AbortController();
    onLocalChange(() => undefined, controller.signal);
    Object.assign(globalThis, { browser: undefined, chrome: undefined });
    expect(() => controller.abort()).not.toThrow();
  });
});

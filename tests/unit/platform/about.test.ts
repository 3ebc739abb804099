import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { extensionVersion, isInTab, openShortcutSettings, openWelcome } from '../../../lib/platform/about.ts';

let opened: string[] = [];

beforeEach(() => {
  opened = [];
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1.2.3' }) });
  Object.assign(fakeBrowser.tabs, {
    create: async ({ url }: { url: string }) => void opened.push(url),
    getCurrent: async () => undefined,
  });
  Reflect.deleteProperty(fakeBrowser.commands, 'openShortcutSettings');
});

describe('the extension about itself', () => {
  it('knows its version', () => {
    expect(extensionVersion()).toBe('1.2.3');
  });

  it('opens its welcome page', async () => {
    await openWelcome();
    expect(opened).toEqual([expect.stringMatching(/\/welcome\.html$/)]);
  });

  it('knows a popup from a tab', async () => {
    expect(await isInTab()).toBe(false);
    Object.assign(fakeBrowser.tabs, { getCurrent: async () => ({ id: 3 }) });
    expect(await isInTab()).toBe(true);
  });
});

describe('the browser’s page of shortcuts', () => {
  it('is opened by address in Chromium', async () => {
    expect(await openShortcutSettings()).toBe(true);
    expect(opened).toEqual(['chrome://extensions/shortcuts']);
  });

  it('is opened by its own call in Firefox', async () => {
    let calls = 0;
    Object.assign(fakeBrowser.commands, { openShortcutSettings: async () => void (calls += 1) });
    expect(await openShortcutSettings()).toBe(true);
    expect([calls, opened]).toEqual([1, []]);
  });

  it('stays closed where the browser refuses, and the reader is told', async () => {
    Object.assign(fakeBrowser.tabs, { create: async () => Promise.reject(new Error('Illegal URL')) });
    expect(await openShortcutSettings()).toBe(false);
  });
});

/**
 * Current Chromium has a native `browser`, so the polyfill's own branch runs nowhere any more: here it does, over a
 * `chrome` that knows callbacks only.
 */
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const { chrome, calls, listeners } = vi.hoisted(() => {
  const calls: [name: string, args: unknown[]][] = [];
  const listeners = new Map<string, ((...args: unknown[]) => unknown)[]>();
  const failing = new Set<string>();
  /** A function of the old kind: its last argument is called back, failures lie in `runtime.lastError`. */
  const callbackStyle =
    (name: string, answer?: unknown) =>
    (...args: unknown[]): undefined => {
      const callback = args.pop();
      if (typeof callback !== 'function') throw new TypeError(`${name} wants a callback`);
      calls.push([name, args]);
      queueMicrotask(() => {
        if (failing.has(name)) Object.assign(chrome.runtime, { lastError: { message: `${name} failed` } });
        callback(failing.has(name) ? undefined : answer);
        Reflect.deleteProperty(chrome.runtime, 'lastError');
      });
      return undefined;
    };
  const promiseStyle =
    (name: string, answer?: unknown) =>
    async (...args: unknown[]): Promise<unknown> => {
      calls.push([name, args]);
      return answer;
    };
  const event = (name: string) => ({
    addListener: (listener: (...args: unknown[]) => unknown) =>
      listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    removeListener: (listener: (...args: unknown[]) => unknown) =>
      listeners.set(
        name,
        (listeners.get(name) ?? []).filter((each) => each !== listener),
      ),
    hasListener: () => false,
  });
  const chrome = {
    failing,
    runtime: {
      id: 'vigie-id',
      getURL: (path: string) => `chrome-extension://vigie-id${path}`,
      openOptionsPage: callbackStyle('runtime.openOptionsPage'),
      onInstalled: event('runtime.onInstalled'),
      onStartup: event('runtime.onStartup'),
    },
    tabs: {
      query: callbackStyle('tabs.query', [{ id: 7, url: 'https://press.example/' }, { url: 'https://no.id/' }]),
      get: callbackStyle('tabs.get', { id: 7 }),
      create: callbackStyle('tabs.create', {}),
      sendMessage: callbackStyle('tabs.sendMessage', { ok: true, value: {} }),
    },
    commands: {
      getAll: callbackStyle('commands.getAll', [
        { name: 'next-mark', shortcut: 'Alt+N' },
        { name: 'previous-mark', shortcut: '' },
      ]),
      onCommand: event('commands.onCommand'),
    },
    permissions: {
      contains: callbackStyle('permissions.contains', true),
      getAll: callbackStyle('permissions.getAll', { origins: ['*://*/*'] }),
      request: callbackStyle('permissions.request', true),
      remove: callbackStyle('permissions.remove', true),
      onAdded: event('permissions.onAdded'),
      onRemoved: event('permissions.onRemoved'),
    },
    storage: {
      // Younger than the polyfill, which hands it through: Manifest V3 answers with promises by itself.
      session: {
        get: promiseStyle('session.get', { key: 'kept' }),
        set: promiseStyle('session.set'),
        remove: promiseStyle('session.remove'),
      },
    },
  };
  return { chrome, calls, listeners };
});

vi.mock('wxt/browser', async () => {
  const before = { browser: globalThis.browser, chrome: globalThis.chrome };
  Object.assign(globalThis, { browser: undefined, chrome });
  const { default: browser } = await import('webextension-polyfill');
  Object.assign(globalThis, before);
  return { browser };
});

// What other files loaded before stands on the fake browser, and what is loaded here may stand under none of theirs.
vi.resetModules();
afterAll(() => vi.resetModules());

const runtime = await import('../../../lib/platform/runtime.ts');
const tabs = await import('../../../lib/platform/tabs.ts');
const commands = await import('../../../lib/platform/commands.ts');
const session = await import('../../../lib/platform/session-store.ts');
const permissions = await import('../../../lib/platform/permissions.ts');

// The polyfill looks `chrome` up when it is called.
const natives = { browser: globalThis.browser, chrome: globalThis.chrome };
beforeEach(() => {
  calls.length = 0;
  chrome.failing.clear();
  Object.assign(globalThis, { browser: undefined, chrome });
});
afterEach(() => {
  Object.assign(globalThis, natives);
});

describe('through the polyfill, over callbacks', () => {
  it('tells the extension’s own addresses', async () => {
    expect(runtime.extensionOrigin()).toBe('chrome-extension://vigie-id');
    expect(runtime.extensionId()).toBe('vigie-id');
    await runtime.openOptions();
    expect(calls).toEqual([['runtime.openOptionsPage', []]]);
  });

  it('reads tabs, and leaves out what is none', async () => {
    expect(await tabs.activeTab()).toEqual({ id: 7, url: 'https://press.example/' });
    expect(await tabs.openWebTabs()).toEqual([{ id: 7, url: 'https://press.example/' }]);
    expect(await tabs.tabById(7)).toEqual({ id: 7 });
    await tabs.openTabAt('https://press.example/');
    expect(calls.at(-1)).toEqual(['tabs.create', [{ url: 'https://press.example/' }]]);
  });

  it('says of a closed tab that it is not there, and rejects a message to it', async () => {
    chrome.failing.add('tabs.get').add('tabs.sendMessage');
    expect(await tabs.tabById(9)).toBeUndefined();
    await expect(tabs.sendTabMessage(9, {})).rejects.toThrow('tabs.sendMessage failed');
  });

  it('asks the tab’s own document only', async () => {
    expect(await tabs.sendTabMessage(7, { vigie: 'x' })).toEqual({ ok: true, value: {} });
    expect(calls).toEqual([['tabs.sendMessage', [7, { vigie: 'x' }, { frameId: 0 }]]]);
  });

  it('keeps and forgets for the session', async () => {
    await session.writeSession('key', 'kept');
    expect(await session.readSession('key')).toBe('kept');
    expect(await session.readSession('other')).toBeUndefined();
    await session.removeSession('key');
    expect(calls.map(([name]) => name)).toEqual(['session.set', 'session.get', 'session.get', 'session.remove']);
  });

  it('tells commands, their keys, installation and start', async () => {
    expect(await commands.commandKeys()).toEqual(
      new Map([
        ['next-mark', 'Alt+N'],
        ['previous-mark', ''],
      ]),
    );
    const told: unknown[] = [];
    commands.onCommand((command, tab) => told.push([command, tab]));
    runtime.onInstalled((reason) => told.push(reason));
    runtime.onStartup(() => told.push('startup'));
    for (const each of listeners.get('commands.onCommand') ?? []) each('next-mark', { id: 7 });
    for (const each of listeners.get('commands.onCommand') ?? []) each('next-mark');
    for (const each of listeners.get('runtime.onInstalled') ?? []) each({ reason: 'install' });
    for (const each of listeners.get('runtime.onStartup') ?? []) each();
    expect(told).toEqual([['next-mark', { tabId: 7 }], ['next-mark', {}], 'install', 'startup']);
  });

  it('asks for sites and hears of grants until its signal ends', async () => {
    expect(await permissions.requestAccess('*://press.example/*')).toBe(true);
    expect(await permissions.siteAccess('press.example')).toBe('every-site');
    const controller = new AbortController();
    const told = vi.fn<() => void>();
    permissions.onAccessChange(told, controller.signal);
    for (const each of listeners.get('permissions.onAdded') ?? []) each({});
    controller.abort();
    for (const each of listeners.get('permissions.onAdded') ?? []) each({});
    expect(told).toHaveBeenCalledTimes(1);
  });
});

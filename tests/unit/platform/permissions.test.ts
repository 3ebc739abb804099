import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  dropAccess,
  EVERY_SITE,
  grantedPatterns,
  hostPattern,
  onAccessChange,
  requestAccess,
  siteAccess,
} from '../../../lib/platform/permissions.ts';

const granted = new Set<string>();
const listeners = { added: new Set<() => void>(), removed: new Set<() => void>() };
const eventOf = (set: Set<() => void>) => ({
  addListener: (listener: () => void) => set.add(listener),
  removeListener: (listener: () => void) => set.delete(listener),
});
let answer = true;

beforeEach(() => {
  granted.clear();
  answer = true;
  listeners.added.clear();
  listeners.removed.clear();
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => {
      if (origins.some((origin) => origin.includes('['))) throw new Error('Invalid match pattern');
      return origins.every((origin) => granted.has(origin) || granted.has(EVERY_SITE));
    },
    request: async ({ origins }: { origins: string[] }) => {
      if (origins.some((origin) => origin.includes('['))) throw new Error('Invalid match pattern');
      if (answer) for (const origin of origins) granted.add(origin);
      return answer;
    },
    remove: async ({ origins }: { origins: string[] }) =>
      origins.map((origin) => granted.delete(origin)).every(Boolean),
    getAll: async () => ({ origins: [...granted] }),
    onAdded: eventOf(listeners.added),
    onRemoved: eventOf(listeners.removed),
  });
});

describe('access to a site', () => {
  it('is only by click after the installation', async () => {
    expect(await siteAccess('press.example')).toBe('on-click');
    expect(await siteAccess()).toBe('on-click');
    expect(await grantedPatterns()).toEqual([]);
  });

  it('is granted for that site alone', async () => {
    expect(await requestAccess(hostPattern('press.example'))).toBe(true);
    expect(await siteAccess('press.example')).toBe('this-site');
    expect(await siteAccess('other.example')).toBe('on-click');
  });

  it('is granted for every site', async () => {
    await requestAccess(EVERY_SITE);
    expect([await siteAccess('press.example'), await siteAccess()]).toEqual(['every-site', 'every-site']);
  });

  it('may be refused, and nothing changes', async () => {
    answer = false;
    expect(await requestAccess(EVERY_SITE)).toBe(false);
    expect(await siteAccess()).toBe('on-click');
  });

  it('may be given back', async () => {
    await requestAccess(hostPattern('press.example'));
    expect(await dropAccess(hostPattern('press.example'))).toBe(true);
    expect(await siteAccess('press.example')).toBe('on-click');
  });

  it('is by click only for a host that the browser takes in no pattern', async () => {
    expect(await siteAccess('[::1]')).toBe('on-click');
    expect(await requestAccess(hostPattern('[::1]'))).toBe(false);
  });
});

describe('a change of access', () => {
  it('is told, whether given or taken back', () => {
    const tell = vi.fn<() => void>();
    onAccessChange(tell, new AbortController().signal);
    for (const listener of [...listeners.added, ...listeners.removed]) listener();
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('is told no more once the signal has ended', () => {
    const ending = new AbortController();
    onAccessChange(() => {}, ending.signal);
    ending.abort();
    onAccessChange(() => {}, ending.signal);
    expect([listeners.added.size, listeners.removed.size]).toEqual([0, 0]);
  });
});

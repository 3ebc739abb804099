import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mayAsk, requestFeedAccess, watchRedirects } from '../../../lib/platform/web-requests.ts';
import type { SeenRedirect } from '../../../lib/platform/web-requests.ts';

type Facts = {
  requestId: string;
  tabId: number;
  statusCode: number;
  url: string;
  redirectUrl: string;
  initiator?: string;
  originUrl?: string;
};

const listeners = new Set<(facts: Facts) => void>();
const OURS = fakeBrowser.runtime.getURL('/').replace(/\/$/, '');
const hop = (more: Partial<Facts> = {}): Facts => ({
  requestId: '1',
  tabId: -1,
  statusCode: 301,
  url: 'https://press.example/old',
  redirectUrl: 'https://press.example/new',
  initiator: OURS,
  ...more,
});
const happen = (facts: Facts): void => {
  for (const listener of listeners) listener(facts);
};

beforeEach(() => {
  listeners.clear();
  Object.assign(fakeBrowser, {
    webRequest: {
      onBeforeRedirect: {
        addListener: (listener: (facts: Facts) => void) => listeners.add(listener),
        removeListener: (listener: (facts: Facts) => void) => listeners.delete(listener),
      },
    },
  });
});

function watching(url = 'https://press.example/old#top'): { seen: SeenRedirect[]; end: () => void } {
  const ending = new AbortController();
  const seen: SeenRedirect[] = [];
  watchRedirects(url, (redirect) => seen.push(redirect), ending.signal);
  return { seen, end: () => ending.abort() };
}

describe('redirects of our own request', () => {
  it('are told from the first to the last, in Chromium and Firefox', () => {
    const { seen } = watching();
    happen(hop());
    const { initiator: _chromium, ...firefox } = hop({
      url: 'https://press.example/new',
      redirectUrl: 'https://other.example/',
      statusCode: 308,
    });
    happen({ ...firefox, originUrl: `${OURS}/_generated_background_page.html` });
    expect(seen).toEqual([
      { status: 301, from: 'https://press.example/old', to: 'https://press.example/new' },
      { status: 308, from: 'https://press.example/new', to: 'https://other.example/' },
    ]);
  });

  it.each([
    ['a tab', { tabId: 4 }],
    ['a page', { initiator: 'https://press.example' }],
    ['another request of ours', { url: 'https://press.example/else' }],
  ])('are not those of %s', (_whose, more) => {
    const { seen } = watching();
    happen(hop(more));
    expect(seen).toEqual([]);
  });

  it('are told apart where two requests pass the same address', () => {
    const { seen } = watching();
    happen(hop());
    happen(hop({ requestId: '2' }));
    expect(seen).toHaveLength(1);
  });

  it('are told no more once the request is over, and nothing is left behind', () => {
    const { seen, end } = watching();
    end();
    happen(hop());
    expect(seen).toEqual([]);
    expect(listeners.size).toBe(0);
  });

  it('are not seen without the permission', () => {
    Object.assign(fakeBrowser, { webRequest: undefined });
    expect(() => watching()).not.toThrow();
  });
});

describe('the question to the reader', () => {
  it('is one for the hosts and for seeing redirects', async () => {
    const request = vi.fn<(wanted: unknown) => Promise<boolean>>(async () => true);
    Object.assign(fakeBrowser.permissions, { request });
    expect(await requestFeedAccess(['*://press.example/*'])).toBe(true);
    expect(request).toHaveBeenCalledWith({ origins: ['*://press.example/*'], permissions: ['webRequest'] });
  });

  it('that the browser refuses to ask is a no', async () => {
    Object.assign(fakeBrowser.permissions, { request: () => Promise.reject(new Error('no click')) });
    expect(await requestFeedAccess(['*://press.example/*'])).toBe(false);
  });

  it('has been answered for a host, or for every site', async () => {
    Object.assign(fakeBrowser.permissions, {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => origin === '*://press.example/*'),
    });
    expect(await mayAsk('https://press.example:8443/feed')).toBe(true);
    expect(await mayAsk('https://other.example/feed')).toBe(false);
    expect(await mayAsk('nonsense')).toBe(false);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { guardOwnNetwork, networkRules } from '../../../lib/platform/network-rules.ts';
import { isPublicAddress } from '../../../lib/url/private-address.ts';

const HOST = 'abc';
const MINE = 'http://192.168.1.4:8080/feed?x=1';

/** What the browser does with a request of ours, by the rule of the highest priority. */
function verdict(url: string, allowed: readonly string[] = []): string {
  const fitting = networkRules(allowed, HOST).filter(({ condition: { regexFilter, urlFilter } }) =>
    regexFilter === undefined ? urlFilter === `|${url}|` : new RegExp(regexFilter, 'i').test(url),
  );
  return fitting.toSorted((one, other) => other.priority - one.priority)[0]?.action.type ?? 'none';
}

const PRIVATE = [
  'http://127.0.0.1/',
  'http://127.9.9.9:99/a',
  'http://127.0.0.1../',
  'http://10.0.0.1.:80/',
  'http://[64:ff9b:1::808:808]/',
  'http://nas../',
  'https://10.0.0.1/',
  'http://0.0.0.0/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest',
  'http://172.16.0.1/',
  'http://172.31.9.9/',
  'http://100.64.0.1/',
  'http://100.127.1.1/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[fd00::1]:8080/',
  'http://localhost/',
  'http://a.localhost:3000/',
  'http://nas.local/',
  'http://nas.home.arpa/',
  'http://db.internal:5432/',
  'http://intranet/',
  'http://intranet:8080/x',
  'http://user:word@127.0.0.1/',
  'http://router.lan./',
];
const PUBLIC = [
  'https://press.example/feed',
  'https://press.example/?to=http://127.0.0.1/',
  'https://10.example.org/',
  'https://127.example.org/x',
  'http://11.0.0.1/',
  'http://172.32.0.1/',
  'http://100.128.0.1/',
  'http://8.8.8.8/',
  'https://localhost.example.org/',
  'https://local.fr/',
  'https://press.example/localhost/',
  'https://press.example/@127.0.0.1/',
];

describe('the rules against the reader’s own network', () => {
  it.each(PRIVATE)('refuse %s', (url) => {
    expect(isPublicAddress(url)).toBe(false);
    expect(verdict(url)).toBe('block');
  });

  it.each(PUBLIC)('do not touch %s', (url) => {
    expect(isPublicAddress(url)).toBe(true);
    expect(verdict(url)).toBe('none');
  });

  it('let through the very address that the reader typed, and no other of that host', () => {
    expect(verdict(MINE, [MINE])).toBe('allow');
    expect(verdict('http://192.168.1.4:8080/admin', [MINE])).toBe('block');
  });

  it('touch our own requests without a tab, and nobody else’s', () => {
    for (const { condition } of networkRules([MINE], HOST))
      expect(condition).toMatchObject({ initiatorDomains: [HOST], tabIds: [-1] });
  });

  it('are each another one, and take the place of those before', async () => {
    const rules = networkRules([MINE, `${MINE}2`], HOST);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    const update = vi.fn<(change: { removeRuleIds: number[]; addRules: unknown[] }) => Promise<void>>(
      async () => undefined,
    );
    Object.assign(fakeBrowser, {
      declarativeNetRequest: { getSessionRules: async () => [{ id: 3 }, { id: 8 }], updateSessionRules: update },
    });
    await guardOwnNetwork([MINE]);
    expect(update).toHaveBeenCalledWith({
      removeRuleIds: [3, 8],
      addRules: networkRules([MINE], new URL(fakeBrowser.runtime.getURL('/')).host),
    });
  });

  it('are done without where the browser knows none', async () => {
    Object.assign(fakeBrowser, { declarativeNetRequest: undefined });
    await expect(guardOwnNetwork([MINE])).resolves.toBeUndefined();
  });
});

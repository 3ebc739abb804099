import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showOpenPage, showPage } from '../../../lib/platform/tabs.ts';

type Shown = { readonly id: number; readonly windowId: number; readonly url: string };

/** A browser in which some pages of the extension are open; what is done to its tabs. */
function browserWith(tabs: readonly Shown[], own?: number): string[] {
  const done: string[] = [];
  const origin = fakeBrowser.runtime.getURL('/').replace(/\/$/, '');
  Object.assign(fakeBrowser.tabs, {
    query: async () => tabs.map((tab) => ({ ...tab, url: origin + tab.url })),
    getCurrent: async () => tabs.find(({ id }) => id === own),
    update: async (id: number, { url = '' }: { url?: string }) =>
      void done.push(`to ${String(id)} ${url.replace(origin, '')}`.trim()),
    create: async ({ url = '' }: { url?: string }) => void done.push(`new ${url.replace(origin, '')}`),
  });
  Object.assign(fakeBrowser, { windows: { update: async (id: number) => void done.push(`window ${String(id)}`) } });
  return done;
}

const library = { id: 1, windowId: 8, url: '/library.html?q=atos' };
const orange = { id: 2, windowId: 9, url: '/dossier.html#company=orange' };

beforeEach(() => fakeBrowser.reset());

describe('a page of the extension', () => {
  it.each([
    ['/library.html', ['to 1', 'window 8']],
    ['/library.html?q=atos', ['to 1', 'window 8']],
    ['/library.html?q=orange', ['to 1 /library.html?q=orange', 'window 8']],
    ['/watch.html', ['new /watch.html']],
  ])('%s comes to the front where it is open, with what is asked of it', async (path, expected) => {
    const done = browserWith([library, orange]);
    await showPage(path);
    expect(done).toEqual(expected);
  });

  it('of a company is another page for each company', async () => {
    const done = browserWith([library, orange]);
    await showPage('/dossier.html#company=orange');
    await showPage('/dossier.html#company=atos');
    expect(done).toEqual(['to 2', 'window 9', 'new /dossier.html#company=atos']);
  });

  it('is not sought in the tab that asks', async () => {
    const done = browserWith([library], 1);
    expect(await showOpenPage('/library.html')).toBe(false);
    expect(done).toEqual([]);
  });
});

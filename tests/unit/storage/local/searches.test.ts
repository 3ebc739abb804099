import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withRecent } from '../../../../lib/model/searches.ts';
import type { Searches } from '../../../../lib/model/searches.ts';
import { keepPanelPlace, readPanelPlace } from '../../../../lib/storage/local/panel-places.ts';
import { changeSearches, onSearchesChange, readSearches } from '../../../../lib/storage/local/searches.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('chrome', fakeBrowser);
});

describe('searches on this machine', () => {
  it('are none before the first, and none where what is stored cannot be read', async () => {
    expect(await readSearches()).toEqual({ recent: [], saved: [] });
    await fakeBrowser.storage.local.set({ searches: 'damaged' });
    expect(await readSearches()).toEqual({ recent: [], saved: [] });
  });

  it('are changed from what lies there, and every window hears of it', async () => {
    const heard = vi.fn<(searches: Searches) => void>();
    const ending = new AbortController();
    onSearchesChange(heard, ending.signal);
    await changeSearches((searches) => withRecent(searches, 'orange'));
    await changeSearches((searches) => withRecent(searches, 'cloud'));
    expect(await readSearches()).toEqual({ recent: ['cloud', 'orange'], saved: [] });
    expect(heard).toHaveBeenLastCalledWith({ recent: ['cloud', 'orange'], saved: [] });
    ending.abort();
  });
});

it('the panel’s place is kept tab by tab', async () => {
  await keepPanelPlace(7, { query: 'numergy', scrolled: 120 });
  expect(await readPanelPlace(7)).toEqual({ query: 'numergy', scrolled: 120 });
  expect(await readPanelPlace(8)).toEqual({ query: '', scrolled: 0 });
});

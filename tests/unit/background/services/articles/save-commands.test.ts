import { describe, expect, it } from 'vitest';
import { createSaveByHand, saveMenus } from '../../../../../lib/background/services/articles/save-commands.ts';
import { createSaveTabs } from '../../../../../lib/background/services/articles/save-tabs.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import type { AppError } from '../../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import type { Result } from '../../../../../lib/model/result.ts';
import type { SavedReceipt } from '../../../../../lib/model/tab-article.ts';
import { anArticle } from '../../../../support/articles.ts';

const RECEIPT: SavedReceipt = { id: 'a', savedAt: '2026-03-01T10:00:00.000Z', wordCount: 3, alreadySaved: false };

/** The tab whose webzine may be followed. */
const OFFERED = 6;

function byHand(unreadable: readonly number[] = []) {
  const asked: unknown[] = [];
  const badges = new Map<number, string>();
  const save = async (request: { readonly tabId: number }): Promise<Result<SavedReceipt, AppError>> => {
    asked.push(request);
    return unreadable.includes(request.tabId) ? err(appError('restricted-page')) : ok(RECEIPT);
  };
  let ids = 0;
  const told: unknown[] = [];
  const words = {
    page: () => 'page',
    link: () => 'link',
    quotation: () => 'quotation',
    known: () => 'known',
    tabs: (count: number) => `${count} tabs`,
    failed: ({ kind }: AppError) => kind,
  };
  const hand = createSaveByHand({
    saver: {
      save,
      saveLink: async (link) => {
        asked.push(link);
        return ok(RECEIPT);
      },
    },
    saveTabs: createSaveTabs(save),
    tabsOfWindow: async (which) => (which === 'all' ? [{ id: 1 }, { id: 2 }, { id: 3 }] : [{ id: 2 }, { id: 2 }]),
    articleByUrl: async (url) =>
      ok(
        url.endsWith('/saved')
          ? anArticle('saved', { savedAt: '2026-01-01T00:00:00Z' })
          : url.endsWith('/known')
            ? anArticle('known')
            : undefined,
      ),
    setBadge: async (tabId, badge) => void badges.set(tabId, badge === undefined ? '' : `${badge.text} ${badge.tone}`),
    notices: {
      saved: async (tabId, { saved, known }, { receipts, tabs, offer }) =>
        void told.push([tabId, saved, known, receipts.length, tabs, ...(offer ? [offer.title] : [])]),
      failed: async (tabId, said) => void told.push([tabId, said]),
    },
    offer: async (tabId) => (tabId === OFFERED ? { url: 'https://press.example/feed', title: 'La Presse' } : undefined),
    words,
    newId: () => `c${(ids += 1)}`,
  });
  return { hand, asked, badges, told };
}

describe('saving from the browser’s menus', () => {
  it('saves the page, and the badge says so', async () => {
    const { hand, asked, badges } = byHand();
    await hand.choose({ id: 'save-page', tabId: 4 });
    expect(asked).toEqual([{ commandId: 'c1', tabId: 4, tags: [], note: '' }]);
    expect(badges.get(4)).toBe('✓ good');
  });

  it('offers the webzine of a page that was saved, and of no link', async () => {
    const { hand, told } = byHand();
    await hand.choose({ id: 'save-page', tabId: OFFERED });
    await hand.choose({ id: 'save-link', tabId: OFFERED, linkUrl: 'https://other.example/a', linkText: 'Suite' });
    const refused = byHand([OFFERED]);
    await refused.hand.choose({ id: 'save-page', tabId: OFFERED });
    expect(told).toEqual([
      [OFFERED, 'page', 'known', 1, [OFFERED], 'La Presse'],
      [OFFERED, 'link', 'known', 1, [OFFERED]],
    ]);
    expect(refused.told).toEqual([[OFFERED, 'restricted-page']]);
  });

  it('keeps the selected sentence', async () => {
    const { hand, asked } = byHand();
    await hand.choose({ id: 'keep-quotation', tabId: 4, selectedText: 'Une phrase.' });
    expect(asked).toEqual([{ commandId: 'c1', tabId: 4, tags: [], note: '', quotation: 'Une phrase.' }]);
  });

  it('saves a link under the words it had', async () => {
    const { hand, asked } = byHand();
    await hand.choose({ id: 'save-link', tabId: 4, linkUrl: 'https://press.example/a', linkText: 'Suite' });
    await hand.choose({ id: 'save-link', linkUrl: 'https://press.example/b' });
    expect(asked).toEqual([
      { commandId: 'c1', url: 'https://press.example/a', title: 'Suite' },
      { commandId: 'c2', url: 'https://press.example/b', title: '' },
    ]);
  });

  it('says by the badge where a page cannot be saved', async () => {
    const { hand, badges } = byHand([4]);
    await hand.choose({ id: 'save-page', tabId: 4 });
    expect(badges.get(4)).toBe('! bad');
  });

  it('saves many tabs, each by a command of its own, and tells each and how many', async () => {
    const { hand, asked, badges } = byHand([2]);
    await hand.choose({ id: 'save-all-tabs', tabId: 9 });
    expect(asked).toMatchObject([{ commandId: 'c1:1' }, { commandId: 'c1:2' }, { commandId: 'c1:3' }]);
    expect([...badges]).toEqual([
      [1, '✓ good'],
      [3, '✓ good'],
      [2, '! bad'],
      [9, '2 good'],
    ]);
  });

  it('saves the tabs that the reader selected, each once', async () => {
    const { hand, asked } = byHand();
    await hand.choose({ id: 'save-selected-tabs', tabId: 2 });
    expect(asked).toMatchObject([{ commandId: 'c1:2', tabId: 2 }]);
  });

  it('tells on the page how it went, in words for what was saved', async () => {
    const { hand, told } = byHand([2]);
    await hand.saveTab(4);
    await hand.choose({ id: 'keep-quotation', tabId: 4, selectedText: 'Une phrase.' });
    await hand.choose({ id: 'save-link', tabId: 5, linkUrl: 'https://press.example/a' });
    await hand.choose({ id: 'save-link', linkUrl: 'https://press.example/a' });
    await hand.choose({ id: 'save-all-tabs', tabId: 9 });
    await hand.saveTab(2);
    await hand.choose({ id: 'save-selected-tabs', tabId: 9 });
    expect(told).toEqual([
      [4, 'page', 'known', 1, [4]],
      [4, 'quotation', 'quotation', 1, [4]],
      [5, 'link', 'known', 1, [5]],
      [9, '2 tabs', 'known', 2, [9, 1, 3]],
      [2, 'restricted-page'],
      [9, 'restricted-page'],
    ]);
  });

  it('leaves the entries of others alone', () => {
    expect(byHand().hand.choose({ id: 'add-name', tabId: 4, selectedText: 'Watt' })).toBeUndefined();
    expect(
      saveMenus({ page: 'p', link: 'l', quotation: 'q', selectedTabs: 's', allTabs: 'a' }).map(({ id, on }) => [
        id,
        on,
      ]),
    ).toEqual([
      ['save-page', 'page'],
      ['save-link', 'link'],
      ['keep-quotation', 'selection'],
      ['save-selected-tabs', 'action'],
      ['save-all-tabs', 'action'],
    ]);
  });
});

describe('the badge of a tab', () => {
  it('tells whether its page is saved, by its canonical address', async () => {
    const { hand, badges } = byHand();
    await hand.showState(1, 'http://www.press.example/saved?utm_source=mail');
    await hand.showState(2, 'https://press.example/known');
    await hand.showState(3, 'https://press.example/other');
    expect([...badges.values()]).toEqual(['✓ good', '', '']);
  });
});

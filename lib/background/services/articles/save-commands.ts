/**
 * Saving without the popup: from the browser's menus and by key. The toolbar button's sign and a notice on the page
 * tell how it went.
 */
import type { AppError } from '../../../model/app-error.ts';
import type { Article, CanonicalUrl } from '../../../model/article.ts';
import type { LastSave } from '../../../model/last-save.ts';
import type { Result } from '../../../model/result.ts';
import type { SavedReceipt } from '../../../model/tab-article.ts';
import type { Badge } from '../../../platform/badge.ts';
import type { MenuChoice, MenuEntry } from '../../../platform/context-menus.ts';
import { canonicalUrl } from '../../../url/canonical-url.ts';
import type { ArticleSaver } from './save-article.ts';
import type { SaveTabs } from './save-tabs.ts';
import type { NoticeWords, SavedNotices } from './saved-notices.ts';

/** Titles of the entries, in the reader's language. */
export type MenuWords = { readonly [Name in 'page' | 'link' | 'quotation' | 'selectedTabs' | 'allTabs']: string };

/** What a notice says of what was saved. */
type SavedWords = {
  readonly [Name in 'page' | 'link' | 'quotation' | 'known']: () => string;
} & { readonly tabs: (count: number) => string; readonly failed: (error: AppError) => string };

type Dependencies = {
  readonly saver: Pick<ArticleSaver, 'save' | 'saveLink'>;
  readonly saveTabs: SaveTabs;
  readonly tabsOfWindow: (which: 'selected' | 'all') => Promise<readonly { readonly id: number }[]>;
  readonly articleByUrl: (url: CanonicalUrl) => Promise<Result<Article | undefined, AppError>>;
  readonly setBadge: (tabId: number, badge: Badge | undefined) => Promise<void>;
  readonly notices: Pick<SavedNotices, 'saved' | 'failed'>;
  /** The webzine of a tab's page, where it may be followed. */
  readonly offer: (tabId: number) => Promise<LastSave['offer']>;
  readonly words: SavedWords;
  readonly newId: () => string;
};

export type SaveByHand = {
  /** Does what an entry stands for; `undefined` where it is none of these. */
  readonly choose: (choice: MenuChoice) => Promise<void> | undefined;
  /** Saves the article in a tab, as the keyboard command does. */
  readonly saveTab: (tabId: number, quotation?: string) => Promise<void>;
  /** Shows on a tab whether its page lies in the library, saved. */
  readonly showState: (tabId: number, url: string) => Promise<void>;
};

const SAVED: Badge = { text: '✓', tone: 'good' };
const FAILED: Badge = { text: '!', tone: 'bad' };

/** The entries of the menus. */
export function saveMenus(words: MenuWords): readonly MenuEntry[] {
  return [
    { id: 'save-page', title: words.page, on: 'page' },
    { id: 'save-link', title: words.link, on: 'link' },
    { id: 'keep-quotation', title: words.quotation, on: 'selection' },
    { id: 'save-selected-tabs', title: words.selectedTabs, on: 'action' },
    { id: 'save-all-tabs', title: words.allTabs, on: 'action' },
  ];
}

export function createSaveByHand(dependencies: Dependencies): SaveByHand {
  const { saver, setBadge, notices, offer, words, newId } = dependencies;
  async function show(
    tabId: number,
    saved: Result<SavedReceipt, AppError>,
    said: NoticeWords,
    offered?: LastSave['offer'],
  ): Promise<void> {
    await setBadge(tabId, saved.ok ? SAVED : FAILED);
    if (saved.ok) await notices.saved(tabId, said, { receipts: [saved.value], tabs: [tabId], offer: offered });
    else await notices.failed(tabId, words.failed(saved.error));
  }

  async function saveTab(tabId: number, quotation?: string): Promise<void> {
    const [saved, offered] = await Promise.all([
      saver.save({ commandId: newId(), tabId, tags: [], note: '', ...(quotation !== undefined && { quotation }) }),
      offer(tabId),
    ]);
    // A quotation is kept of an article that was saved before, too.
    const said =
      quotation === undefined
        ? { saved: words.page(), known: words.known() }
        : { saved: words.quotation(), known: words.quotation() };
    await show(tabId, saved, said, offered);
  }

  async function saveLink(url: string, title: string, tabId: number | undefined): Promise<void> {
    const saved = await saver.saveLink({ commandId: newId(), url, title });
    if (tabId !== undefined) await show(tabId, saved, { saved: words.link(), known: words.known() });
  }

  return {
    choose({ id, tabId, selectedText, linkUrl, linkText }) {
      switch (id) {
        case 'save-page':
          return tabId === undefined ? undefined : saveTab(tabId);
        case 'save-link':
          return linkUrl === undefined ? undefined : saveLink(linkUrl, linkText ?? selectedText ?? '', tabId);
        case 'keep-quotation':
          return tabId === undefined || selectedText === undefined ? undefined : saveTab(tabId, selectedText);
        case 'save-selected-tabs':
          return saveWindow(dependencies, 'selected', tabId);
        case 'save-all-tabs':
          return saveWindow(dependencies, 'all', tabId);
        default:
          return undefined;
      }
    },
    saveTab,
    showState: (tabId, url) => showSavedState(dependencies, tabId, url),
  };
}

/** Saves the tabs of a window, and shows on the tab that asked how many were saved. */
async function saveWindow(
  { saveTabs, tabsOfWindow, setBadge, notices, words, newId }: Dependencies,
  which: 'selected' | 'all',
  tabId: number | undefined,
): Promise<void> {
  const { saved, failed } = await saveTabs(
    newId(),
    (await tabsOfWindow(which)).map(({ id }) => id),
  );
  for (const receipt of saved) await setBadge(receipt.tabId, SAVED);
  for (const tab of failed) await setBadge(tab.tabId, FAILED);
  if (tabId === undefined) return;
  await setBadge(tabId, { text: String(saved.length), tone: saved.length > 0 ? 'good' : 'bad' });
  const [failure] = failed;
  const fresh = saved.filter(({ alreadySaved }) => !alreadySaved);
  if (saved.length > 0)
    await notices.saved(
      tabId,
      { saved: words.tabs(fresh.length), known: words.known() },
      { receipts: saved, tabs: [tabId, ...fresh.map((receipt) => receipt.tabId)] },
    );
  else if (failure) await notices.failed(tabId, words.failed(failure.error));
}

async function showSavedState({ articleByUrl, setBadge }: Dependencies, tabId: number, url: string): Promise<void> {
  const canonical = canonicalUrl(url);
  const known = canonical.ok ? await articleByUrl(canonical.value) : undefined;
  const isSaved = known?.ok === true && known.value?.savedAt !== undefined;
  await setBadge(tabId, isSaved ? SAVED : undefined);
}

/** Entries in the browser's own menus: on a page, a link, a selection, and the toolbar button. */
import { browser } from 'wxt/browser';

/** An entry; `%s` in the title stands for the selection. */
export type MenuEntry = {
  readonly id: string;
  readonly title: string;
  readonly on: 'page' | 'link' | 'selection' | 'action';
};

/** What the reader chose, and where. Addresses only where the browser tells them; `linkText` in Firefox only. */
export type MenuChoice = {
  readonly id: string;
  readonly tabId?: number;
  readonly frameId?: number;
  readonly pageUrl?: string;
  readonly selectedText?: string;
  readonly linkUrl?: string;
  readonly linkText?: string;
};

/** Pages that the extension may ever look at. */
const WEB_PAGES = ['*://*/*', 'file:///*'];

/** Firefox for Android has none; Firefox names the member also where a manifest asks for no menus. */
function hasMenus(): boolean {
  return Boolean(Reflect.get(browser, 'contextMenus'));
}

/** Makes the entries anew; in `onInstalled`, since browsers keep entries. */
export async function createMenus(entries: readonly MenuEntry[]): Promise<void> {
  if (!hasMenus()) return;
  await browser.contextMenus.removeAll();
  for (const { id, title, on } of entries) {
    browser.contextMenus.create({
      id,
      title,
      contexts: [on],
      ...(on !== 'action' && { documentUrlPatterns: WEB_PAGES }),
      ...(on === 'link' && { targetUrlPatterns: ['*://*/*'] }),
    });
  }
}

/** Tells of the entry that the reader chose. */
export function onMenuChoice(listener: (choice: MenuChoice) => void): void {
  if (!hasMenus()) return;
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const linkText = 'linkText' in info && typeof info.linkText === 'string' ? info.linkText : undefined;
    listener({
      id: String(info.menuItemId),
      ...(tab?.id !== undefined && { tabId: tab.id }),
      ...(info.frameId !== undefined && { frameId: info.frameId }),
      ...(info.pageUrl !== undefined && { pageUrl: info.pageUrl }),
      ...(info.selectionText !== undefined && { selectedText: info.selectionText }),
      ...(info.linkUrl !== undefined && { linkUrl: info.linkUrl }),
      ...(linkText !== undefined && { linkText }),
    });
  });
}

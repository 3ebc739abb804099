/** The entry that the browser shows on a selection. */
import { browser } from 'wxt/browser';

const ADD_NAME = 'add-name';

/** Text selected on a page; the address only where the browser tells it. */
export type SelectedText = { readonly text: string; readonly url?: string };

/** Makes the entry anew; in `onInstalled`, since browsers keep entries. `%s` in the title stands for the selection. */
export async function createSelectionMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ADD_NAME, title, contexts: ['selection'], documentUrlPatterns: ['*://*/*', 'file:///*'] });
}

/** Tells of a selection for which the reader chose the entry. */
export function onSelectionMenu(listener: (selected: SelectedText) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, pageUrl }) => {
    if (menuItemId !== ADD_NAME || !selectionText) return;
    listener({ text: selectionText, ...(pageUrl !== undefined && { url: pageUrl }) });
  });
}

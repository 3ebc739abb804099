/** The panel beside the page: a side panel in Chromium, a sidebar in Firefox. */
import { browser } from 'wxt/browser';

/** Opens the panel in the window of a tab. Call it straight from what the reader did, before anything is awaited. */
export async function openSidePanel(tabId: number): Promise<void> {
  if ('sidebarAction' in browser) await openSidebar(browser.sidebarAction);
  else await browser.sidePanel.open({ tabId });
}

/** Whether the browser has such a panel: Firefox for Android has none. */
export function hasSidePanel(): boolean {
  return Boolean(Reflect.get(browser, 'sidebarAction') ?? Reflect.get(browser, 'sidePanel'));
}

async function openSidebar(sidebar: unknown): Promise<void> {
  if (typeof sidebar === 'object' && sidebar !== null && 'open' in sidebar && typeof sidebar.open === 'function')
    await sidebar.open();
}

/** The reader's tabs. */
import { browser } from 'wxt/browser';
import { extensionOrigin } from './runtime.ts';

/** What the extension may know of a tab; the address only where the reader allowed the site. */
export type OpenTab = { readonly id: number; readonly url?: string };

/** The tab in front of the window used last. */
export async function activeTab(): Promise<OpenTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab && openTab(tab);
}

/** The tab in front of the window that this page of the extension stands in. */
export async function frontTabIn(): Promise<OpenTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab && openTab(tab);
}

/** A tab by its id; `undefined` where it was closed. */
export async function tabById(id: number): Promise<OpenTab | undefined> {
  try {
    return openTab(await browser.tabs.get(id));
  } catch {
    return undefined;
  }
}

/** Whether a tab is in front of its window; one that was closed is not. */
export async function isInFront(id: number): Promise<boolean> {
  return browser.tabs.get(id).then(
    ({ active }) => active,
    () => false,
  );
}

/** Whether a tab stands in a private window; a tab that was closed counts as one that does. */
export async function isPrivateTab(id: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(id)).incognito;
  } catch {
    return true;
  }
}

/** Web pages that are open and whose address the reader lets the extension see. */
export async function openWebTabs(): Promise<readonly OpenTab[]> {
  const tabs = await browser.tabs.query({ url: '*://*/*' });
  return tabs.flatMap((tab) => openTab(tab) ?? []);
}

/** Tabs of the window used last: those the reader selected, or all of them. */
export async function tabsOfWindow(which: 'selected' | 'all'): Promise<readonly OpenTab[]> {
  const tabs = await browser.tabs.query({
    lastFocusedWindow: true,
    ...(which === 'selected' && { highlighted: true }),
  });
  return tabs.flatMap((tab) => openTab(tab) ?? []);
}

/** Tells of each tab that opens, and from which tab it was opened, if from one. */
export function onTabOpened(
  listener: (tab: { readonly id: number; readonly openerId: number | undefined; readonly isPrivate: boolean }) => void,
): void {
  browser.tabs.onCreated.addListener(({ id, openerTabId, incognito }) => {
    if (id !== undefined) listener({ id, openerId: openerTabId, isPrivate: incognito });
  });
}

/** Tells of each tab that is closed. */
export function onTabClosed(listener: (id: number) => void): void {
  browser.tabs.onRemoved.addListener((id) => listener(id));
}

/** Tells that a tab has a page whose address the reader lets the extension see. */
export function onPageShown(listener: (tab: { readonly id: number; readonly url: string }) => void): void {
  browser.tabs.onUpdated.addListener((id, { status }, { url }) => {
    if (status === 'complete' && url !== undefined && /^https?:/.test(url)) listener({ id, url });
  });
}

/** Tells which tab came to the front of a window, or shows another page in front, until the signal ends. */
export function onFrontTab(listener: (tabId: number) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { onActivated, onUpdated } = browser.tabs;
  const activated = ({ tabId }: { tabId: number }): void => listener(tabId);
  const updated = (id: number, { status }: { status?: string | undefined }, { active }: { active: boolean }): void => {
    if (active && status === 'complete') listener(id);
  };
  onActivated.addListener(activated);
  onUpdated.addListener(updated);
  signal.addEventListener(
    'abort',
    () => {
      onActivated.removeListener(activated);
      onUpdated.removeListener(updated);
    },
    { once: true },
  );
}

/** Opens an address in the tab in front, in a new one, or in one behind it. */
export async function openAt(url: string, where: 'here' | 'new-tab' | 'behind'): Promise<void> {
  if (where === 'here') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'new-tab' });
}

/** Brings a tab to the front. */
export async function showTab(id: number): Promise<void> {
  await browser.tabs.update(id, { active: true });
}

/** Asks the script in a frame of a tab, by default in the tab's own document; rejects where none listens. */
export async function sendTabMessage(tabId: number, message: unknown, frameId = 0): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId });
}

/**
 * Shows a page of the extension by its path: where another tab has it already that tab comes to the front, else a new
 * one is opened. A page of places (a company, an article) is another page for each of them.
 */
export async function showPage(path: string): Promise<void> {
  if (!(await showOpenPage(path))) await openTabAt(extensionOrigin() + path);
}

/** Brings the other tab that has a page of the extension to the front; `false` where there is none. */
export async function showOpenPage(path: string): Promise<boolean> {
  const origin = extensionOrigin();
  const url = origin + path;
  const { pathname, search, hash } = new URL(url);
  const own = await ownTab();
  const tabs = await browser.tabs.query({});
  // Of all tabs the browser tells the addresses of these, whatever the reader allowed.
  const others = tabs.filter(({ id, url: shown = '' }) => id !== own && isPage(shown, origin + pathname));
  const isSame = ({ url: shown }: { url?: string | undefined }): boolean => shown === url;
  const found = ONE_FOR_EACH_PLACE.test(pathname) ? others.find(isSame) : (others.find(isSame) ?? others[0]);
  if (found?.id === undefined) return false;
  const goes = !isSame(found) && search + hash !== '';
  await browser.tabs.update(found.id, { active: true, ...(goes && { url }) });
  if (found.windowId !== undefined) await browser.windows?.update(found.windowId, { focused: true });
  return true;
}

function isPage(url: string, page: string): boolean {
  return url === page || url.startsWith(`${page}?`) || url.startsWith(`${page}#`);
}

const ONE_FOR_EACH_PLACE = /^\/(?:dossier|reader)\.html$/;

/** The tab that this page stands in; none for the background, the popup and the side panel. */
async function ownTab(): Promise<number | undefined> {
  return (await browser.tabs.getCurrent?.())?.id;
}

/** Opens an address, or a page of the extension by its path (`/welcome.html`), in a new tab. */
export async function openTabAt(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

function openTab(tab: { id?: number | undefined; url?: string | undefined } | undefined): OpenTab | undefined {
  if (tab?.id === undefined) return undefined;
  return tab.url === undefined ? { id: tab.id } : { id: tab.id, url: tab.url };
}

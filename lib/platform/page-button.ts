/** The button of a page in the address bar, which Firefox on desktops has and no other browser. */
import { browser } from 'wxt/browser';

/** What is used of it; the types at hand are Chromium's of old, which gave no promises. */
type PageAction = {
  readonly show: (tabId: number) => unknown;
  readonly hide: (tabId: number) => unknown;
  readonly setTitle: (details: { readonly tabId: number; readonly title: string }) => void;
  readonly onClicked: { readonly addListener: (listener: (tab: { readonly id?: number | undefined }) => void) => void };
};

function pageAction(): PageAction | undefined {
  return Reflect.get(browser, 'pageAction');
}

export function hasPageButton(): boolean {
  return pageAction() !== undefined;
}

/** Shows the button on a tab with what it does, or takes it away; the browser takes it away at the next page. */
export async function setPageButton(tabId: number, title: string | undefined): Promise<void> {
  const api = pageAction();
  try {
    if (title !== undefined) api?.setTitle({ tabId, title });
    await (title === undefined ? api?.hide(tabId) : api?.show(tabId));
  } catch {
    // No such tab any more.
  }
}

/** Tells of each press of the button. */
export function onPageButton(listener: (tabId: number) => void): void {
  pageAction()?.onClicked.addListener(({ id }) => {
    if (id !== undefined) listener(id);
  });
}

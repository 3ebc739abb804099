/** Life of the extension itself: its addresses, its installation, its start. */
import { browser } from 'wxt/browser';

/** Origin of the extension's own pages, without a trailing slash. */
export function extensionOrigin(): string {
  return browser.runtime.getURL('/').replace(/\/$/, '');
}

/** Whether this browser is Firefox, where the two differ and no member of the API tells. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('/').startsWith('moz-extension:');
}

/** Id of the extension, which every message of its own carries. */
export function extensionId(): string {
  return browser.runtime.id;
}

/** Tells of an installation or update of the extension or of the browser. */
export function onInstalled(listener: (reason: string) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason));
}

/** Tells that a profile with the extension in it was started. */
export function onStartup(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

/** Opens the settings. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

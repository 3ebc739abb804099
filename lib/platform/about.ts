/** What the extension's pages tell of the extension, and the browser's own pages they lead to. */
import { browser } from 'wxt/browser';
import { openTabAt } from './tabs.ts';

/** Version of the extension, as in its manifest. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Whether this page of the extension fills a tab, as it does everywhere but in a popup. */
export async function isInTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}

/** Opens the welcome page. */
export async function openWelcome(): Promise<void> {
  await openTabAt(browser.runtime.getURL('/welcome.html'));
}

/** Opens the browser's page of keyboard shortcuts; `false` where it lets no extension open it. */
export async function openShortcutSettings(): Promise<boolean> {
  try {
    // Firefox from 137 on. Chromium has no such call, but lets an extension open its page.
    if ('openShortcutSettings' in browser.commands && typeof browser.commands.openShortcutSettings === 'function') {
      await browser.commands.openShortcutSettings();
    } else {
      await openTabAt('chrome://extensions/shortcuts');
    }
    return true;
  } catch {
    return false;
  }
}

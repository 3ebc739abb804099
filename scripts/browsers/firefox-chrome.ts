/**
 * What BiDi has no command for, done in the browser's own window (`--remote-allow-system-access`):
 * the toolbar button, the extension's commands, its background's sleep.
 */
import { eventually } from './eventually.ts';
import type { BidiSend } from './bidi.ts';
import { evaluateRemote } from './bidi-values.ts';

/** Runs source in the browser window; `extension` and `api` (the extension system's own globals) are at hand. */
async function inWindow(send: BidiSend, addonId: string, source: string): Promise<unknown> {
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = contexts;
  if (!window) throw new Error('Firefox has no window');
  const { value } = await evaluateRemote(
    send,
    window,
    `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const api = ExtensionParent.apiManager.global;
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addonId)});
      ${source}
    })()`,
  );
  return value;
}

/** Id that `browser.tabs` gives the tab in front. */
export async function frontTabId(send: BidiSend, addonId: string): Promise<number> {
  return Number(await inWindow(send, addonId, 'return api.tabTracker.getId(gBrowser.selectedTab);'));
}

/** Clicks the toolbar button on the tab in front, which grants `activeTab`, and shuts the popup again. */
export async function clickToolbar(send: BidiSend, addonId: string): Promise<void> {
  await inWindow(send, addonId, `await api.browserActionFor(extension).triggerAction(window);`);
  await eventually('the popup’s panel', async () =>
    (await inWindow(
      send,
      addonId,
      `const panel = document.querySelector('panel:has(browser[webextension-view-type="popup"])');
       if (panel?.state !== 'open') return false;
       const hidden = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
       panel.hidePopup();
       await hidden;
       return true;`,
    ))
      ? true
      : undefined,
  );
}

/** Runs a command on the tab in front: what its key would do, and like the key it grants `activeTab`. */
export async function runCommand(send: BidiSend, addonId: string, name: string): Promise<void> {
  await inWindow(send, addonId, `extension.shortcuts.onCommand(${JSON.stringify(name)}, gBrowser.selectedTab);`);
}

/** Ends the event page, as thirty idle seconds do. */
export async function endBackground(send: BidiSend, addonId: string): Promise<void> {
  await inWindow(send, addonId, `await extension.terminateBackground({ ignoreDevToolsAttached: true });`);
}

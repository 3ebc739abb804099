/**
 * What BiDi has no command for, done in the browser's own window (`--remote-allow-system-access`):
 * the toolbar button, the extension's commands, its background's sleep.
 */
import { evaluateRemote } from './bidi-values.ts';
import type { BidiSend } from './bidi.ts';
import { eventually } from './eventually.ts';

/**
 * Runs source in the first browser window, that of the pages; `extension` and `api` (the extension system's own
 * globals) are at hand.
 */
async function inWindow(send: BidiSend, addonId: string, source: string): Promise<unknown> {
  return inBrowser(
    send,
    `const [window] = Services.wm.getEnumerator('navigator:browser'); // oldest first
      const { document, gBrowser } = window;
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const api = ExtensionParent.apiManager.global;
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addonId)});
      ${source}`,
  );
}

/** Runs source with the browser's own rights. */
async function inBrowser(send: BidiSend, source: string): Promise<unknown> {
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const [any] = contexts;
  if (!any) throw new Error('Firefox has no window');
  const { value } = await evaluateRemote(send, any, `(async () => { ${source} })()`);
  return value;
}

/**
 * Waits until Firefox speaks a language: it takes up the language pack that its package brought only after it has
 * started, and an extension that was installed before would speak English to those who asked early.
 */
export async function speaks(send: BidiSend, lang: string): Promise<void> {
  await eventually(`Firefox in «${lang}» (is its language pack installed?)`, async () =>
    String(await inBrowser(send, 'return Services.locale.appLocaleAsBCP47;')).startsWith(lang) ? true : undefined,
  );
}

/**
 * Has the window that is open draw no movement of its own tabs and bars: a fifth of what a page cost the browser's own
 * process to open (12 pages, three turns). Pages are told nothing of it, as they would be by the preference.
 */
export async function keepWindowStill(send: BidiSend): Promise<void> {
  await inBrowser(
    send,
    `const [window] = Services.wm.getEnumerator('navigator:browser');
     window.gReduceMotionOverride = true;`,
  );
}

/** Milliseconds in which a version must have been asked for, loaded and put in place. */
const INSTALL_WITHIN = 60_000;

/** Version of the add-on that runs; `undefined` while there is none. */
export async function runningVersion(send: BidiSend, addonId: string): Promise<string | undefined> {
  const version = await inBrowser(
    send,
    `return WebExtensionPolicy.getByID(${JSON.stringify(addonId)})?.extension.version;`,
  );
  return typeof version === 'string' ? version : undefined;
}

/** Waits until a policy has installed the add-on. */
export async function awaitAddon(send: BidiSend, addonId: string): Promise<void> {
  await eventually('the add-on of the policy', () => runningVersion(send, addonId), INSTALL_WITHIN);
}

/** Has Firefox look for newer versions of its add-ons, as it does each day, and waits until another one runs. */
export async function lookForUpdates(send: BidiSend, addonId: string): Promise<void> {
  const before = await runningVersion(send, addonId);
  await inBrowser(
    send,
    `const { AddonManagerPrivate } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
     await AddonManagerPrivate.backgroundUpdateCheck();`,
  );
  await eventually(
    'another version',
    async () => {
      const now = await runningVersion(send, addonId);
      return now === before ? undefined : now;
    },
    INSTALL_WITHIN,
  );
}

/**
 * Gives the extension the tab in front, as a click on the toolbar does, without the panel that would load the popup a
 * second time; tells the id that `browser.tabs` gives that tab.
 */
export async function grantFrontTab(send: BidiSend, addonId: string): Promise<number> {
  const id = await inWindow(
    send,
    addonId,
    `extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
     return api.tabTracker.getId(gBrowser.selectedTab);`,
  );
  return Number(id);
}

/** The panel that holds the popup, once it is open with its document in it. */
const OPEN_PANEL = `
  const panel = document.querySelector('panel:has(browser[webextension-view-type="popup"])');
  if (panel?.state !== 'open') return undefined;
  const popup = panel.querySelector('browser[webextension-view-type="popup"]');`;

/** Clicks the toolbar button on the tab in front, which grants `activeTab`, and waits for the popup. */
export async function clickToolbar(send: BidiSend, addonId: string): Promise<void> {
  // Asked again rather than awaited: a window that another one overtakes sends no «activate».
  await eventually('the browser window in front', () =>
    inWindow(
      send,
      addonId,
      `if (Services.focus.activeWindow === window) return true;
       window.focus();`,
    ),
  );
  await inWindow(send, addonId, `await api.browserActionFor(extension).triggerAction(window);`);
  await eventually('the popup’s panel', () => inWindow(send, addonId, `${OPEN_PANEL} return true;`));
}

/** Clicks the extension's button in the address bar of the tab in front, once it stands there. */
export async function clickPageButton(send: BidiSend, addonId: string): Promise<void> {
  await eventually('the button in the address bar', () =>
    inWindow(
      send,
      addonId,
      `const id = extension.id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');
       const button = document.getElementById('pageAction-urlbar-' + id);
       if (!button || button.getBoundingClientRect().width === 0) return undefined;
       button.click();
       return true;`,
    ),
  );
}

/** Milliseconds for the answer of a frame script: one sent while the panel changes its process is lost. */
const FRAME_ANSWERS_WITHIN = 2000;

/**
 * What the popup in the panel says; `undefined` while there is none. It runs in another process, so a frame script asks
 * it.
 */
export async function readToolbarPopup(send: BidiSend, addonId: string): Promise<string | undefined> {
  const text = await inWindow(
    send,
    addonId,
    `${OPEN_PANEL}
     return new Promise((resolve) => {
       const name = 'vigie-proof-' + crypto.randomUUID();
       const { messageManager } = popup;
       const listen = ({ data }) => end(data);
       const late = window.setTimeout(() => end(undefined), ${FRAME_ANSWERS_WITHIN});
       const end = (text) => {
         window.clearTimeout(late);
         messageManager.removeMessageListener(name, listen);
         resolve(text);
       };
       messageManager.addMessageListener(name, listen);
       // A document that is only being loaded has no body.
       const ask = 'sendAsyncMessage(' + JSON.stringify(name) + ', content?.document?.body?.innerText)';
       messageManager.loadFrameScript('data:,' + encodeURIComponent(ask), false);
     });`,
  );
  return typeof text === 'string' ? text : undefined;
}

/** Shuts the popup in the panel. */
export async function shutToolbarPopup(send: BidiSend, addonId: string): Promise<void> {
  await inWindow(
    send,
    addonId,
    `${OPEN_PANEL}
     const hidden = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
     panel.hidePopup();
     await hidden;`,
  );
}

/** Runs a command on the tab in front: what its key would do, and like the key it grants `activeTab`. */
export async function runCommand(send: BidiSend, addonId: string, name: string): Promise<void> {
  await inWindow(send, addonId, `extension.shortcuts.onCommand(${JSON.stringify(name)}, gBrowser.selectedTab);`);
}

/** Tells the extension that an entry of its menu was chosen on the tab in front, as the menu itself does. */
export async function chooseMenuEntry(
  send: BidiSend,
  addonId: string,
  chosen: {
    readonly menuItemId: string;
    readonly selectionText: string;
    readonly pageUrl: string;
    readonly frameId: number;
  },
): Promise<void> {
  await inWindow(
    send,
    addonId,
    `extension.emit('webext-menu-menuitem-click', ` +
      `${JSON.stringify({ ...chosen, editable: false, modifiers: [] })}, gBrowser.selectedTab);`,
  );
}

/** Ends the event page, as thirty idle seconds do. */
export async function endBackground(send: BidiSend, addonId: string): Promise<void> {
  await inWindow(send, addonId, `await extension.terminateBackground({ ignoreDevToolsAttached: true });`);
}

/** Has pages drawn in light or dark, as if the system were so. */
export async function preferScheme(send: BidiSend, scheme: 'light' | 'dark'): Promise<void> {
  await inBrowser(
    send,
    `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1})`,
  );
}

/** Bytes that the processes of each kind (`extension`, `web`) hold alone, once they gave back what they do not need. */
export async function memoryOfProcesses(send: BidiSend): Promise<Readonly<Record<string, number>>> {
  const told = await inBrowser(
    send,
    `Services.obs.notifyObservers(null, 'child-mmu-request');
     const { children } = await ChromeUtils.requestProcInfo();
     const bytes = {};
     for (const { type, memory } of children) {
       const kind = type.startsWith('web') ? 'web' : type;
       bytes[kind] = (bytes[kind] ?? 0) + memory;
     }
     return JSON.stringify(bytes);`,
  );
  return JSON.parse(String(told)) as Record<string, number>;
}

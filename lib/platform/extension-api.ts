/**
 * The browser's own API object, for the rooms that ship inside the annotating script: in Manifest V3 storage and
 * messages answer with promises everywhere, and the polyfill would cost a quarter of that script's budget
 * (docs/adr). Looked up at each call, because an orphaned script loses it at any moment.
 */
import type { Browser } from 'wxt/browser';

type ExtensionApi = typeof Browser;

declare global {
  var browser: ExtensionApi | undefined;
  var chrome: ExtensionApi | undefined;
}

/** The API object; throws where the extension was taken away from under the script. */
export function extensionApi(): ExtensionApi {
  const api = globalThis.browser?.runtime?.id === undefined ? globalThis.chrome : globalThis.browser;
  if (api?.runtime?.id === undefined) throw new Error('Extension context invalidated.');
  return api;
}

/** Whether the extension was updated, switched off or removed while this script went on running. */
export function isOrphaned(): boolean {
  return globalThis.browser?.runtime?.id === undefined && globalThis.chrome?.runtime?.id === undefined;
}

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
  const api = liveApi();
  if (!api) throw new Error('Extension context invalidated.');
  return api;
}

/** Whether the extension was updated, switched off or removed while this script went on running. */
export function isOrphaned(): boolean {
  return liveApi() === undefined;
}

/** The native object, or Chromium’s where there is none; an orphaned one has lost its id. */
export function liveApi(): ExtensionApi | undefined {
  return [globalThis.browser, globalThis.chrome].find((api) => api?.runtime?.id !== undefined);
}

/** Scripts that the extension puts into pages the reader allowed. */
import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** A script that the build makes, by its path in the extension. */
export type ScriptFile = ScriptPublicPath;

/** A script that the browser injects by itself into every page that matches. */
export type PageScript = {
  readonly id: string;
  readonly js: readonly string[];
  readonly css: readonly string[];
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
  readonly runAt: 'document_start' | 'document_end' | 'document_idle';
};

/** Runs a file of the extension in a frame of a tab; the value is what its last expression came to. Rejects where the browser refuses the page. */
export async function runFile(tabId: number, file: ScriptFile, frameId = 0): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
  // Firefox 153, once the reader clicked on one of its own pages (about:license): no error and no frame, only `[null]`.
  if (!frame) throw new Error(`no script may run in tab ${tabId}`);
  return frame.result;
}

/** Adds a style sheet of the extension to a tab's own document. Rejects where the browser refuses the page. */
export async function addStyleSheet(tabId: number, file: string): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId, frameIds: [0] }, files: [file] });
}

/** Registers a script, or sets the one of that id anew; the same call again changes nothing. */
export async function registerPageScript(script: PageScript): Promise<void> {
  const registered = registration(script);
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
  if (known) await browser.scripting.updateContentScripts([registered]);
  else await browser.scripting.registerContentScripts([registered]);
}

function registration({ id, js, css, matches, excludeMatches, runAt }: PageScript): Browser.scripting.RegisteredContentScript {
  return {
    id,
    js: [...js],
    css: [...css],
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    runAt,
    allFrames: false,
    persistAcrossSessions: true,
  };
}

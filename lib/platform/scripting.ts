/** Scripts that the extension puts into pages the reader allowed. */
import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { isFirefox } from './runtime.ts';

/** A script that the build makes, by its path in the extension. */
export type ScriptFile = ScriptPublicPath;

/** A script that the browser injects by itself into every page that matches. */
export type PageScript = {
  readonly id: string;
  readonly js: readonly string[];
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
  readonly runAt: 'document_start' | 'document_end' | 'document_idle';
};

/** A frame of a tab, 0 for its own document, or all that the browser lets us into. */
export type Frame = number | 'all';

const targetOf = (tabId: number, frame: Frame): Browser.scripting.InjectionTarget =>
  frame === 'all' ? { tabId, allFrames: true } : { tabId, frameIds: [frame] };

/**
 * Runs a file of the extension in a frame of a tab once its page is idle; the value is what its last expression came to
 * in the first. Rejects where the browser refuses the page.
 */
export async function runFile(tabId: number, file: ScriptFile, where: Frame = 0): Promise<unknown> {
  return run({ target: targetOf(tabId, where), files: [file] });
}

/**
 * Runs a file that another script of the extension waits for in a page: at once, though the page is still loading;
 * `before` are data files that it reads.
 */
export async function runFileAtOnce(
  tabId: number,
  file: ScriptFile,
  frameId: number,
  before: readonly ScriptFile[] = [],
): Promise<unknown> {
  return run({ target: targetOf(tabId, frameId), files: [...before, file], injectImmediately: true });
}

async function run(injection: Parameters<typeof browser.scripting.executeScript>[0]): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript(injection);
  // Firefox 153, once the reader clicked on one of its own pages (about:license): no error and no frame, only `[null]`.
  if (!frame) throw new Error(`no script may run in tab ${injection.target.tabId}`);
  return frame.result;
}

/** The frames of a tab that the browser lets us into, its own document first. Rejects where it refuses the page. */
export async function framesOf(tabId: number): Promise<readonly number[]> {
  const frames = await browser.scripting.executeScript({ target: targetOf(tabId, 'all'), func: () => true });
  // Firefox gives `null` for a frame that it refuses.
  return frames
    .flatMap((frame: { readonly frameId: number } | null) => (frame ? [frame.frameId] : []))
    .toSorted((one, other) => one - other);
}

/** The same without those whose documents hold more than so many elements. */
export async function framesUpTo(elements: number, tabId: number): Promise<readonly number[]> {
  const frames = await browser.scripting.executeScript({
    target: targetOf(tabId, 'all'),
    args: [elements],
    // As the prototype has it: a form or an image of the page may be named like a member of the document.
    func: (most: number) => Document.prototype.getElementsByTagName.call(document, '*').item(most) === null,
  });
  return frames.flatMap((frame: { readonly frameId: number; readonly result?: unknown } | null) =>
    frame?.result === true ? [frame.frameId] : [],
  );
}

/**
 * Gives a tab a style sheet, which is there once however often it is given. What is asked for after this call, also
 * before it resolves, comes to the page after the sheet in Chromium: as text it need not be read first, as files are.
 * Rejects where the browser refuses the page.
 */
export async function addStyleSheet(tabId: number, css: string, where: Frame = 0): Promise<void> {
  const removed = removeStyleSheet(tabId, css, where);
  // Firefox hashes the text of each call in a thread: of two at once the second was first in 7 of 1,500.
  if (isFirefox()) await removed;
  await Promise.all([removed, browser.scripting.insertCSS({ target: targetOf(tabId, where), css })]);
}

/** Takes a style sheet away again; one that was registered with a script cannot be. */
export async function removeStyleSheet(tabId: number, css: string, where: Frame = 0): Promise<void> {
  await browser.scripting.removeCSS({ target: targetOf(tabId, where), css });
}

/** Registers a script, or sets the one of that id anew; the same call again changes nothing. */
export async function registerPageScript(script: PageScript): Promise<void> {
  const registered = registration(script);
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
  if (known) await browser.scripting.updateContentScripts([registered]);
  else await browser.scripting.registerContentScripts([registered]);
}

function registration({
  id,
  js,
  matches,
  excludeMatches,
  runAt,
}: PageScript): Browser.scripting.RegisteredContentScript {
  return {
    id,
    js: [...js],
    // What an earlier version registered: the style of marks comes with the script that links.
    css: [],
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    runAt,
    allFrames: true,
    // Frames without an address of their own (`about:blank`, `srcdoc`) belong to the page that made them.
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
}

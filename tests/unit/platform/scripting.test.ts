import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addStyleSheet,
  framesUpTo,
  framesOf,
  registerPageScript,
  removeStyleSheet,
  runFile,
  runFileAtOnce,
} from '../../../lib/platform/scripting.ts';

const executeScript = vi.fn<(injection: object) => Promise<readonly (object | null)[]>>();

beforeEach(() => {
  executeScript.mockReset();
  Object.assign(fakeBrowser.scripting, { executeScript });
});

describe('running a file in a tab', () => {
  it('gives what the file came to, from the one frame that was asked', async () => {
    executeScript.mockResolvedValue([{ frameId: 3, documentId: 'D', result: { ok: true } }]);
    expect(await runFile(7, '/extract.js', 3)).toEqual({ ok: true });
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 7, frameIds: [3] }, files: ['/extract.js'] });
  });

  it('waits for the page to be idle, or does not', async () => {
    executeScript.mockResolvedValue([{ frameId: 3 }]);
    await runFileAtOnce(7, '/link.js', 3);
    expect(executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, frameIds: [3] },
      files: ['/link.js'],
      injectImmediately: true,
    });
  });

  it('gives nothing for a file that comes to nothing', async () => {
    executeScript.mockResolvedValue([{ frameId: 0, documentId: 'D' }]);
    expect(await runFile(7, '/annotate.js')).toBeUndefined();
  });

  it('passes on the browser’s refusal', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    await expect(runFile(7, '/annotate.js')).rejects.toThrow('Cannot access a chrome:// URL');
  });

  it.each([{ frames: [] }, { frames: [null] }])(
    'takes an answer without a frame for a refusal: $frames',
    async ({ frames }) => {
      executeScript.mockResolvedValue(frames);
      await expect(runFile(7, '/annotate.js')).rejects.toThrow('no script may run in tab 7');
    },
  );
});

describe('frames', () => {
  it('are told of, the tab’s own document first, without those the browser refuses', async () => {
    executeScript.mockResolvedValue([{ frameId: 9 }, { frameId: 0 }, null, { frameId: 3 }]);
    expect(await framesOf(7)).toEqual([0, 3, 9]);
  });

  it('are told apart by how many elements they hold', async () => {
    executeScript.mockResolvedValue([
      { frameId: 0, result: true },
      { frameId: 3, result: false },
      null,
      { frameId: 9 },
    ]);
    expect(await framesUpTo(5, 7)).toEqual([0]);
    expect(executeScript).toHaveBeenCalledWith(
      expect.objectContaining({ target: { tabId: 7, allFrames: true }, args: [5] }),
    );
  });

  it('get scripts and style sheets together', async () => {
    const calls: unknown[] = [];
    const css = '::highlight(vigie) {}';
    const noting = (name: string) => async (injection: object) => void calls.push([name, injection]);
    Object.assign(fakeBrowser.scripting, { insertCSS: noting('insert'), removeCSS: noting('remove') });
    executeScript.mockResolvedValue([{ frameId: 0 }]);
    await runFile(7, '/annotate.js', 'all');
    await addStyleSheet(7, css, 'all');
    await removeStyleSheet(7, css, 4);
    const target = { tabId: 7, allFrames: true };
    expect(executeScript.mock.calls).toEqual([[{ target, files: ['/annotate.js'] }]]);
    // Taken away first: of two that are the same the browser would later take one.
    expect(calls).toEqual([
      ['remove', { target, css }],
      ['insert', { target, css }],
      ['remove', { target: { tabId: 7, frameIds: [4] }, css }],
    ]);
  });

  it('get a style sheet in Firefox once it is taken away, and in Chromium at once', async () => {
    const css = '::highlight(vigie) {}';
    const insertCSS = vi.fn<() => Promise<void>>(async () => undefined);
    const seen: number[] = [];
    for (const origin of ['moz-extension://x/', 'chrome-extension://x/']) {
      browser.runtime.getURL = () => origin;
      insertCSS.mockClear();
      const removal = Promise.withResolvers<undefined>();
      Object.assign(fakeBrowser.scripting, { insertCSS, removeCSS: () => removal.promise });
      const added = addStyleSheet(7, css);
      seen.push(insertCSS.mock.calls.length);
      removal.resolve(undefined);
      await added;
      seen.push(insertCSS.mock.calls.length);
    }
    expect(seen).toEqual([0, 1, 1, 1]);
  });

  it('are part of what is registered, those without an address of their own too', async () => {
    const registerContentScripts = vi.fn<(scripts: object[]) => Promise<void>>(async () => undefined);
    Object.assign(fakeBrowser.scripting, { registerContentScripts, getRegisteredContentScripts: async () => [] });
    await registerPageScript({
      id: 'annotate',
      js: [],
      matches: ['*://*/*'],
      excludeMatches: [],
      runAt: 'document_idle',
    });
    expect(registerContentScripts.mock.calls[0]?.[0]).toEqual([
      expect.objectContaining({ allFrames: true, matchOriginAsFallback: true }),
    ]);
  });
});

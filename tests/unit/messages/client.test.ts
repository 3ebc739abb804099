import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askTab } from '../../../lib/messages/ask-tab.ts';
import { askBackground } from '../../../lib/messages/client.ts';
import { requestScript } from '../../../lib/messages/request-script.ts';
import { handleTabMessages } from '../../../lib/messages/tab-server.ts';
import type { TabHandlers } from '../../../lib/messages/tab-server.ts';
import { appError } from '../../../lib/model/app-error.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { onRuntimeMessage } from '../../../lib/platform/runtime-messages.ts';

const natives = { browser: globalThis.browser, chrome: globalThis.chrome };

beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(globalThis, natives);
});

const sending = (failure: unknown) => vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(failure);

describe('askBackground', () => {
  it('wraps the question in its envelope and hands the reply on', async () => {
    const heard: unknown[] = [];
    onRuntimeMessage(async (message) => {
      heard.push(message);
      return ok({ articles: 3, saved: 1 });
    });
    expect(await askBackground('library-state', {})).toEqual(ok({ articles: 3, saved: 1 }));
    expect(heard).toEqual([{ vigie: 'library-state', payload: {} }]);
  });

  it('hands a foreseen failure on', async () => {
    onRuntimeMessage(async () => err(appError('quota-exceeded')));
    expect(await askBackground('library-state', {})).toEqual(err(appError('quota-exceeded')));
  });

  it.each(['Extension context invalidated.', 'Could not establish connection. Receiving end does not exist.'])(
    'takes «%s» for an extension that is gone',
    async (words) => {
      sending(new Error(words));
      expect(await askBackground('library-state', {})).toMatchObject({ ok: false, error: { kind: 'extension-gone' } });
    },
  );

  it('knows by itself that it was orphaned', async () => {
    Object.assign(globalThis, { browser: undefined, chrome: undefined });
    expect(await askBackground('library-state', {})).toEqual(err(appError('extension-gone')));
  });

  it.each([undefined, null, 'text', 7, {}, { ok: true }])('takes the reply %j for a bug', async (reply) => {
    onRuntimeMessage(async () => reply);
    expect(await askBackground('library-state', {})).toMatchObject({ ok: false, error: { kind: 'internal' } });
  });

  it('takes any other breakdown for a bug', async () => {
    sending('the port closed');
    expect(await askBackground('library-state', {})).toEqual(err(appError('internal', 'the port closed')));
  });
});

describe('askTab', () => {
  it('asks the tab’s own document', async () => {
    const send = vi.fn<(...args: unknown[]) => Promise<unknown>>(async () => ok({}));
    Object.assign(fakeBrowser.tabs, { sendMessage: send });
    expect(await askTab(4, 'toggle-popover', {})).toEqual(ok({}));
    expect(send).toHaveBeenCalledWith(4, { vigie: 'toggle-popover', payload: {} }, { frameId: 0 });
  });

  it.each(['Could not establish connection. Receiving end does not exist.', 'No tab with id: 4.', 'Invalid tab ID: 4'])(
    'says of «%s» that nobody is there',
    async (words) => {
      Object.assign(fakeBrowser.tabs, { sendMessage: async () => Promise.reject(new Error(words)) });
      expect(await askTab(4, 'describe-page', {})).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    },
  );

  it('says the same of a page that does not reply', async () => {
    Object.assign(fakeBrowser.tabs, { sendMessage: async () => undefined });
    expect(await askTab(4, 'describe-page', {})).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('requestScript', () => {
  it('asks the background for it', async () => {
    const heard: unknown[] = [];
    onRuntimeMessage(async (message) => heard.push(message));
    await requestScript('popover');
    await requestScript('link', true);
    expect(heard).toEqual([
      { vigie: 'inject-script', payload: { script: 'popover' } },
      { vigie: 'inject-script', payload: { script: 'link', isHuge: true } },
    ]);
  });

  it('rejects where nobody answers', async () => {
    sending(new Error('Could not establish connection.'));
    await expect(requestScript('popover')).rejects.toThrow('connection');
  });
});

describe('answerTab', () => {
  const description = ok({ state: 'done', companies: [], mentions: 0 } as const);
  const send = (message: unknown): Promise<unknown> => fakeBrowser.runtime.sendMessage(message);

  it('describes the page, and hands orders on', async () => {
    const perform = vi.fn<TabHandlers['perform']>();
    handleTabMessages({ describe: () => description, perform }, new AbortController().signal);
    expect(await send({ vigie: 'describe-page', payload: {} })).toEqual(description);
    expect(perform).not.toHaveBeenCalled();
    const order = { vigie: 'step-mark', payload: { direction: 'previous' } };
    expect(await send(order)).toEqual(ok({}));
    expect(perform).toHaveBeenCalledExactlyOnceWith(order);
  });

  it.each([{ other: 'message' }, 'text', null])('leaves %j to others', async (message) => {
    handleTabMessages({ describe: () => description, perform: () => {} }, new AbortController().signal);
    expect(await send(message)).toBeUndefined();
  });

  it('falls silent with its signal', async () => {
    const controller = new AbortController();
    handleTabMessages({ describe: () => description, perform: () => {} }, controller.signal);
    controller.abort();
    await expect(send({ vigie: 'describe-page', payload: {} })).rejects.toThrow('No listeners');
  });
});

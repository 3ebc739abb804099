import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askTab } from '../../../lib/messaging/ask-tab.ts';
import { askBackground } from '../../../lib/messaging/client.ts';
import { answerTab } from '../../../lib/messaging/tab-server.ts';
import type { TabHandlers } from '../../../lib/messaging/tab-server.ts';
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

  it.each(['Extension context invalidated.', 'Could not establish connection. Receiving end does not exist.'])('takes «%s» for an extension that is gone', async (words) => {
    sending(new Error(words));
    expect(await askBackground('library-state', {})).toMatchObject({ ok: false, error: { kind: 'extension-gone' } });
  });

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

  it.each(['Could not establish connection. Receiving end does not exist.', 'No tab with id: 4.', 'Invalid tab ID: 4'])('says of «%s» that nobody is there', async (words) => {
    Object.assign(fakeBrowser.tabs, { sendMessage: async () => Promise.reject(new Error(words)) });
    expect(await askTab(4, 'describe-page', {})).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  it('says the same of a page that does not reply', async () => {
    Object.assign(fakeBrowser.tabs, { sendMessage: async () => undefined });
    expect(await askTab(4, 'describe-page', {})).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('answerTab', () => {
  const handlers: TabHandlers = {
    'describe-page': () => ok({ state: 'done', companies: [], mentions: 0 }),
    'step-mark': async ({ direction }) => (direction === 'next' ? ok({}) : err(appError('not-found'))),
    'toggle-popover': () => {
      throw new Error('a bug');
    },
    'go-to-company': () => ok({}),
  };
  const send = (message: unknown): Promise<unknown> => fakeBrowser.runtime.sendMessage(message);

  it('answers each question, and a bug as one', async () => {
    answerTab(handlers, new AbortController().signal);
    expect(await send({ vigie: 'describe-page', payload: {} })).toMatchObject({ ok: true, value: { state: 'done' } });
    expect(await send({ vigie: 'step-mark', payload: { direction: 'previous' } })).toMatchObject({ ok: false });
    expect(await send({ vigie: 'toggle-popover', payload: {} })).toMatchObject({ ok: false, error: { kind: 'internal' } });
  });

  it.each([{ vigie: 'toString', payload: {} }, { vigie: 'search-library' }, { vigie: 3 }, { other: 'message' }, 'text', null])('leaves %j to others', async (message) => {
    answerTab(handlers, new AbortController().signal);
    expect(await send(message)).toBeUndefined();
  });

  it('falls silent with its signal', async () => {
    const controller = new AbortController();
    answerTab(handlers, controller.signal);
    controller.abort();
    await expect(send({ vigie: 'describe-page', payload: {} })).rejects.toThrow('No listeners');
  });
});

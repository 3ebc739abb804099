/** A line to one target over the Chrome DevTools Protocol. */
import { EventEmitter } from 'node:events';
import type { CDPSession } from 'playwright-core';

export type CdpSend = CDPSession['send'];

/** A target's protocol line and its end. */
export type CdpChannel = {
  readonly send: CdpSend;
  /** Hears an event of the target; the caller states what the protocol says it carries. */
  readonly on: <Event>(method: string, listener: (event: Event) => void) => void;
  /** Closes the target. */
  readonly close: () => Promise<void>;
  /** Lets go of it. */
  readonly detach: () => Promise<void>;
};

type Incoming = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

/**
 * Attaches to a target that Playwright raises no event for (the popup). Messages travel inside the browser's
 * own session (`flatten: false`), since Playwright lets nobody else speak over its pipe.
 */
export async function attachTo(browser: CDPSession, targetId: string): Promise<CdpChannel> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const events = new EventEmitter();
  let lastId = 0;
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id = -1, method, params, error, result } = JSON.parse(event.message) as Incoming;
    if (method !== undefined) events.emit(method, params);
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error) asker?.reject(new Error(error.message));
    else asker?.resolve(result);
  });
  browser.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const { reject } of waiting.values()) reject(new Error('the target is gone'));
    waiting.clear();
  });
  const ask = async (method: string, params: object = {}): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    waiting.set(id, { resolve, reject });
    // Both at once: a target may be gone before its message is sent, and the answer's failure is then heard
    // too.
    const [answer] = await Promise.all([
      promise,
      browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) }),
    ]);
    return answer;
  };
  return {
    send: ask as CdpSend,
    on: (method, listener) => void events.on(method, listener),
    close: async () => {
      await browser.send('Target.closeTarget', { targetId });
    },
    detach: async () => {
      await browser.send('Target.detachFromTarget', { sessionId });
    },
  };
}

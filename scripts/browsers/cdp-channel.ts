/** A line to one target over the Chrome DevTools Protocol. */
import type { CDPSession } from 'playwright-core';

export type CdpSend = CDPSession['send'];

/** A target's protocol line and its end. */
export type CdpChannel = {
  readonly send: CdpSend;
  /** Closes the target. */
  readonly close: () => Promise<void>;
  /** Lets go of it. */
  readonly detach: () => Promise<void>;
};

type Answer = { readonly id?: number; readonly result?: unknown; readonly error?: { readonly message: string } };

/**
 * Attaches to a target that Playwright raises no event for (the popup). Messages travel inside the browser's
 * own session (`flatten: false`), since Playwright lets nobody else speak over its pipe.
 */
export async function attachTo(browser: CDPSession, targetId: string): Promise<CdpChannel> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message) as Answer;
    const asker = waiting.get(answer.id ?? -1);
    if (!asker) return;
    waiting.delete(answer.id ?? -1);
    if (answer.error) asker.reject(new Error(answer.error.message));
    else asker.resolve(answer.result);
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
    await browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    return promise;
  };
  return {
    send: ask as CdpSend,
    close: async () => {
      await browser.send('Target.closeTarget', { targetId });
    },
    detach: async () => {
      await browser.send('Target.detachFromTarget', { sessionId });
    },
  };
}

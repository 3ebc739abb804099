/** Messages between the contexts of the extension; light enough for the annotating script. */
import type { Browser } from 'wxt/browser';
import { extensionApi } from './extension-api.ts';

export type MessageSender = Browser.runtime.MessageSender;

/** Sends a message to the background and waits for its handle; rejects where nobody listens. */
export async function sendRuntimeMessage(message: unknown): Promise<unknown> {
  return extensionApi().runtime.sendMessage(message);
}

/**
 * Answers messages until the signal ends. `handle` returns `undefined` for a message that is not its own.
 * `sendResponse` with `true` is the one form that every version of both browsers understands.
 */
export function onRuntimeMessage(
  handle: (message: unknown, sender: MessageSender) => Promise<unknown> | undefined,
  signal?: AbortSignal,
): void {
  const { onMessage } = extensionApi().runtime;
  const listener = (message: unknown, sender: MessageSender, sendResponse: (reply: unknown) => void): boolean => {
    const reply = handle(message, sender);
    if (!reply) return false;
    void reply.then(sendResponse);
    return true;
  };
  onMessage.addListener(listener);
  signal?.addEventListener('abort', () => onMessage.removeListener(listener), { once: true });
}

/** A WebDriver BiDi connection: https://w3c.github.io/webdriver-bidi/ */

type Message = {
  readonly id?: number;
  readonly type?: string;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
};

/** Asks the browser; the caller states what the specification says comes back. */
export type BidiSend = <R>(method: string, params?: object) => Promise<R>;
export type Bidi = { readonly send: BidiSend; readonly close: () => void };

/** Opens the WebSocket and a session on it. */
export async function connectBidi(address: string): Promise<Bidi & { readonly version: string }> {
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`no WebDriver BiDi at ${address}`)), { once: true });
  });
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    const asker = waiting.get(message.id ?? -1);
    if (!asker) return;
    waiting.delete(message.id ?? -1);
    if (message.type === 'error') asker.reject(new Error(`${message.error}: ${message.message}`));
    else asker.resolve(message.result);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser hung up'));
    waiting.clear();
  });
  const send: BidiSend = <R>(method: string, params: object = {}) => {
    lastId += 1;
    const id = lastId;
    return new Promise<R>((resolve, reject) => {
      waiting.set(id, { resolve: (value) => resolve(value as R), reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  return { send, close: () => socket.close(), version: capabilities.browserVersion };
}

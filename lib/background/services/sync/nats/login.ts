/**
 * A socket on which a server's first message waits until its nonce is signed. The official client signs at once, which
 * takes an Ed25519 in JavaScript of 12.5 kB gzipped; WebCrypto signs later. Failures and closing stay the client's.
 */
import { toBase64Url } from '../../../../sync/base64url.ts';
import { userKeyOf } from '../../../../sync/register-name.ts';
import type { SigningKey } from '../signature.ts';

/** What the client sends to log in. */
type Login = { readonly nkey: string; readonly sig: string };

export type LoginSocket = {
  readonly socket: WebSocket;
  /** The signature is empty until the server's first message reached the client. */
  readonly login: () => Login;
};

/** What ends a message about the server. */
const END = '\r\n';
/**
 * What nats-server sends to be signed. The same key signs registers, whose names have dots: whatever else a server
 * wants signed could be one of them.
 */
const NONCE = /"nonce":"([\w-]{1,64})"/;

/** Opens a socket that logs in with a member's key. */
export function openLoginSocket(url: string, key: SigningKey): LoginSocket {
  const socket = new WebSocket(url);
  const nkey = userKeyOf(key.publicKey);
  let sig = '';
  let isPassing = false;
  let text = '';
  const held: ArrayBuffer[] = [];
  const decoder = new TextDecoder();
  const answer = async (): Promise<void> => {
    const nonce = NONCE.exec(text)?.[1];
    // Without one the server refuses by itself.
    if (nonce !== undefined) sig = toBase64Url(await key.sign(new TextEncoder().encode(nonce)));
    isPassing = true;
    for (const data of held) socket.dispatchEvent(new MessageEvent('message', { data }));
  };
  // Before the client listens, so that it hears nothing that is held.
  socket.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (isPassing || !(event.data instanceof ArrayBuffer)) return;
    event.stopImmediatePropagation();
    held.push(event.data);
    if (text.includes(END)) return;
    text += decoder.decode(event.data, { stream: true });
    if (text.includes(END)) void answer();
  });
  return { socket, login: () => ({ nkey, sig }) };
}

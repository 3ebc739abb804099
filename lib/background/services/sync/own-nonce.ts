/**
 * Nonces by which a member's devices know what they sealed themselves: all members hold the key that seals, and a
 * server may store what it likes. They are a keyed hash of name and content, as in modes with synthetic nonces (RFC
 * 5297), and so cost no byte; the same content of the same register gets the same nonce, and nothing else does.
 */
import { NONCE_BYTES } from '../../../sync/sealed-format.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The nonce of a register with this name and content, sealed by the member whose seed it is. */
export async function createOwnNonce(seed: string): Promise<(name: Bytes, content: Bytes) => Promise<Bytes>> {
  const secret = new TextEncoder().encode(`vigie own registers ${seed}`);
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (name, content) => {
    // Names hold no zero, so that no other name and content run together alike.
    const message = new Uint8Array(name.length + 1 + content.length);
    message.set(name);
    message.set(content, name.length + 1);
    return new Uint8Array(await crypto.subtle.sign('HMAC', key, message)).slice(0, NONCE_BYTES);
  };
}

/** Hashes and signatures by Web Crypto. Ed25519 is in Chromium from 137 and Firefox from 129 on. */
import { fromBase64Url } from '../sync/base64url.ts';

/** Whether an Ed25519 key signed a text; `false` too for what is no key or no signature. */
export async function isSignedBy(key: string, signature: string, text: string): Promise<boolean> {
  const [keyBytes, signatureBytes] = [fromBase64Url(key), fromBase64Url(signature)];
  if (!keyBytes || !signatureBytes) return false;
  try {
    const known = await crypto.subtle.importKey('raw', keyBytes, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify('Ed25519', known, signatureBytes, new TextEncoder().encode(text));
  } catch {
    // Bytes that are no point of the curve.
    return false;
  }
}

/** The SHA-256 of the bytes of a base64url text; of none where it is no such text. */
export async function hashOfKey(key: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64Url(key) ?? new Uint8Array()));
}

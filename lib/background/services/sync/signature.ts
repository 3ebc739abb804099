/**
 * Signatures of registers whose words bear a name: all members hold the key that seals, and a server may store what it
 * likes (docs/adr/0021, 10). Only its owner can sign a register.
 */
import { fromBase64Url } from '../../../sync/base64url.ts';
import { fromBase32, memberIdOfKey } from '../../../sync/register-name.ts';
import type { MemberId } from '../../../sync/register-name.ts';

const ALGORITHM = 'Ed25519';
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const HEADER_BYTES = KEY_BYTES + SIGNATURE_BYTES;
/** What stands before the 32 bytes of a private key in PKCS #8 (RFC 8410, 7). */
const PKCS8 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
/** An nkey seed: two bytes of prefix, the private key, two bytes of checksum. */
const SEED_PREFIX_BYTES = 2;

type Bytes = Uint8Array<ArrayBuffer>;

export type SigningKey = { readonly publicKey: Bytes; readonly sign: (bytes: Bytes) => Promise<Bytes> };

/** The key that a member's seed holds. */
export async function readSeed(seed: string): Promise<SigningKey> {
  const secret = fromBase32(seed).subarray(SEED_PREFIX_BYTES, SEED_PREFIX_BYTES + KEY_BYTES);
  const pair = await crypto.subtle.importKey('pkcs8', joined(new Uint8Array(PKCS8), secret), ALGORITHM, true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', pair);
  const publicKey = fromBase64Url(x);
  if (!publicKey) throw new Error('a private key has a public one');
  return { publicKey, sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(ALGORITHM, pair, bytes)) };
}

/** Signs with a member's seed: gives the public key, the signature and the content, one after the other. */
export async function createSigner(seed: string): Promise<(name: Bytes, content: Bytes) => Promise<Bytes>> {
  const { publicKey, sign } = await readSeed(seed);
  return async (name, content) => joined(publicKey, await sign(joined(name, content)), content);
}

/** The content that a member signed for a register of this name; `undefined` where another did, or nobody. */
export async function signedContent(member: MemberId, name: Bytes, signed: Bytes): Promise<Bytes | undefined> {
  const publicKey = signed.slice(0, KEY_BYTES);
  if (signed.length < HEADER_BYTES || memberIdOfKey(publicKey) !== member) return undefined;
  const content = signed.slice(HEADER_BYTES);
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, ALGORITHM, false, ['verify']);
    const isGood = await crypto.subtle.verify(
      ALGORITHM,
      key,
      signed.slice(KEY_BYTES, HEADER_BYTES),
      joined(name, content),
    );
    return isGood ? content : undefined;
  } catch {
    // Bytes that are no key of the curve.
    return undefined;
  }
}

function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The keyed hash by which registers of an address are named. */
import { fromBase64Url } from '../sync/base64url.ts';
import { base32 } from '../sync/register-name.ts';
import type { Keyring } from '../sync/team-record.ts';

/** 128 bits: enough for no two addresses of a team to meet. */
const HASH_BYTES = 16;

/** Hashes canonical addresses with the team's key of names. */
export async function createAddressHash({
  names,
}: Pick<Keyring, 'names'>): Promise<(address: string) => Promise<string>> {
  const key = await crypto.subtle.importKey('raw', keyBytes(names), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (address) => {
    const hash = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(address));
    return base32(new Uint8Array(hash).subarray(0, HASH_BYTES));
  };
}

/** The bytes of a key of the ring. */
export function keyBytes(key: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64Url(key);
  if (!bytes) throw new Error('a keyring holds base64url');
  return bytes;
}

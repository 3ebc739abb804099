/** Seals and opens registers with the team's keys, by WebCrypto. */
import { err } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { fromBase64Url, toBase64Url } from '../../../sync/base64url.ts';
import { decodeFields, encodeFields } from '../../../sync/encode-fields.ts';
import type { FieldsError } from '../../../sync/encode-fields.ts';
import type { Fields } from '../../../sync/fields.ts';
import { base32 } from '../../../sync/register-name.ts';
import { additionalData, joinSealed, NONCE_BYTES, splitSealed } from '../../../sync/sealed-format.ts';
import type { Keyring } from '../../../sync/team-record.ts';

/** 128 bits of the keyed hash: enough for no two addresses of a team to meet. */
const HASH_BYTES = 16;

/** `unknown-key`: sealed with a key that this member was not given yet. */
type OpeningError = FieldsError | { readonly kind: 'foreign' | 'unknown-key' };

export type Cipher = {
  /** Hash of a canonical address, by which its registers are named. */
  readonly hashOf: (address: string) => Promise<string>;
  /** Seals fields with the newest key, bound to the name of their register. */
  readonly seal: (name: string, fields: Fields) => Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Opens what a server gave. Fails where it was made without the team's key, for another register, or is malformed.
   */
  readonly open: (name: string, sealed: Uint8Array<ArrayBuffer>) => Promise<Result<Fields, OpeningError>>;
};

export async function createCipher(keyring: Keyring): Promise<Cipher> {
  const names = await crypto.subtle.importKey('raw', bytesOf(keyring.names), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const keys = new Map<number, CryptoKey>();
  for (const { id, key } of keyring.seals)
    keys.set(id, await crypto.subtle.importKey('raw', bytesOf(key), 'AES-GCM', false, ['encrypt', 'decrypt']));
  const newest = keyring.seals.at(-1)?.id ?? 0;
  return {
    async hashOf(address) {
      const hash = await crypto.subtle.sign('HMAC', names, new TextEncoder().encode(address));
      return base32(new Uint8Array(hash).subarray(0, HASH_BYTES));
    },
    async seal(name, fields) {
      const key = keys.get(newest);
      if (!key) throw new Error('a keyring has a key');
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const plain = new Uint8Array(encodeFields(fields));
      const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: additionalData(name) };
      const ciphertext = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain));
      return joinSealed({ key: newest, nonce, ciphertext });
    },
    async open(name, sealed) {
      const parts = splitSealed(sealed);
      if (!parts) return err({ kind: 'foreign' });
      const key = keys.get(parts.key);
      if (!key) return err({ kind: 'unknown-key' });
      const algorithm = { name: 'AES-GCM', iv: parts.nonce, additionalData: additionalData(name) };
      const plain = await crypto.subtle.decrypt(algorithm, key, parts.ciphertext).catch(() => undefined);
      return plain === undefined ? err({ kind: 'foreign' }) : decodeFields(new Uint8Array(plain));
    },
  };
}

/** A new keyring, for a new team. */
export function newKeyring(): Keyring {
  return { names: newKey(), seals: [{ id: 0, key: newKey() }] };
}

/** The keyring with a new key to seal with; what was sealed before can still be opened. */
export function rotated(keyring: Keyring): Keyring {
  const id = ((keyring.seals.at(-1)?.id ?? 0) + 1) % 256;
  return { ...keyring, seals: [...keyring.seals.filter((seal) => seal.id !== id), { id, key: newKey() }] };
}

function newKey(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64Url(key);
  if (!bytes) throw new Error('a keyring holds base64url');
  return bytes;
}

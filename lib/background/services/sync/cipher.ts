/** Seals and opens registers with the team's keys, by WebCrypto. */
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { createAddressHash, keyBytes } from '../../../platform/address-hash.ts';
import { toBase64Url } from '../../../sync/base64url.ts';
import { decodeFields, encodeFields } from '../../../sync/encode-fields.ts';
import type { FieldsError } from '../../../sync/encode-fields.ts';
import type { Fields } from '../../../sync/fields.ts';
import { parseName } from '../../../sync/register-name.ts';
import type { RegisterKind } from '../../../sync/register-name.ts';
import { additionalData, joinSealed, NONCE_BYTES, splitSealed } from '../../../sync/sealed-format.ts';
import type { Keyring } from '../../../sync/team-record.ts';
import { createOwnNonce } from './own-nonce.ts';
import { createSigner, signedContent } from './signature.ts';

/** `unknown-key`: sealed with a key that this member was not given yet; `closed`: with none that the member has. */
type OpeningError = FieldsError | { readonly kind: 'foreign' | 'unknown-key' | 'closed' };

export type Cipher = {
  /** Hash of a canonical address, by which its registers are named. */
  readonly hashOf: (address: string) => Promise<string>;
  /** Seals fields with the newest key, bound to the name of their register; comments and lists are signed as well. */
  readonly seal: (name: string, fields: Fields) => Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Opens what a server gave. Fails where it was made without the team's key, for another register, or is malformed;
   * and where a comment or a part of a list is not signed by the member whose register it is.
   */
  readonly open: (name: string, sealed: Uint8Array<ArrayBuffer>) => Promise<Result<Fields, OpeningError>>;
  /** Whether a device of this member sealed it: all members hold the key. */
  readonly isOwn: (name: string, sealed: Uint8Array<ArrayBuffer>) => Promise<boolean>;
};

type Plain = {
  readonly nonce: Uint8Array<ArrayBuffer>;
  /** The name, as it is authenticated. */
  readonly bound: Uint8Array<ArrayBuffer>;
  readonly plain: Uint8Array<ArrayBuffer>;
};

/** `seed` is the member's own: without it nothing can be sealed that has to be signed. */
export async function createCipher(keyring: Keyring, seed?: string): Promise<Cipher> {
  const keys = new Map<number, CryptoKey>();
  for (const { id, key } of keyring.seals)
    keys.set(id, await crypto.subtle.importKey('raw', keyBytes(key), 'AES-GCM', false, ['encrypt', 'decrypt']));
  const newest = keyring.seals.at(-1)?.id ?? 0;
  let signer: ReturnType<typeof createSigner> | undefined;
  const sign: Awaited<ReturnType<typeof createSigner>> = async (name, content) => {
    if (seed === undefined) throw new Error('a register is signed with the seed of its member');
    signer ??= createSigner(seed);
    return (await signer)(name, content);
  };
  const ownNonce = seed === undefined ? undefined : await createOwnNonce(seed);
  const decrypt = async (name: string, sealed: Uint8Array<ArrayBuffer>): Promise<Result<Plain, OpeningError>> => {
    const parts = splitSealed(sealed);
    if (!parts) return err({ kind: 'foreign' });
    const key = keys.get(parts.key);
    if (!key) return err({ kind: 'unknown-key' });
    const bound = additionalData(name);
    const algorithm = { name: 'AES-GCM', iv: parts.nonce, additionalData: bound };
    const plain = await crypto.subtle.decrypt(algorithm, key, parts.ciphertext).catch(() => undefined);
    if (plain === undefined) return err({ kind: 'closed' });
    return ok({ nonce: parts.nonce, bound, plain: new Uint8Array(plain) });
  };
  return {
    hashOf: await createAddressHash(keyring),
    async seal(name, fields) {
      const key = keys.get(newest);
      if (!key) throw new Error('a keyring has a key');
      const [bound, encoded] = [additionalData(name), new Uint8Array(encodeFields(fields))];
      const plain = isSigned(name) ? await sign(bound, encoded) : encoded;
      const nonce = (await ownNonce?.(bound, plain)) ?? crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bound };
      const ciphertext = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain));
      return joinSealed({ key: newest, nonce, ciphertext });
    },
    async open(name, sealed) {
      const decrypted = await decrypt(name, sealed);
      if (!decrypted.ok) return decrypted;
      const { bound, plain } = decrypted.value;
      const content = isSigned(name) ? await signedContent(parseName(name)?.member ?? '', bound, plain) : plain;
      return content === undefined ? err({ kind: 'foreign' }) : decodeFields(content);
    },
    async isOwn(name, sealed) {
      const decrypted = await decrypt(name, sealed);
      if (!decrypted.ok) return false;
      const { nonce, bound, plain } = decrypted.value;
      const expected = await ownNonce?.(bound, plain);
      return expected !== undefined && expected.every((byte, at) => byte === nonce[at]);
    },
  };
}

/** Kinds of registers that are signed: see {@link isSigned}. */
const SIGNED: ReadonlySet<RegisterKind> = new Set(['d', 'l', 'n', 'o', 'p']);

/** What bears a member's name before all others, what only a member may do with a list, and a member's own accounts. */
export function isSigned(name: string): boolean {
  const kind = parseName(name)?.kind;
  return kind !== undefined && SIGNED.has(kind);
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

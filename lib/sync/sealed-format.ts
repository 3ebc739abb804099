/**
 * Layout of a sealed register: version (1 byte), number of the key (1), nonce (12), AES-GCM ciphertext with its tag.
 * The additional data binds it to its name: the server cannot give one register's content to another.
 */
import { MAX_SEALED_BYTES } from './encode-fields.ts';

const SEAL_VERSION = 1;
/** NIST SP 800-38D, 5.2.1.1: 96 bits for random nonces. */
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 2 + NONCE_BYTES;

export type SealedParts = {
  readonly key: number;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
};

/** Puts the parts of a sealed register together. */
export function joinSealed({ key, nonce, ciphertext }: SealedParts): Uint8Array<ArrayBuffer> {
  const sealed = new Uint8Array(HEADER_BYTES + ciphertext.length);
  sealed.set([SEAL_VERSION, key]);
  sealed.set(nonce, 2);
  sealed.set(ciphertext, HEADER_BYTES);
  return sealed;
}

/** Takes a sealed register apart; `undefined` where it cannot be one. */
export function splitSealed(sealed: Uint8Array<ArrayBuffer>): SealedParts | undefined {
  const [version, key] = sealed;
  if (version !== SEAL_VERSION || key === undefined) return undefined;
  if (sealed.length < HEADER_BYTES + TAG_BYTES || sealed.length > MAX_SEALED_BYTES) return undefined;
  return { key, nonce: sealed.slice(2, HEADER_BYTES), ciphertext: sealed.slice(HEADER_BYTES) };
}

/** What is authenticated beside the content: the name of the register. */
export function additionalData(name: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`vigie-team-${SEAL_VERSION}\n${name}`);
}

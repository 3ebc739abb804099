/**
 * Layout of an invitation: a code that is sent by mail or shown as a QR code, sealed under four words that are said
 * aloud. Neither is worth anything without the other.
 */
import { fromBase64Url, toBase64Url } from './base64url.ts';

const PREFIX = 'vigie-team-1.';
export const SALT_BYTES = 16;
export const IV_BYTES = 12;
/** OWASP Password Storage Cheat Sheet, 2023, for PBKDF2 with SHA-256. */
export const KEY_ROUNDS = 600_000;
/** Four words of 16 bits: what a thief of the code tries offline costs 2^63 keys of 600,000 rounds on average. */
export const WORD_BYTES = 8;

const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';
/** Three letters of four bits and two of two, in turn: D. Wilkerson, «A Proposal for Proquints», 2009. */
const WORD = [
  [CONSONANTS, 12],
  [VOWELS, 10],
  [CONSONANTS, 6],
  [VOWELS, 4],
  [CONSONANTS, 0],
] as const;

export type SealedInvitation = {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
};

/** The code of an invitation. */
export function formatInvitation({ salt, iv, ciphertext }: SealedInvitation): string {
  const bytes = new Uint8Array(SALT_BYTES + IV_BYTES + ciphertext.length);
  bytes.set(salt);
  bytes.set(iv, SALT_BYTES);
  bytes.set(ciphertext, SALT_BYTES + IV_BYTES);
  return PREFIX + toBase64Url(bytes);
}

/** Reads a code, as it was pasted; `undefined` where it is none. */
export function parseInvitation(code: string): SealedInvitation | undefined {
  const compact = code.replaceAll(/\s/g, '');
  const bytes = compact.startsWith(PREFIX) ? fromBase64Url(compact.slice(PREFIX.length)) : undefined;
  if (!bytes || bytes.length <= SALT_BYTES + IV_BYTES) return undefined;
  return {
    salt: bytes.slice(0, SALT_BYTES),
    iv: bytes.slice(SALT_BYTES, SALT_BYTES + IV_BYTES),
    ciphertext: bytes.slice(SALT_BYTES + IV_BYTES),
  };
}

/**
 * A link that carries a code to the team page, at the page's own address. The code is its fragment, which no browser
 * sends anywhere, and as worthless without the words as the code is.
 */
export function invitationLink(page: string, code: string): string {
  return `${page}#${code}`;
}

/** The code that a link brought, by the fragment of the page's address. */
export function invitationIn(fragment: string): string | undefined {
  return fragment.startsWith(`#${PREFIX}`) ? fragment.slice(1) : undefined;
}

/** Bytes as words of five letters that can be said in any language. */
export function invitationWords(bytes: Uint8Array): string {
  const words: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const value = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    words.push(WORD.map(([letters, shift]) => letters[(value >>> shift) & (letters.length - 1)] ?? '').join(''));
  }
  return words.join(' ');
}

/** Words as they were typed, in the form in which they were made. */
export function tidyWords(typed: string): string {
  return typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .join(' ');
}

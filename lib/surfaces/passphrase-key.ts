/** Keys out of words, by WebCrypto. */

/**
 * Rounds of PBKDF2 with HMAC-SHA-256: OWASP Password Storage Cheat Sheet, 2023 and since. A third of a second on a
 * laptop.
 */
export const PASSPHRASE_ROUNDS = 600_000;

/** The AES-256-GCM key of a passphrase. The same words give the same key however a system composes their accents. */
export async function keyOfPassphrase(
  words: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(words.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** `storage.local` holds JSON, so bytes lie there as base64 text. */

declare global {
  interface Uint8ArrayConstructor {
    /** ECMAScript 2026, `Uint8Array` to and from base64. */
    readonly fromBase64?: (text: string) => Uint8Array;
  }
}

/** Small enough for the arguments of one call. */
const CHUNK = 0x8000;

/** Bytes as base64 text. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** The bytes of a base64 text; throws where it is none. */
export function fromBase64(text: string): Uint8Array {
  // Ten times as fast, where a browser has it: Chromium from 140 on, Firefox from 133.
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

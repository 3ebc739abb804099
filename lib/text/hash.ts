import { unitAt } from './unit-at.ts';

/** Multiplier of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
export const FNV_PRIME = 0x01000193;
/** First value of a 32-bit FNV-1a hash. */
export const FNV_OFFSET = 0x811c9dc5;
/** First value of the second half of a 64-bit hash: any other number does. */
const OTHER_OFFSET = 0x9747b28c;

/** FNV-1a over the UTF-16 units of a text, 32 bits, signed. */
export function fnv1a(text: string, offset: number = FNV_OFFSET): number {
  let hash = offset;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ unitAt(text, at), FNV_PRIME);
  return hash;
}

/** FNV-1a with the last steps of MurmurHash3, unsigned: texts that differ in their last letters only are far apart. */
export function mixedHash(text: string, offset: number = FNV_OFFSET): number {
  let hash = fnv1a(text, offset);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * A hash of 64 bits as sixteen hexadecimal digits (two rounds of FNV-1a with a final mix): for ids, not for secrets.
 */
export function textHash(text: string): string {
  const half = (offset: number): string => mixedHash(text, offset).toString(16).padStart(8, '0');
  return half(FNV_OFFSET) + half(OTHER_OFFSET);
}

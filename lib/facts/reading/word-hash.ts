/** Hashes of words and features, 32 bits, of one round of FNV-1a and a final mix; the same in every engine. */

export function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return scramble(hash);
}

/** Joins two hashes, or a hash and a small number, in order. */
export function joinHash(one: number, other: number): number {
  return joinHalves(firstHalf(one), secondHalf(other));
}

/** What {@link joinHash} makes of each of two hashes before they meet, for hashes that are joined with many. */
export function firstHalf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1);
}

export function secondHalf(hash: number): number {
  return Math.imul(hash + 0x7f4a7c15, 0x85ebca6b);
}

export function joinHalves(first: number, second: number): number {
  return scramble(first ^ second);
}

function scramble(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return twice ^ (twice >>> 16);
}

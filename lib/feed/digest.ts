import type { ParsedEntry } from './parsed-feed.ts';

const [OFFSET, OTHER_OFFSET, PRIME, OTHER_PRIME] = [0x811c9dc5, 0x9e3779b9, 0x01000193, 0x85ebca6b];

/** A short word for what an entry says; another one means that the entry was changed. No protection against forgery is needed: a feed may change its own entries. */
export function entryDigest({ url = '', title, summary = '', content = '', published }: ParsedEntry): string {
  let [one, other] = [OFFSET, OTHER_OFFSET];
  for (const part of [url, title, summary, content, published ?? '']) {
    for (let at = 0; at < part.length; at += 1) {
      const code = part.charCodeAt(at);
      // FNV-1a twice, with different constants.
      one = Math.imul(one ^ code, PRIME);
      other = Math.imul(other ^ code, OTHER_PRIME);
    }
    one = Math.imul(one ^ 0x1f, PRIME);
    other = Math.imul(other ^ 0x1f, OTHER_PRIME);
  }
  return [one, other].map((half) => (half >>> 0).toString(36)).join('-');
}

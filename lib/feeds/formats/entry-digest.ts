import { textHash } from '../../text/hash.ts';
import type { ParsedEntry } from './parsed-feed.ts';

/** A short word for what an entry says; another one means that the entry was changed. */
export function entryDigest({ url = '', title, summary = '', content = '', published }: ParsedEntry): string {
  return textHash([url, title, summary, content, published ?? ''].join('\u001f'));
}

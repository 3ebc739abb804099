/** Controls, bidirectional overrides and isolates, zero-width marks, soft hyphens: nothing a reader should meet. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** Well-formed text without invisible characters. */
export function visible(text: string): string {
  return text.toWellFormed().replaceAll(INVISIBLE, '');
}

/** Cuts at a character, not within a surrogate pair. */
export function bounded(text: string, limit: number): string {
  return text.length <= limit
    ? text
    : text
        .slice(0, limit)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
}

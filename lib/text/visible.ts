/** Controls, bidirectional overrides and isolates, zero-width marks, soft hyphens: nothing a reader should meet. */
const INVISIBLE = new RegExp(
  [
    '[',
    String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`, // controls
    String.raw`\u00ad\u200b\u2028\u2029`, // soft hyphen, zero-width space, line and paragraph separators
    String.raw`\u202a-\u202e\u2060-\u2069`, // bidirectional overrides and isolates, word joiner
    String.raw`\ufeff\ufff9-\ufffb`, // byte order mark, interlinear annotation
    ']',
  ].join(''),
  'g',
);

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

/** Bytes in which the HTML standard looks for `<meta charset>`; we look a little further. */
const PRESCAN = 4096;

const BYTE_ORDER_MARKS: readonly (readonly [string, string])[] = [
  ['\u00ef\u00bb\u00bf', 'utf-8'],
  ['\u00fe\u00ff', 'utf-16be'],
  ['\u00ff\u00fe', 'utf-16le'],
];

/** The decoder of a label, or nothing where the label is unknown. */
function decoder(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** The text, where the bytes are UTF-8 from end to end. */
function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Letters that only UTF-8 writes as it does; bytes of other charsets form them by accident at most once or twice. */
const MIN_UTF8_LETTERS = 3;

/** Whether a text of bytes that are valid UTF-8 has enough letters beyond ASCII for that to be no accident. */
function isSurelyUtf8(text: string): boolean {
  return (text.match(/\P{ASCII}/gu)?.length ?? 0) >= MIN_UTF8_LETTERS;
}

/**
 * Text of an HTML file: by its byte order mark, as UTF-8 where it cannot be else, by its `<meta charset>`, else as
 * Windows-1252. Tools that save pages write UTF-8 and leave the `<meta>` of the server's charset.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const start = Array.from(bytes.subarray(0, PRESCAN), (byte) => String.fromCharCode(byte)).join('');
  const mark = BYTE_ORDER_MARKS.find(([signs]) => start.startsWith(signs));
  const declared = mark?.[1] ?? /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(start)?.[1];
  // A page that could be read so far is not in UTF-16, whatever it says (HTML standard, prescan).
  const label = mark === undefined && /^utf-?16/i.test(declared ?? '') ? 'utf-8' : declared;
  const chosen = label === undefined ? undefined : decoder(label);
  const utf8 = mark === undefined ? asUtf8(bytes) : undefined;
  if (utf8 !== undefined && isSurelyUtf8(utf8)) return utf8;
  return chosen?.decode(bytes) ?? utf8 ?? new TextDecoder('windows-1252').decode(bytes);
}

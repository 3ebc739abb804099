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

/** Text of an HTML file: by its byte order mark, its `<meta charset>`, as UTF-8, else as Windows-1252. */
export function decodeHtml(bytes: Uint8Array): string {
  const start = Array.from(bytes.subarray(0, PRESCAN), (byte) => String.fromCharCode(byte)).join('');
  const mark = BYTE_ORDER_MARKS.find(([signs]) => start.startsWith(signs));
  const declared = mark?.[1] ?? /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(start)?.[1];
  // A page that could be read so far is not in UTF-16, whatever it says (HTML standard, prescan).
  const label = mark === undefined && /^utf-?16/i.test(declared ?? '') ? 'utf-8' : declared;
  const chosen = label === undefined ? undefined : decoder(label);
  if (chosen) return chosen.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

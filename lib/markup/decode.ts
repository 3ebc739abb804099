import { guessCharset } from './guess-charset.ts';
import { mixedText } from './mixed-charset.ts';

/** A feed's text and the charset it was read in, by its WHATWG name (UTF-32 by its own). */
export type DecodedFeed = { readonly text: string; readonly charset: string };

const BYTE_ORDER_MARKS: readonly (readonly [charset: string, mark: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** How the first `<` looks in encodings of several bytes without a mark (XML 1.0, appendix F). */
const FIRST_BYTES: readonly (readonly [charset: string, bytes: readonly number[]])[] = [
  ['utf-32le', [0x3c, 0, 0, 0]],
  ['utf-32be', [0, 0, 0, 0x3c]],
  ['utf-16le', [0x3c, 0]],
  ['utf-16be', [0, 0x3c, 0]],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function fromUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    if (code !== 0xfeff || at > 0)
      pieces.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code));
  }
  return pieces.join('');
}

/** The text in a charset; `undefined` where there is no such charset, or the bytes are none of it and must be. */
function decode(bytes: Uint8Array, charset: string, fatal: boolean): string | undefined {
  if (charset.startsWith('utf-32')) return fromUtf32(bytes, charset === 'utf-32le');
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The label's charset as the platform knows it; labels for 7 bits and UTF-16 cannot be what a text with a legible
 * prolog is in.
 */
function knownCharset(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

const headerLabel = (contentType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1];

function prologLabel(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1];
}

const SINGLE_BYTE = /^(?:windows-|iso-8859-|koi8|macintosh|ibm866|x-mac)/;
/** Any character above ASCII. */
const ABOVE_ASCII = /[\u0080-\u{10ffff}]/u;
const ALL_ABOVE_ASCII = /[\u0080-\u{10ffff}]/gu;
/** Bad bytes among characters above ASCII, up to which a text is UTF-8 with scars and nothing else. */
const MAX_SCARS = 0.05;

/**
 * A text in which nearly every sequence is UTF-8: a summary cut in the middle of a character, one entry pasted in
 * another charset.
 */
function scarredUtf8(bytes: Uint8Array): string | undefined {
  const text = decode(bytes, 'utf-8', false) ?? '';
  const scars = text.split('\ufffd').length - 1;
  const above = text.match(ALL_ABOVE_ASCII)?.length ?? 0;
  return scars <= above * MAX_SCARS ? text : undefined;
}

/** What windows-1252 writes in 0x80 to 0x9F, by code point. */
const WINDOWS_1252: ReadonlyMap<number, number> = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index)),
    (character, index) => [character.charCodeAt(0), 0x80 + index],
  ),
);

/**
 * A character above ASCII whose bytes of UTF-8 were read as windows-1252: `Ã©`, `Å“` of «cœur», `â€™`. Not the last
 * letter of «IRMÃ» with the mark behind it.
 */
const READ_AS_1252 = new RegExp(
  [
    String.raw`[\u00c2\u00c3](?:(?<!\p{Lu}.)|(?![\u00a0«»“”‘’…–—]))[\u0080-\u00bf\u0152-\u2122]`,
    String.raw`\u00c5[\u2019\u201c](?=\p{Ll})`,
    String.raw`[\u00e2\u00ef][\u0080-\u00bf\u0152-\u2122]{2}`,
    String.raw`\u00f0[\u0080-\u00bf\u0152-\u2122]{3}`,
  ].join('|'),
  'gu',
);
/** So many in one text are no accident, and no article about such letters either. */
const MIN_READ_AS_1252 = 3;

/**
 * UTF-8 that was read as windows-1252 and written as UTF-8 again (`Ã©` for `é`), put right: the whole text where all of
 * it reads so, else the characters that do (some fields of a feed).
 */
function withoutDoubleEncoding(text: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/.test(text)) return text;
  const whole = fromWindows1252(text);
  if (whole !== undefined) return whole;
  const isAccident = (text.match(READ_AS_1252)?.length ?? 0) < MIN_READ_AS_1252;
  return isAccident ? text : text.replaceAll(READ_AS_1252, (letters) => fromWindows1252(letters) ?? letters);
}

/** The text whose UTF-8 reads so in windows-1252; `undefined` where there is none. */
function fromWindows1252(text: string): string | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = WINDOWS_1252.get(code) ?? code;
    if (byte > 0xff) return undefined;
    bytes[at] = byte;
  }
  return decode(bytes, 'utf-8', true);
}

function decodeByLabels(bytes: Uint8Array, labels: readonly (string | undefined)[]): DecodedFeed {
  const stated = labels.flatMap((label) => knownCharset(label) ?? []);
  const utf8 = decode(bytes, 'utf-8', true);
  // Bytes above ASCII that happen to be UTF-8 all through are UTF-8, whatever one-byte charset they are said to be in.
  if (utf8 !== undefined && (stated.every((charset) => SINGLE_BYTE.test(charset)) || stated[0] === 'utf-8')) {
    return { text: utf8, charset: ABOVE_ASCII.test(utf8) ? 'utf-8' : (stated[0] ?? 'utf-8') };
  }
  if (stated.includes('utf-8') || stated.length === 0) {
    const text = mixedText(bytes) ?? scarredUtf8(bytes);
    if (text !== undefined) return { text, charset: 'utf-8' };
  }
  const guess = guessCharset(bytes);
  for (const charset of stated) {
    // Latin-1 is what servers say of everything.
    const text = charset === 'windows-1252' && guess !== charset ? undefined : decode(bytes, charset, true);
    if (text !== undefined) return { text, charset };
  }
  return { text: decode(bytes, guess, false) ?? '', charset: guess };
}

/**
 * Reads the bytes of a feed: by its byte order mark, the charset of `Content-Type`, that of the XML prolog, and where
 * these are missing or contradicted by the bytes, by statistics.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | undefined): DecodedFeed {
  const marked =
    BYTE_ORDER_MARKS.find(([, mark]) => startsWith(bytes, mark)) ??
    FIRST_BYTES.find(([, first]) => startsWith(bytes, first));
  if (marked !== undefined) return { text: decode(bytes, marked[0], false) ?? '', charset: marked[0] };
  const { text, charset } = decodeByLabels(bytes, [headerLabel(contentType), prologLabel(bytes)]);
  return { text: charset === 'utf-8' ? withoutDoubleEncoding(text) : text, charset };
}

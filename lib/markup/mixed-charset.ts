/** Text in two charsets: entries of one feed come from several hands, and some paste windows-1252 into UTF-8. */
import { guessCharset } from './guess-charset.ts';

/** Bytes of windows-1252 for one whole character of UTF-8, up to which such characters are no accident. */
const MAX_STRAYS = 20;
/** Letters and signs of Latin scripts; a few others may be `é »` with its space, which reads as a Chinese character. */
const LATIN = /^[\u00a0-\u024f\u2010-\u203a\u20ac\u2122\u2190-\u2bff\u{1f000}-\u{1faff}]$/u;
const FEW = 3;
/** First bytes of UTF-8 in Latin scripts; before anything but a letter they are what a cut left over. */
const LATIN_LEADS = new Set([0xc2, 0xc3, 0xc4, 0xc5, 0xe2]);

const isLetter = (byte: number | undefined): boolean => /[a-z]/i.test(String.fromCharCode(byte ?? 0));
const isContinuation = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** How many bytes the character of UTF-8 has that begins with a byte; 0 where none does. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** The end of the whole character of UTF-8 that begins at a byte above ASCII; that byte's own place where none does. */
function characterEnd(bytes: Uint8Array, at: number): number {
  const length = sequenceLength(bytes[at] ?? 0);
  for (let next = at + 1; next < at + length; next += 1) if (!isContinuation(bytes[next])) return at;
  return at + length;
}

/** The end of what stands where no whole character does: a cut one, or a byte of another charset. */
function strayEnd(bytes: Uint8Array, at: number): { readonly end: number; readonly isCut: boolean } {
  const isLead = LATIN_LEADS.has(bytes[at] ?? 0);
  if (isLead && isContinuation(bytes[at + 1])) return { end: at + 2, isCut: true };
  return { end: at + 1, isCut: isLead && !isLetter(bytes[at + 1]) };
}

/**
 * The text where characters of UTF-8 and of windows-1252 stand in turn; `undefined` where the bytes are rather one
 * charset all through. A character that was cut becomes U+FFFD.
 */
export function mixedText(bytes: Uint8Array): string | undefined {
  const [utf8, latin] = [new TextDecoder('utf-8', { ignoreBOM: true }), new TextDecoder('windows-1252')];
  const parts: string[] = [];
  /** The bytes without the whole characters of UTF-8. */
  const rest = bytes.slice();
  let [whole, others, strays, touching, start] = [0, 0, 0, 0, 0];
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const next = characterEnd(bytes, at);
    if (next > at) {
      if (whole < FEW && !LATIN.test(utf8.decode(bytes.subarray(at, next)))) others += 1;
      whole += 1;
      rest.fill(0x20, at, next);
      at = next;
      continue;
    }
    const { end, isCut } = strayEnd(bytes, at);
    parts.push(utf8.decode(bytes.subarray(start, at)), isCut ? '\ufffd' : latin.decode(bytes.subarray(at, end)));
    if (isCut) rest.fill(0x20, at, end);
    else {
      strays += 1;
      // Bytes of one charset that only look like another's stand in the middle of it.
      if (rest[at - 1] !== bytes[at - 1] || characterEnd(bytes, end) > end) touching += 1;
    }
    at = end;
    start = end;
  }
  const isAccident = strays > whole * MAX_STRAYS || (whole <= FEW && others === whole);
  if (isAccident || touching * 10 > strays || guessCharset(rest) !== 'windows-1252') return undefined;
  parts.push(utf8.decode(bytes.subarray(start)));
  return parts.join('');
}

/** Ends of sentences: a stop with what closes after it, then a space and something that begins; or a new line. */
const BOUNDARY = /[.!?…]["»”’)]*\s+(?=[\p{Lu}\p{N}«"“(—–-])|\n+/gu;
const REACH = 600;

/**
 * The sentence around a stretch of text, without the spaces about it and with line breaks as spaces. One longer than
 * `longest` units is cut between words and ends in «…».
 */
export function sentenceOf(text: string, start: number, end: number, longest: number): string {
  const from = Math.max(0, start - REACH);
  let sentenceStart = from;
  for (const { 0: boundary, index } of text.slice(from, start).matchAll(BOUNDARY))
    sentenceStart = from + index + boundary.length;
  const before = text.slice(sentenceStart, start);
  // The boundary may lie right before the stretch, where the slice shows nothing that begins.
  const leading = /[.!?…]["»”’)]*\s+$|\n+$/.exec(before);
  if (leading) sentenceStart = start;
  const rest = text.slice(end, end + REACH);
  const [next] = rest.matchAll(BOUNDARY);
  const sentenceEnd = next ? end + next.index + next[0].trimEnd().length : end + rest.length;
  const sentence = text.slice(sentenceStart, sentenceEnd).replaceAll(/\s+/g, ' ').trim();
  if (sentence.length <= longest) return sentence;
  const cut = sentence.lastIndexOf(' ', longest - 1);
  return `${sentence.slice(0, cut > 0 ? cut : longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

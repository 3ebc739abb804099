/** Cuts a query into its parts as they stand there. */
import { foldDateText } from '../../text/dates.ts';
import { MONTHS } from '../../text/month-names.ts';
import { keyOf } from './keywords.ts';
import type { Key } from './keywords.ts';

/** A stretch of the query from `start` to `end` (UTF-16); `key` where it stood behind one with a colon. */
export type QueryToken = {
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
  readonly text: string;
  readonly quoted: boolean;
  readonly key?: Key;
  /** The word before a colon that is no keyword; the colon is followed by the text. */
  readonly strange?: string;
};

/** Quotation marks, and what ends a quotation that they begin. */
const CLOSING: Readonly<Record<string, RegExp>> = { '"': /["”]/, '“': /["”]/, '„': /["”“]/, '«': /»/ };
const QUOTES = '"“”„«»';
/** In French a space stands before a colon; a keyboard that knows it makes it a narrow one. */
const PREFIX = /^(?<word>[\p{L}\p{M}][\p{L}\p{M}-]*)[\u00A0\u202F]?:(?<space>[\s\u00A0\u202F]*)/u;
const DATE_WORDS = /^(?:\d{1,2}(?:er|st|nd|rd|th|\.)?\s+)?(?<name>[\p{L}\p{M}]+)\.?\s+(?:19|20)\d{2}(?=$|\s|\.\.)/u;

/** The parts of a query in order; never fails. */
export function lex(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < query.length) {
    const [token, end] = nextToken(query, at);
    if (token) tokens.push(token);
    at = end;
  }
  return tokens;
}

function nextToken(query: string, at: number): [QueryToken | undefined, number] {
  const start = skip(query, at, /\s/);
  const wordStart = skip(query, start, /[-−]/);
  const negated = wordStart > start;
  if (wordStart >= query.length || /\s/.test(query.charAt(wordStart))) return [undefined, wordStart + 1];
  const prefix = PREFIX.exec(query.slice(wordStart, wordStart + 60))?.groups;
  const word = prefix?.['word'] ?? '';
  const key = prefix && keyOf(word);
  if (key !== undefined) return keyToken(query, { start, wordStart, negated }, key);
  const { text, end, quoted } = readValue(query, wordStart);
  const isStrange = prefix?.['space'] === '' && !quoted && /^[^\s:]+:[\p{L}\p{N}«"“]/u.test(query.slice(wordStart));
  return [{ start, end, negated, text, quoted, ...(isStrange && { strange: word }) }, end];
}

type Place = { readonly start: number; readonly wordStart: number; readonly negated: boolean };

function keyToken(query: string, { start, wordStart, negated }: Place, key: Key): [QueryToken, number] {
  const valueStart = skip(query, query.indexOf(':', wordStart) + 1, /\s/);
  const dated = isDateKey(key) ? DATE_WORDS.exec(query.slice(valueStart, valueStart + 60)) : null;
  if (dated && MONTHS.has(foldDateText(dated.groups?.['name'] ?? ''))) {
    const more = /^\.\.\S*/.exec(query.slice(valueStart + dated[0].length))?.[0] ?? '';
    const end = valueStart + dated[0].length + more.length;
    return [{ start, end, negated, key, text: query.slice(valueStart, end), quoted: false }, end];
  }
  const { text, end, quoted } = readValue(query, valueStart);
  return [{ start, end, negated, key, text, quoted }, end];
}

/** A quotation up to its end or that of the query, or what stands before the next space or quotation mark. */
function readValue(
  query: string,
  start: number,
): { readonly text: string; readonly end: number; readonly quoted: boolean } {
  const closing = CLOSING[query.charAt(start)];
  if (closing) {
    const length = query.slice(start + 1).search(closing);
    const end = length < 0 ? query.length : start + 1 + length;
    return { text: tidy(query.slice(start + 1, end)), end: Math.min(query.length, end + 1), quoted: true };
  }
  let end = start;
  while (end < query.length && !/\s/.test(query.charAt(end)) && !QUOTES.includes(query.charAt(end))) end += 1;
  // A closing mark without its beginning is passed over.
  return { text: query.slice(start, end), end: Math.max(end, Math.min(query.length, start + 1)), quoted: false };
}

function isDateKey(key: Key): boolean {
  return ['before', 'after', 'since', 'until', 'date'].includes(key);
}

function tidy(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

function skip(text: string, from: number, what: RegExp): number {
  let at = from;
  while (at < text.length && what.test(text.charAt(at))) at += 1;
  return at;
}

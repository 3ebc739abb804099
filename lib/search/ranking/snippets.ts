/** The part of a long text that answers a query best. */
import type { Snippet, TextRange } from '../../model/library.ts';
import { matchesIn } from './highlight.ts';
import type { Needles } from './highlight.ts';

/** UTF-16 units of a snippet, about two lines. */
const LENGTH = 180;
/** Looked through at most; what a text is about stands in its beginning. */
const MAX_LOOKED_AT = 60_000;
const BEFORE_FIRST = 24;
const ELLIPSIS = '…';

/** Two lines around the most different matches that stand together; `undefined` where nothing answers. */
export function snippetOf(text: string, needles: Needles): Snippet | undefined {
  const looked = text.slice(0, MAX_LOOKED_AT);
  const matches = matchesIn(looked, needles);
  const first = bestStart(looked, matches);
  if (!first) return undefined;
  const start = wordStart(looked, Math.max(0, first.start - BEFORE_FIRST), first.start);
  const end = wordEnd(looked, Math.max(first.end, start + LENGTH));
  const cut = looked.slice(start, end).replaceAll(/\s/g, ' ').trimEnd();
  const before = start > 0 ? `${ELLIPSIS} ` : '';
  const after = end < text.length ? ` ${ELLIPSIS}` : '';
  const shift = before.length - start;
  return {
    text: before + cut + after,
    matches: matches
      .filter((match) => match.start >= start && match.end <= start + cut.length)
      .map((match) => ({ start: match.start + shift, end: match.end + shift })),
  };
}

/** The match from which on most different words answer within a snippet's length; the first among equals. */
function bestStart(text: string, matches: readonly TextRange[]): TextRange | undefined {
  let best: { readonly match: TextRange; readonly different: number } | undefined;
  for (const [index, match] of matches.entries()) {
    const within = new Set<string>();
    for (let at = index; at < matches.length; at += 1) {
      const next = matches[at];
      if (!next || next.end > match.start + LENGTH - BEFORE_FIRST) break;
      within.add(text.slice(next.start, next.end).toLowerCase());
    }
    if (!best || within.size > best.different) best = { match, different: within.size };
  }
  return best?.match;
}

/** The beginning of a word at or after `from`, not beyond `most`. */
function wordStart(text: string, from: number, most: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, most).search(/\s/);
  return space < 0 ? most : from + space + 1;
}

function wordEnd(text: string, from: number): number {
  if (from >= text.length) return text.length;
  const space = text.lastIndexOf(' ', from);
  return space > from - 30 ? space : safeEnd(text, from);
}

/** Not between the halves of a pair of surrogates. */
function safeEnd(text: string, at: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at;
}

import { isCapital } from '../text/fold.ts';
import { SENTENCE_END, WORD } from '../text/tokens.ts';
import { at } from '../text/typed-array.ts';
import type { Block } from './block.ts';

/** Farthest that a sentence reaches from a name, in tokens: keeps text without full stops linear. */
const REACH = 60;
const HEADLINE_WORDS = 3;
const HEADLINE_SHARE = 0.7;
const SHORT_WORD = 4;
const OPENING_SIGNS = /[:;«“"„‹–—([*•▪>|]/;

/** The sentence around a name, in tokens, end excluded, and what its capitals tell. */
export type Sentence = { readonly from: number; readonly to: number; readonly capitalsTellNothing: boolean };

/** Finds the sentence around tokens `token..endToken`. */
export function sentenceAround(block: Block, token: number, endToken: number): Sentence {
  const { kind, count } = block.tokens;
  let from = token;
  while (from > 0 && token - from < REACH && at(kind, from - 1) !== SENTENCE_END) from -= 1;
  let to = endToken;
  while (to < count && to - endToken < REACH && at(kind, to) !== SENTENCE_END) to += 1;
  return { from, to, capitalsTellNothing: isHeadline(block, from, to, token, endToken) };
}

/** Whether most longer words outside the name are capitalised too, as in English titles and shouted lines. */
function isHeadline(block: Block, from: number, to: number, token: number, endToken: number): boolean {
  const { tokens, text } = block;
  let words = 0;
  let capitalised = 0;
  for (let other = from; other < to; other += 1) {
    if ((other >= token && other < endToken) || at(tokens.kind, other) !== WORD) continue;
    const start = at(tokens.start, other);
    if (at(tokens.end, other) - start < SHORT_WORD) continue;
    words += 1;
    if (isCapital(text.charCodeAt(start))) capitalised += 1;
  }
  return words >= HEADLINE_WORDS && capitalised > words * HEADLINE_SHARE;
}

/** Whether a token begins a sentence, a quotation or a list entry, where any word has a capital. */
export function beginsSentence(block: Block, token: number): boolean {
  if (token === 0) return true;
  const { tokens, text } = block;
  const kind = at(tokens.kind, token - 1);
  if (kind === SENTENCE_END) return true;
  return kind !== WORD && OPENING_SIGNS.test(text.charAt(at(tokens.start, token - 1)));
}

import { isCapital } from '../text/fold.ts';
import { SENTENCE_END, WORD, type Tokens } from '../text/tokens.ts';
import { at } from '../text/typed-array.ts';
import { initialOf, isWord, type Block } from './block.ts';

/** Farthest that a sentence reaches from a name, in tokens: keeps text without full stops linear. */
const REACH = 60;
const HEADLINE_WORDS = 3;
const HEADLINE_SHARE = 0.7;
const SHORT_WORD = 4;
const OPENING_SIGNS = ':;«“"„‹–—([*•▪>|';

/** The sentence around a name: its tokens, end excluded, and whether its capitals tell nothing. */
export type Sentence = { readonly from: number; readonly to: number; readonly headline: boolean };

/** Reads the sentence around tokens `token..endToken`. A headline has a capital on most longer words outside the name. */
export function sentenceAround(block: Block, token: number, endToken: number): Sentence {
  const { start, end } = block.tokens;
  const { from, to } = sentenceBounds(block.tokens, token, endToken);
  let [words, capitalised] = [0, 0];
  for (let other = from; other < to; other += 1) {
    const isLong = isWord(block, other) && at(end, other) - at(start, other) >= SHORT_WORD;
    if (!isLong || (other >= token && other < endToken)) continue;
    words += 1;
    if (isCapital(block.text.charCodeAt(at(start, other)))) capitalised += 1;
  }
  return { from, to, headline: words >= HEADLINE_WORDS && capitalised > words * HEADLINE_SHARE };
}

/** The tokens of the sentence around some of them, end excluded. */
export function sentenceBounds({ kind, count }: Tokens, token: number, endToken: number): { readonly from: number; readonly to: number } {
  let from = token;
  while (from > 0 && token - from < REACH && at(kind, from - 1) !== SENTENCE_END) from -= 1;
  let to = endToken;
  while (to < count && to - endToken < REACH && at(kind, to) !== SENTENCE_END) to += 1;
  return { from, to };
}

/** Whether a token begins a sentence, a quotation or a list entry, where any word has a capital. */
export function beginsSentence(block: Block, token: number): boolean {
  if (token === 0) return true;
  const kind = at(block.tokens.kind, token - 1);
  return kind === SENTENCE_END || (kind !== WORD && OPENING_SIGNS.includes(initialOf(block, token - 1)));
}

import { bitsOf, type Block } from './block.ts';
import { CAPITAL, LONG, STOP } from './word-classes.ts';

/** Farthest that a sentence reaches from a name, in tokens: keeps text without full stops linear. */
const REACH = 60;
const HEADLINE_WORDS = 3;
const HEADLINE_SHARE = 0.7;

/** The sentence around a name: its tokens, end excluded, and whether its capitals tell nothing. */
export type Sentence = { readonly from: number; readonly to: number; readonly headline: boolean };

/** Reads the sentence around tokens `token..endToken`. A headline has a capital on most longer words outside the name. */
export function sentenceAround(block: Block, token: number, endToken: number): Sentence {
  let [from, to] = [token, endToken];
  let [words, capitalised] = [0, 0];
  const passes = (other: number): boolean => {
    const bits = bitsOf(block, other);
    if ((bits & STOP) !== 0) return false;
    if ((bits & LONG) !== 0) {
      words += 1;
      if ((bits & CAPITAL) !== 0) capitalised += 1;
    }
    return true;
  };
  while (from > 0 && token - from < REACH && passes(from - 1)) from -= 1;
  while (to < block.tokens.count && to - endToken < REACH && passes(to)) to += 1;
  return { from, to, headline: words >= HEADLINE_WORDS && capitalised > words * HEADLINE_SHARE };
}

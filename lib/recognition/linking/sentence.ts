import { CAPITAL_LETTER, isLetter } from '../../text/fold.ts';
import { at } from '../../text/typed-array.ts';
import { endsSentence, LONG_WORD, type Block } from './block.ts';
import { NAMED } from './word-classes.ts';

/** Farthest that a sentence reaches from a name, in tokens: keeps text without full stops linear. */
const REACH = 60;
const HEADLINE_WORDS = 3;
const HEADLINE_SHARE = 0.7;
/** Of German, whose nouns have one anywhere. */
const GERMAN_SHARE = 0.9;

/** The sentence around a name: its tokens, end excluded, and whether its capitals tell nothing. */
export type Sentence = { readonly from: number; readonly to: number; readonly headline: boolean };

/** The sentence around tokens `token..endToken`, read at the first call: most safe names never ask for theirs. */
export function sentenceAround(block: Block, token: number, endToken: number): () => Sentence {
  let sentence: Sentence | undefined;
  return () => (sentence ??= readSentence(block, token, endToken));
}

/** A headline has a capital on most longer words outside the name. */
function readSentence(block: Block, token: number, endToken: number): Sentence {
  const { tokens, lang } = block;
  let [from, to] = [token, endToken];
  let [words, capitalised] = [0, 0];
  // Most tokens of a sentence are never asked what they are: this looks at the text alone.
  const passes = (other: number): boolean => {
    const value = at(tokens.first, other);
    if (endsSentence(value)) {
      const bits = at(block.bits, other);
      return bits >= 0 && (bits & NAMED) !== 0;
    }
    if (isLetter(value) && at(tokens.end, other) - at(tokens.start, other) >= LONG_WORD) {
      words += 1;
      if ((value & CAPITAL_LETTER) !== 0) capitalised += 1;
    }
    return true;
  };
  while (from > 0 && token - from < REACH && passes(from - 1)) from -= 1;
  while (to < tokens.count && to - endToken < REACH && passes(to)) to += 1;
  return {
    from,
    to,
    headline: words >= HEADLINE_WORDS && capitalised > words * (lang === 'de' ? GERMAN_SHARE : HEADLINE_SHARE),
  };
}

import { firstIndex } from '../../text/bisect.ts';
import { FOLDED, isLetter } from '../../text/fold.ts';
import { at, entry } from '../../text/typed-array.ts';
import type { Match } from '../gazetteer/match.ts';
import { riskOf, SAFE } from '../gazetteer/traits-of-form.ts';
import { keyOfStem } from '../gazetteer/vocabulary.ts';
import { bitsOf, type Block } from '../linking/block.ts';
import { NAMED, STOP } from '../linking/word-classes.ts';
import { wordStem } from './stems.ts';

/** Tokens to each side whose words count for standing in the block at all. */
export const FAR = 50;

/** Stand for what has no word of its own: what is beyond the ends of the block, other names, figures. */
export const OUTSIDE = 0x11;
const SAFE_NAME = 0x12;
const DOUBTFUL_NAME = 0x13;
const FIGURE = 0x14;

const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;

/**
 * The words around a match, the nearest first, as hashes; the first one beyond an end of the block is {@link OUTSIDE}.
 */
export type SurroundingWords = {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The stem of every word of the reach that is no figure, no certain name, and not of the match itself. */
  readonly stems: ReadonlySet<number>;
  /** How far the nearest word with a stem is, certain names among them, by {@link keyOfStem}. */
  readonly distances: ReadonlyMap<number, number>;
  /** Those of these words that stand in the sentence of the match. */
  readonly inSentence: ReadonlySet<number>;
  /** Tokens of the sentence before the match and behind it. */
  readonly ahead: number;
  readonly behind: number;
  /** The language of the block as a number. */
  readonly language: number;
};

/** Reads the words around a match. */
export function surroundingWords(block: Block, { token, endToken }: Match): SurroundingWords {
  const { tokens, lang } = block;
  const before: number[] = [];
  const after: number[] = [];
  const stems = new Set<number>();
  const distances = new Map<number, number>();
  const inSentence = new Set<number>();
  const own = new Set<number>();
  for (let place = token; place < endToken; place += 1) own.add(wordStem(tokens, place));
  const see = (words: number[], place: number, isInSentence: boolean): void => {
    const word = wordAt(block, place);
    words.push(word);
    if (word === OUTSIDE || !isLetter(at(tokens.first, place))) return;
    const stem = wordStem(tokens, place);
    if (own.has(stem)) return;
    if (word !== SAFE_NAME) stems.add(stem);
    const key = keyOfStem(stem);
    distances.set(key, Math.min(words.length, distances.get(key) ?? FAR));
    if (isInSentence) inSentence.add(key);
  };
  let [ahead, behind, isInside] = [0, 0, true];
  for (let place = token - 1; place >= Math.max(-1, token - FAR); place -= 1) {
    isInside &&= place >= 0 && (bitsOf(block, place) & STOP) === 0;
    if (isInside) ahead += 1;
    see(before, place, isInside);
  }
  isInside = true;
  for (let place = endToken; place < Math.min(tokens.count + 1, endToken + FAR); place += 1) {
    isInside &&= place < tokens.count && (bitsOf(block, place) & STOP) === 0;
    if (isInside) behind += 1;
    see(after, place, isInside);
  }
  return {
    before,
    after,
    stems,
    distances,
    inSentence,
    ahead,
    behind,
    language: lang === undefined ? 0 : (lang.charCodeAt(0) << 8) + lang.charCodeAt(1),
  };
}

function wordAt(block: Block, place: number): number {
  const { tokens, matches, gazetteer } = block;
  if (place < 0 || place >= tokens.count) return OUTSIDE;
  if ((bitsOf(block, place) & NAMED) !== 0) {
    // They stand in the order of the text, and none in another.
    const other = matches[firstIndex(0, matches.length, (index) => (matches[index]?.endToken ?? 0) > place)];
    return other && other.token <= place && riskOf(entry(gazetteer.formTraits, other.firstForm)) === SAFE
      ? SAFE_NAME
      : DOUBTFUL_NAME;
  }
  const first = at(tokens.first, place) & FOLDED;
  return first >= DIGIT_ZERO && first <= DIGIT_NINE ? FIGURE : at(tokens.hash, place);
}

import { isCapital } from '../text/fold.ts';
import { SENTENCE_END, WORD as WORD_TOKEN, type Tokens } from '../text/tokens.ts';
import { at } from '../text/typed-array.ts';
import { wordClassOf, type Gazetteer } from './gazetteer.ts';
import { firstWord } from './hashes.ts';
import type { CueHit, Match, Matcher } from './match.ts';
import type { TaughtWord } from './taught-word.ts';
import { BEGINS, BRACKET, CAPITAL, COMMA, FIRST_NAME, HONORIFIC, LEGAL_FORM, LONG, NAMED, PLACE_PREPOSITION, QUIET, STOP, UNKNOWN_NAME, WORD } from './word-classes.ts';

const LONG_WORD = 4;
const CASELESS_WORDS = 4;
const CASELESS_SHARE = 0.05;
/** Signs by what they are beside a name. */
const OPENING = ':;«“"„‹–—([*•▪>|';
const SIGNS: readonly (readonly [bit: number, signs: string])[] = [[COMMA, ',/'], [QUIET, '«»"“”„‹›%+-'], [BRACKET, '(']];

const NO_CUES: ReadonlySet<number> = new Set();

/** What is known around a block. */
export type Surroundings = {
  /** Two letters. */
  readonly lang: string | undefined;
  /** As `packYear` gives it. */
  readonly year: number;
  /** What the reader taught, where that is at hand. */
  readonly taught: TaughtWord | undefined;
};

/** A matched block as linking reads it. Borrows the matcher's arrays: of no use after its next block. */
export type Block = Surroundings & {
  readonly text: string;
  readonly tokens: Tokens;
  /** What each token is: bits of `word-classes.ts`. */
  readonly bits: Int32Array;
  /** In order; a legal form behind a name belongs to it. */
  readonly matches: readonly Match[];
  readonly gazetteer: Gazetteer;
  /** In order of their first token. */
  readonly cues: readonly CueHit[];
  readonly cueSet: ReadonlySet<number>;
  /** Whether the block does without capitals, as forum talk does. */
  readonly isCaseless: boolean;
};

/** Reads a block of text. */
export function readBlock(gazetteer: Gazetteer, matcher: Matcher, text: string, surroundings: Surroundings): Block {
  const { matches, cues } = matcher.match(text);
  const { tokens } = matcher;
  const { count } = tokens;
  // What stands around names matters only where there are some.
  const bits = new Int32Array(matches.length > 0 ? count : 0);
  let capitals = 0;
  let begins = BEGINS;
  for (let token = 0; token < bits.length; token += 1) {
    const start = at(tokens.start, token);
    const kind = at(tokens.kind, token);
    const initial = text.charAt(start);
    let is = wordClassOf(gazetteer, firstWord(at(tokens.hash, token)));
    if (kind === WORD_TOKEN) {
      const length = at(tokens.end, token) - start;
      if (isCapital(text.charCodeAt(start))) {
        capitals += 1;
        if ((is | begins) === 0) is = UNKNOWN_NAME;
        is |= CAPITAL;
      } else {
        // A first name is none without its capital, nor are «sa» and «m» what «SA» and «M» are, but «plc» is.
        is &= ~(FIRST_NAME | (initial === 'p' ? 0 : LEGAL_FORM) | (length === 1 ? HONORIFIC : 0));
      }
      if (initial === 'a') is &= ~PLACE_PREPOSITION;
      bits[token] = is | begins | WORD | (length >= LONG_WORD ? LONG : 0) | (initial <= '9' ? QUIET : 0);
      begins = 0;
    } else {
      for (const [bit, signs] of SIGNS) if (signs.includes(initial)) is |= bit;
      if (kind === SENTENCE_END) is |= STOP;
      bits[token] = is | begins;
      begins = kind === SENTENCE_END || OPENING.includes(initial) ? BEGINS : 0;
    }
  }
  const isCaseless = count >= CASELESS_WORDS && ((bits[0] ?? 0) & CAPITAL) === 0 && capitals <= count * CASELESS_SHARE;
  const block: Block = { ...surroundings, gazetteer, text, tokens, bits, matches, cues, cueSet: cues.length === 0 ? NO_CUES : new Set(cues.map(({ cue }) => cue)), isCaseless };
  joinLegalForms(block, matches);
  for (const { token, endToken } of matches) {
    for (let named = token; named < endToken; named += 1) bits[named] = (bitsOf(block, named) | NAMED) & ~(FIRST_NAME | HONORIFIC | UNKNOWN_NAME | STOP);
  }
  return block;
}

/** Makes «Cloudwatt SAS» one mention; an airline of that name is no neighbour then. */
function joinLegalForms(block: Block, matches: Match[]): void {
  const { start, end } = block.tokens;
  matches.forEach((match, index) => {
    const next = match.endToken;
    if ((bitsOf(block, next) & LEGAL_FORM) === 0 || at(start, next) !== match.end + 1 || block.text.charAt(match.end) === '/') return;
    const follower = matches[index + 1];
    if (follower && follower.token === next) {
      if (follower.endToken > next + 1) return;
      matches.splice(index + 1, 1);
    }
    matches[index] = { ...match, end: at(end, next), endToken: next + 1, hasLegalForm: true };
  });
}

/** What a token of the block is; 0 outside. */
export function bitsOf({ bits }: Block, token: number): number {
  return bits[token] ?? 0;
}

/** What some tokens are, taken together. */
export function bitsAmong(block: Block, from: number, to: number): number {
  let all = 0;
  for (let token = from; token < to; token += 1) all |= bitsOf(block, token);
  return all;
}

import { isCapital } from '../text/fold.ts';
import { WORD, type Tokens } from '../text/tokens.ts';
import { at } from '../text/typed-array.ts';
import { wordClassOf, type Gazetteer } from './gazetteer.ts';
import { firstWord } from './hashes.ts';
import type { Lessons } from './lessons.ts';
import type { CueHit, Match, Matcher } from './match.ts';
import { LEGAL_FORM } from './word-classes.ts';

/** Added to the kind of a token that lies in a name. */
const NAMED = 4;

const NO_CUES: ReadonlySet<number> = new Set();

/** What is known around a block. */
export type Surroundings = {
  /** Two letters. */
  readonly lang: string | undefined;
  /** As `packYear` gives it. */
  readonly year: number;
  readonly lessons: Lessons;
};

/** A matched block as linking reads it. Borrows the matcher's arrays: of no use after its next block. */
export type Block = Surroundings & {
  readonly text: string;
  readonly tokens: Tokens;
  /** In order; a legal form behind a name belongs to it. */
  readonly matches: readonly Match[];
  readonly gazetteer: Gazetteer;
  /** In order of their first token. */
  readonly cues: readonly CueHit[];
  readonly cueSet: ReadonlySet<number>;
};

/** Reads a block of text. */
export function readBlock(gazetteer: Gazetteer, matcher: Matcher, text: string, surroundings: Surroundings): Block {
  const { matches, cues } = matcher.match(text);
  const { tokens } = matcher;
  const { lang, year, lessons } = surroundings;
  const block: Block = { lang, year, lessons, gazetteer, text, tokens, matches, cues, cueSet: cues.length === 0 ? NO_CUES : new Set(cues.map(({ cue }) => cue)) };
  joinLegalForms(block, matches);
  for (const { token, endToken } of matches) for (let named = token; named < endToken; named += 1) tokens.kind[named] = at(tokens.kind, named) | NAMED;
  return block;
}

/** Makes «Cloudwatt SAS» one mention; an airline of that name is no neighbour then. */
function joinLegalForms(block: Block, matches: Match[]): void {
  const { start, end } = block.tokens;
  for (let index = 0; index < matches.length; index += 1) {
    const match = matches[index];
    const next = match?.endToken ?? -1;
    if (!match || !isWord(block, next) || (classOf(block, next) & LEGAL_FORM) === 0 || at(start, next) !== match.end + 1) continue;
    if (block.text.charAt(match.end) === '/' || !(startsWithCapital(block, next) || initialOf(block, next) === 'p')) continue;
    const follower = matches[index + 1];
    if (follower && follower.token === next) {
      if (follower.endToken > next + 1) continue;
      matches.splice(index + 1, 1);
    }
    matches[index] = { ...match, end: at(end, next), endToken: next + 1, hasLegalForm: true };
  }
}

/** What a token is in any context: bits of `word-classes.ts`; 0 outside the block and for words without meaning. */
export function classOf(block: Block, token: number): number {
  return token >= 0 && token < block.tokens.count ? wordClassOf(block.gazetteer, firstWord(at(block.tokens.hash, token))) : 0;
}

/** Whether a token is a word; false outside the block. */
export function isWord(block: Block, token: number): boolean {
  return token >= 0 && token < block.tokens.count && (at(block.tokens.kind, token) & ~NAMED) === WORD;
}

/** First unit of a token. */
export function initialOf(block: Block, token: number): string {
  return block.text.charAt(at(block.tokens.start, token));
}

/** Whether a token begins with a letter that is written large. */
export function startsWithCapital(block: Block, token: number): boolean {
  return isCapital(block.text.charCodeAt(at(block.tokens.start, token)));
}

/** Whether a match lies behind an elision that lost its apostrophe: «dOrange». */
export function hasLostElision(block: Block, match: Match): boolean {
  return match.start > at(block.tokens.start, match.token);
}

/** Whether a token of the block lies in a name. */
export function isInName(block: Block, token: number): boolean {
  return (at(block.tokens.kind, token) & NAMED) !== 0;
}

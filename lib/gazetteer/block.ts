import { WORD, type Tokens } from '../text/tokens.ts';
import { at } from '../text/typed-array.ts';
import { wordClassOf, type Gazetteer } from './gazetteer.ts';
import { firstWord } from './hashes.ts';
import type { CueHit, Match, Matcher } from './match.ts';

/** A matched block as linking reads it. Borrows the matcher's arrays: of no use after its next block. */
export type Block = {
  readonly text: string;
  readonly tokens: Tokens;
  readonly matches: readonly Match[];
  readonly gazetteer: Gazetteer;
  /** Where each cue stands, ascending. */
  readonly cues: ReadonlyMap<number, readonly CueHit[]>;
  /** Two letters. */
  readonly lang: string | undefined;
};

const NO_CUES: Block['cues'] = new Map();

/** Reads a block of text. */
export function readBlock(gazetteer: Gazetteer, matcher: Matcher, text: string, lang: string | undefined): Block {
  const { matches, cues } = matcher.match(text);
  if (cues.length === 0) return { gazetteer, text, tokens: matcher.tokens, matches, cues: NO_CUES, lang };
  const byCue = new Map<number, CueHit[]>();
  for (const hit of cues) {
    const hits = byCue.get(hit.cue);
    if (hits) hits.push(hit);
    else byCue.set(hit.cue, [hit]);
  }
  return { gazetteer, text, tokens: matcher.tokens, matches, cues: byCue, lang };
}

/** What a token is in any context: bits of `word-classes.ts`; 0 outside the block and for words without meaning. */
export function classOf(block: Block, token: number): number {
  return token >= 0 && token < block.tokens.count ? wordClassOf(block.gazetteer, firstWord(at(block.tokens.hash, token))) : 0;
}

/** Whether a token is a word; false outside the block. */
export function isWord(block: Block, token: number): boolean {
  return token >= 0 && token < block.tokens.count && at(block.tokens.kind, token) === WORD;
}

/** Whether a match lies behind an elision that lost its apostrophe: «dOrange». */
export function hasLostElision(block: Block, match: Match): boolean {
  return match.start > at(block.tokens.start, match.token);
}

/** Whether a token lies in a name; by binary search. */
export function isInName(block: Block, token: number): boolean {
  let low = 0;
  let high = block.matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((block.matches[middle]?.endToken ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return (block.matches[low]?.token ?? token + 1) <= token;
}

import { WORD, tokenise, type Tokens } from '../text/tokens.ts';
import { at } from '../text/typed-array.ts';
import { match, type CueHit, type Match } from './match.ts';
import type { Gazetteer } from './gazetteer.ts';

/** A tokenised block with its names and cues, as linking reads it. Holds the shared token arrays: of no use after the next block. */
export type Block = {
  readonly text: string;
  readonly tokens: Tokens;
  readonly matches: readonly Match[];
  /** Cue classes by token. */
  readonly classes: Uint16Array;
  /** Where each cue stands, ascending. */
  readonly cues: ReadonlyMap<number, readonly CueHit[]>;
  /** Whether a capital says nothing: German, or a headline. */
  readonly lang: string | undefined;
};

/** Reads a block of text. */
export function readBlock(gazetteer: Gazetteer, text: string, tokens: Tokens, lang: string | undefined): Block {
  tokenise(text, tokens);
  const { matches, cues } = match(gazetteer, tokens);
  const classes = new Uint16Array(matches.length === 0 ? 0 : tokens.count);
  const byCue = new Map<number, CueHit[]>();
  for (const hit of cues) {
    const hits = byCue.get(hit.cue);
    if (hits) hits.push(hit);
    else byCue.set(hit.cue, [hit]);
    if (classes.length > 0 && hit.endToken === hit.token + 1) classes[hit.token] = at(gazetteer.cueClass, hit.cue);
  }
  return { text, tokens, matches, classes, cues: byCue, lang };
}

/** Cue classes of a token; 0 outside the block and for signs without meaning. */
export function classOf(block: Block, token: number): number {
  return block.classes[token] ?? 0;
}

/** Whether a token is a word; false outside the block. */
export function isWord(block: Block, token: number): boolean {
  return token >= 0 && token < block.tokens.count && at(block.tokens.kind, token) === WORD;
}

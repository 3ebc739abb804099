import { FOLDED, look } from '../../text/fold.ts';
import { at, entry } from '../../text/typed-array.ts';
import { unitAt } from '../../text/unit-at.ts';
import type { Match } from '../gazetteer/match.ts';
import { bitsOf, type Block } from '../linking/block.ts';
import { BEGINS, CAPITAL, NAMED, WORD } from '../linking/word-classes.ts';
import { CELL, cellOf, checkOf, SECTOR_MASK, type Knowledge } from './knowledge.ts';
import { put, TEMPLATE, type Slots } from './slots.ts';
import { OUTSIDE, type SurroundingWords } from './surroundings.ts';

/** Tokens to each side whose words count by their place, and by their side. */
const PLACES = 4;
export const NEAR = 12;
/** Classes of the lexicon, and whether a token is a word. */
const CLASSES = (1 << 17) - 1;
/** Letters of an ending: «-ation», «-ung» in three, inflection in two. */
const LONG_ENDING = 3;
const SHORT_ENDING = 2;
/** Eighths of a block's words that have a capital; blocks by eight words up to 56. */
const EIGHTHS = 8;
const MAX_LENGTH_CLASS = 7;

/** Adds what stands around a match, whichever company it may stand for. */
export function addContext(
  slots: Slots,
  block: Block,
  match: Match,
  words: SurroundingWords,
  knowledge: Knowledge,
): void {
  addWords(slots, words);
  addShapes(slots, block, match, words.language);
  addForm(slots, block, match, words);
  for (const word of words.stems) {
    const cell = cellOf(word);
    if (entry(knowledge.words, cell) !== checkOf(word)) continue;
    put(slots, TEMPLATE.known, entry(knowledge.words, cell + 1));
    put(slots, TEMPLATE.known + 1, entry(knowledge.words, cell + CELL - 1) & SECTOR_MASK);
  }
}

function addWords(slots: Slots, { before, after }: SurroundingWords): void {
  for (let place = 0; place < PLACES; place += 1) {
    put(slots, TEMPLATE.word + place, before[place] ?? OUTSIDE);
    put(slots, TEMPLATE.word + 8 + place, after[place] ?? OUTSIDE);
  }
  const [before1 = OUTSIDE, before2 = OUTSIDE] = before;
  const [after1 = OUTSIDE, after2 = OUTSIDE, after3 = OUTSIDE] = after;
  put(slots, TEMPLATE.bigram, before1, before2);
  put(slots, TEMPLATE.bigram + 1, before1, after1);
  put(slots, TEMPLATE.bigram + 2, after1, after2);
  put(slots, TEMPLATE.bigram + 3, after1 ^ Math.imul(after2, 31), after3);
  before.forEach((word, place) => {
    if (place < NEAR) put(slots, TEMPLATE.near, word);
    put(slots, TEMPLATE.far, word);
  });
  after.forEach((word, place) => {
    if (place < NEAR) put(slots, TEMPLATE.near + 1, word);
    put(slots, TEMPLATE.far, word);
  });
}

/** What the two tokens to each side look like and end in. */
function addShapes(slots: Slots, block: Block, { token, endToken }: Match, language: number): void {
  let shapes = 0;
  [token - 2, token - 1, endToken, endToken + 1].forEach((other, place) => {
    const bits = bitsOf(block, other);
    const shape =
      ((bits & WORD) === 0 ? 0 : 1) |
      ((bits & CAPITAL) === 0 ? 0 : 2) |
      ((bits & NAMED) === 0 ? 0 : 4) |
      ((bits & BEGINS) === 0 ? 0 : 8);
    shapes = shapes * 16 + shape;
    put(slots, TEMPLATE.shape + place, shape, language);
    put(slots, TEMPLATE.classes + place, bits & CLASSES);
    if ((bits & WORD) === 0) return;
    put(slots, TEMPLATE.ending + place, endingOf(block, other, LONG_ENDING), language);
    put(slots, TEMPLATE.ending + 8 + place, endingOf(block, other, SHORT_ENDING), language);
  });
  put(slots, TEMPLATE.shape + 6, shapes);
  put(slots, TEMPLATE.classes + 6, bitsOf(block, token - 1) & CLASSES, bitsOf(block, endToken) & CLASSES);
}

/** How the match is written and where it stands. */
function addForm(
  slots: Slots,
  block: Block,
  { token, appearance }: Match,
  { before: [before1 = OUTSIDE], after: [after1 = OUTSIDE], language }: SurroundingWords,
): void {
  const { count, capitalised } = block.tokens;
  const written = (appearance.smalls === 0 ? 2 : appearance.capitals === 0 ? 1 : 0) | (block.isCaseless ? 4 : 0);
  const place = ((bitsOf(block, token) & BEGINS) === 0 ? 0 : 8) + written;
  const share = Math.floor((EIGHTHS * capitalised) / (count + 1));
  put(slots, TEMPLATE.form, written, language);
  put(slots, TEMPLATE.form + 1, place, language);
  put(slots, TEMPLATE.form + 2, Math.min(MAX_LENGTH_CLASS, count >> 3), language);
  put(slots, TEMPLATE.form + 3, share * 8 + written, language);
  put(slots, TEMPLATE.form + 4, place, after1);
  put(slots, TEMPLATE.form + 5, place, before1);
}

/** A hash of the last letters of a word. */
function endingOf({ text, tokens }: Block, token: number, letters: number): number {
  const end = at(tokens.end, token);
  let hash = letters;
  for (let offset = Math.max(at(tokens.start, token), end - letters); offset < end; offset += 1)
    hash = Math.imul(hash ^ (look(unitAt(text, offset)) & FOLDED), 0x01_00_01_93);
  return hash;
}

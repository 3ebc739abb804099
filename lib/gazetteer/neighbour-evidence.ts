import { at } from '../text/typed-array.ts';
import { classOf, hasLostElision, initialOf, isInName, isWord, startsWithCapital, type Block } from './block.ts';
import * as features from './features.ts';
import type { Match } from './match.ts';
import { beginsSentence, type Sentence } from './sentence.ts';
import { ARTICLE, AUXILIARY, FIRST_NAME, HONORIFIC, LEGAL_FORM, PLACE_PREPOSITION, VERB } from './word-classes.ts';

const NEAR = 3;
const APPOSITION = 6;
const SENTENCE_REACH = 12;
const ADDRESS_REACH = 80;

/** What speaks against any form, however safe: a name inside an address, a first name or form of address before a name of one word. */
export function addExclusions(found: number[], block: Block, match: Match): void {
  if (isInAddress(block.text, match.start, match.end)) found.push(features.INSIDE_ADDRESS);
  if (!hasLostElision(block, match)) addClasses(found, features.BEFORE, neighbourClass(block, match, match.token - 1) & (FIRST_NAME | HONORIFIC));
}

/** What the words around a name are, by where they stand. */
export function addNeighbours(found: number[], block: Block, match: Match, { from, to, headline }: Sentence): void {
  const { token, endToken } = match;
  const lost = hasLostElision(block, match);
  const previous = token - 1;
  if (!lost && isWord(block, previous)) {
    addClasses(found, features.BEFORE, neighbourClass(block, match, previous) & ~(FIRST_NAME | HONORIFIC));
    if (!headline && isUnknownName(block, match, previous) && !beginsSentence(block, previous)) found.push(features.UNKNOWN_NAME_BEFORE);
  }
  addClasses(found, features.NEAR_BEFORE, classesOf(block, Math.max(from, token - NEAR), lost ? token : previous));

  if (isWord(block, endToken)) {
    const word = neighbourClass(block, match, endToken);
    addClasses(found, features.AFTER, word);
    if (block.text.charAt(match.end) === '-' && !startsWithCapital(block, endToken) && (word & VERB) === 0) found.push(features.COMPOUND);
    else if (!headline && isUnknownName(block, match, endToken)) found.push(features.UNKNOWN_NAME_AFTER);
    let verb = endToken;
    while (verb < endToken + NEAR && (classOf(block, verb) & (AUXILIARY | VERB)) === AUXILIARY) verb += 1;
    addClasses(found, features.FOLLOWS, classOf(block, verb));
  } else if (endToken < to && initialOf(block, endToken) === ',') {
    // «Stripe, the payments firm»; «Picard, roi du surgelé» says nothing.
    let end = endToken + 1;
    while (end < to && end <= endToken + APPOSITION && isWord(block, end) && !isInName(block, end)) end += 1;
    addClasses(found, features.APPOSITION, classesOf(block, endToken + 1, end));
  }
  const around = classesOf(block, Math.max(from, token - SENTENCE_REACH), token) | classesOf(block, endToken, Math.min(to, endToken + SENTENCE_REACH));
  addClasses(found, features.IN_SENTENCE, around);
}

/** Whether a name of one word has a capitalised word beside it that is nothing we know. */
export function isUnknownName(block: Block, { token, endToken }: Match, neighbour: number): boolean {
  return endToken - token === 1 && isWord(block, neighbour) && startsWithCapital(block, neighbour) && classOf(block, neighbour) === 0 && !isInName(block, neighbour);
}

/** What the word beside a name is; a first name or legal form is nothing without its capital, «à» and «M» are not «a» and «m». */
function neighbourClass(block: Block, { token, endToken, appearance }: Match, neighbour: number): number {
  if (!isWord(block, neighbour)) return 0;
  let classes = classOf(block, neighbour);
  const isSingle = at(block.tokens.end, neighbour) - at(block.tokens.start, neighbour) === 1;
  if (!startsWithCapital(block, neighbour)) classes &= ~(FIRST_NAME | LEGAL_FORM | (isSingle ? HONORIFIC : 0));
  if (endToken - token > 1 || isInName(block, neighbour)) classes &= ~(FIRST_NAME | HONORIFIC);
  if (appearance.smalls === 0) classes &= ~ARTICLE;
  if (initialOf(block, neighbour) === 'a') classes &= ~PLACE_PREPOSITION;
  return classes;
}

function classesOf(block: Block, from: number, to: number): number {
  let classes = 0;
  for (let token = from; token < to; token += 1) classes |= classOf(block, token);
  return classes;
}

function addClasses(found: number[], place: number, classes: number): void {
  for (let rest = classes; rest !== 0; rest &= rest - 1) found.push(place + 31 - Math.clz32(rest & -rest));
}

/** Whether a stretch is part of a web or mail address, or of a handle. */
function isInAddress(text: string, start: number, end: number): boolean {
  const previous = text.charAt(start - 1);
  const next = text.charAt(end);
  if (/[\s,’]/.test(previous) && /[\s,]/.test(next)) return false;
  if (/[@_]/.test(previous + next) || (next === '.' && /[a-z\d]/.test(text.charAt(end + 1)))) return true;
  return /[./:?=&#-]/.test(previous) && /(:\/\/|\bwww\.|@)\S*$|[a-z\d]\.$/.test(text.slice(Math.max(0, start - ADDRESS_REACH), start));
}

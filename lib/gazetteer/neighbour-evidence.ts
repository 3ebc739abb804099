import { at } from '../text/typed-array.ts';
import { classOf, hasLostElision, isInName, isWord, type Block } from './block.ts';
import * as features from './features.ts';
import type { Match } from './match.ts';
import { add, type Reason } from './score.ts';
import { beginsSentence, initialOf, startsWithCapital, type Sentence } from './sentence.ts';
import {
  ARTICLE, AT, AUXILIARY, FIRST_NAME, HONORIFIC, LEGAL_FORM, MONEY, ORGANISATION, OTHER_THING, PLACE_PREPOSITION, ROLE, VERB,
} from './word-classes.ts';

const NEAR = 3;
const APPOSITION = 6;
const MONEY_REACH = 12;
const ADDRESS_REACH = 80;

/** A name inside an address, or one of one word after a first name, a form of address or the name whose legal form it is: no firm, whatever the form. */
export function addExclusions(reasons: Reason[], block: Block, match: Match): void {
  add(reasons, features.insideAddress, isInAddress(block.text, match.start, match.end));
  const previous = match.token - 1;
  if (match.endToken - match.token > 1 || hasLostElision(block, match) || !isWord(block, previous)) return;
  if (isInName(block, previous)) return add(reasons, features.legalFormOfName, (classOf(block, match.token) & LEGAL_FORM) !== 0);
  const classes = classOf(block, previous);
  const capital = startsWithCapital(block, previous);
  const isInitial = at(block.tokens.end, previous) - at(block.tokens.start, previous) === 1;
  if ((classes & FIRST_NAME) !== 0 && capital) add(reasons, features.firstNameBefore);
  else add(reasons, features.honorificBefore, (classes & HONORIFIC) !== 0 && (capital || !isInitial));
}

/** What the words beside a name tell about a form that needs support. */
export function addNeighbourReasons(reasons: Reason[], block: Block, match: Match, sentence: Sentence): void {
  addBefore(reasons, block, match, sentence);
  if (isWord(block, match.endToken)) addAfter(reasons, block, match, sentence);
  else addApposition(reasons, block, match.endToken, sentence);
  const from = Math.max(sentence.from, match.token - MONEY_REACH);
  const to = Math.min(sentence.to, match.endToken + MONEY_REACH);
  add(reasons, features.moneyNear, (classesOf(block, from, to) & MONEY) !== 0);
}

function addBefore(reasons: Reason[], block: Block, match: Match, sentence: Sentence): void {
  const lost = hasLostElision(block, match);
  const previous = match.token - 1;
  if (!lost && !isWord(block, previous)) return;
  const word = lost ? 0 : classOf(block, previous);
  if ((word & AT) !== 0) return add(reasons, features.chez);
  if ((word & ORGANISATION) !== 0) return add(reasons, features.organisationBefore);
  if (!lost && isPartOfLongerName(block, match, previous, sentence) && !beginsSentence(block, previous)) return add(reasons, features.capitalisedBefore);
  const near = classesOf(block, Math.max(sentence.from, match.token - NEAR), match.token);
  add(reasons, features.organisationNear, (near & ORGANISATION) !== 0);
  add(reasons, features.roleNear, (near & ROLE) !== 0);
  add(reasons, features.verbBefore, (near & VERB) !== 0);
  add(reasons, features.articleBefore, (word & ARTICLE) !== 0 && match.appearance.smalls !== 0);
  // Folded, «à» is «a».
  add(reasons, features.placePreposition, (word & PLACE_PREPOSITION) !== 0 && initialOf(block, previous) !== 'a');
}

function addAfter(reasons: Reason[], block: Block, match: Match, sentence: Sentence): void {
  const next = match.endToken;
  const word = classOf(block, next);
  const capital = startsWithCapital(block, next);
  if ((word & LEGAL_FORM) !== 0 && (capital || initialOf(block, next) === 'p')) return add(reasons, features.legalForm);
  if ((word & OTHER_THING) !== 0) return add(reasons, features.placeOrThingAfter);
  if (block.text.charAt(match.end) === '-' && !capital && (word & VERB) === 0) return add(reasons, features.compound);
  if (isPartOfLongerName(block, match, next, sentence)) return add(reasons, features.capitalisedAfter);
  let verb = next;
  while (verb < next + NEAR && (classOf(block, verb) & (AUXILIARY | VERB)) === AUXILIARY) verb += 1;
  add(reasons, features.verbAfter, (classOf(block, verb) & VERB) !== 0);
  add(reasons, features.roleNear, (classOf(block, verb) & ROLE) !== 0);
}

/** «Stripe, the payments firm»; «Picard, roi du surgelé» says nothing. */
function addApposition(reasons: Reason[], block: Block, comma: number, sentence: Sentence): void {
  if (comma >= sentence.to || initialOf(block, comma) !== ',') return;
  let end = comma + 1;
  while (end < sentence.to && end <= comma + APPOSITION && isWord(block, end) && !isInName(block, end)) end += 1;
  add(reasons, features.organisationApposition, (classesOf(block, comma + 1, end) & ORGANISATION) !== 0);
}

/** Whether a name of one word has a capitalised word beside it that is nothing we know. */
function isPartOfLongerName(block: Block, match: Match, neighbour: number, sentence: Sentence): boolean {
  if (match.endToken - match.token > 1 || sentence.headline || classOf(block, neighbour) !== 0) return false;
  return startsWithCapital(block, neighbour) && !isInName(block, neighbour);
}

function classesOf(block: Block, from: number, to: number): number {
  let classes = 0;
  for (let token = from; token < to; token += 1) classes |= classOf(block, token);
  return classes;
}

/** Whether a stretch is part of a web or mail address, or of a handle. */
function isInAddress(text: string, start: number, end: number): boolean {
  const previous = text.charAt(start - 1);
  const next = text.charAt(end);
  if (/[@_]/.test(previous + next) || (next === '.' && /[a-z\d]/.test(text.charAt(end + 1)))) return true;
  if (!/[./:?=&#-]/.test(previous)) return false;
  const chunk = text.slice(Math.max(0, start - ADDRESS_REACH), start).split(/\s/).at(-1) ?? '';
  return /:\/\/|^www\.|@|[a-z\d]\.$/.test(chunk);
}

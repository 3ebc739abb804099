import type { Match } from '../gazetteer/match.ts';
import { bitsAmong, bitsOf, type Block } from './block.ts';
import * as features from './features.ts';
import type { Sentence } from './sentence.ts';
import {
  ARTICLE,
  AUXILIARY,
  CAPITAL,
  COMMA,
  FIRST_NAME,
  HONORIFIC,
  NAMED,
  UNKNOWN_NAME,
  VERB,
  WORD,
} from './word-classes.ts';

const NEAR = 3;
const APPOSITION = 6;
const REACH = 12;
const ADDRESS_REACH = 80;
const ADDRESS_SIGNS = '@_./:?=&#-';
/** The bits that are features. */
const CLASSES = (1 << 16) - 1;
const PERSON = FIRST_NAME | HONORIFIC;
const PARTICLE = / (?:v[ao]n|d[ei])\s$/;
const PARTICLE_BEHIND = /^ (?:v[ao]n|d(?:el?|a|i)) /;
/** Nearer to the beginning nobody stands before it. */
const PARTICLE_REACH = 5;

/** What the words around a name are, by where they stand; where that is not open, whether a person stands before it. */
export function addNeighbours(
  found: number[],
  block: Block,
  match: Match,
  sentence: () => Sentence,
  isOpen: boolean,
): void {
  const { start, token, end, endToken, appearance } = match;
  // The article of «der Apple-Chef» is the chief's.
  const joined = block.text.charAt(end) === '-';
  let telling = appearance.smalls === 0 || joined || block.lang === 'it' ? ~ARTICLE : -1;
  const beside = (other: number): number => ((bitsOf(block, other) & WORD) === 0 ? 0 : bitsOf(block, other) & telling);
  const addClasses = (place: number, bits: number): void => {
    for (let rest = bits & CLASSES; rest !== 0; rest &= rest - 1) found.push(place + 31 - Math.clz32(rest & -rest));
  };
  // «Werner von Siemens».
  const person =
    (beside(token - 1) | (PARTICLE.test(block.text.slice(start - PARTICLE_REACH, start)) ? beside(token - 2) : 0)) &
    PERSON;
  if (!isOpen) return addClasses(features.BEFORE, person);
  const { from, to, headline } = sentence();
  if (headline) telling &= ~UNKNOWN_NAME;

  const next = beside(endToken);
  let verb = endToken;
  while (verb < endToken + NEAR && (bitsOf(block, verb) & (AUXILIARY | VERB)) === AUXILIARY) verb += 1;
  // «Stripe, the payments firm»; «Picard, roi du surgelé» says nothing.
  let apposed = endToken + 1;
  while (apposed <= endToken + APPOSITION && apposed < to && (bitsOf(block, apposed) & (WORD | NAMED)) === WORD)
    apposed += 1;
  // «Rafael del Pino».
  if (
    (bitsOf(block, token) & FIRST_NAME) !== 0 &&
    PARTICLE_BEHIND.test(block.text.slice(end, end + PARTICLE_REACH)) &&
    (beside(endToken + 1) & UNKNOWN_NAME) !== 0
  )
    found.push(features.UNKNOWN_NAME_AFTER);
  if (joined && (next & (CAPITAL | VERB | WORD)) === WORD) found.push(features.COMPOUND);
  addClasses(features.BEFORE, beside(token - 1) | person);
  addClasses(features.NEAR_BEFORE, bitsAmong(block, Math.max(from, token - NEAR), token - 1));
  addClasses(features.AFTER, next);
  if (next !== 0) addClasses(features.FOLLOWS, bitsOf(block, verb));
  if ((bitsOf(block, endToken) & COMMA) !== 0) addClasses(features.APPOSITION, bitsAmong(block, endToken + 1, apposed));
  addClasses(
    features.IN_SENTENCE,
    bitsAmong(block, Math.max(from, token - REACH), token) | bitsAmong(block, endToken, Math.min(to, endToken + REACH)),
  );
}

/** Whether a stretch is part of a web or mail address, or of a handle. */
export function isInAddress(text: string, start: number, end: number): boolean {
  if (!ADDRESS_SIGNS.includes(text.charAt(start - 1) || ' ') && !ADDRESS_SIGNS.includes(text.charAt(end) || ' '))
    return false;
  const before = text.slice(Math.max(0, start - ADDRESS_REACH), start);
  return (
    /(?:[@_]|(?::\/\/|\bwww\.|@)\S*[./:?=&#-]|[a-z\d]\.)$/.test(before) ||
    /^(?:[@_]|\.[a-z\d])/.test(text.slice(end, end + 2))
  );
}

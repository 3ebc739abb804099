import { at } from '../text/typed-array.ts';
import { classOf, isWord, type Block } from './block.ts';
import { startsWithCapital } from './case-evidence.ts';
import { CUE } from './gazetteer.ts';
import type { Match } from './match.ts';
import { beginsSentence, type Sentence } from './sentence.ts';
import { reason, type Reason } from './weights.ts';

const NEAR = 3;
const APPOSITION = 6;
const ADDRESS_REACH = 80;

/** What the words beside a name tell; `always` counts for every form, `ambiguous` only for those that need support. */
export function neighbourReasons(block: Block, match: Match, sentence: Sentence): { always: Reason[]; ambiguous: Reason[] } {
  const always = [...(isInAddress(block.text, match.start, match.end) ? reason('insideAddress') : []), ...person(block, match)];
  return { always, ambiguous: [...before(block, match, sentence), ...after(block, match, sentence), ...money(block, sentence)] };
}

/** A name of one word after a first name or a form of address is a person's. */
function person(block: Block, match: Match): Reason[] {
  const previous = match.token - 1;
  if (match.endToken - match.token > 1 || hasLostElision(block, match) || !isWord(block, previous) || isName(block, previous)) return [];
  const word = classOf(block, previous);
  if ((word & CUE.firstName) !== 0 && startsWithCapital(block, previous)) return reason('firstNameBefore');
  const initial = at(block.tokens.end, previous) - at(block.tokens.start, previous) === 1;
  return (word & CUE.honorific) !== 0 && (!initial || startsWithCapital(block, previous)) ? reason('honorificBefore') : [];
}

function before(block: Block, match: Match, sentence: Sentence): Reason[] {
  const lost = hasLostElision(block, match);
  const previous = lost ? match.token : match.token - 1;
  if (!isWord(block, previous)) return [];
  const word = lost ? 0 : classOf(block, previous);
  if ((word & CUE.at) !== 0) return reason('chez');
  if ((word & CUE.organisation) !== 0) return reason('organisationBefore');
  if (!lost && isPartOfLongerName(block, match, previous, sentence) && !beginsSentence(block, previous)) return reason('capitalisedBefore');
  const near = windowClasses(block, Math.max(sentence.from, match.token - NEAR), match.token);
  const place = (word & CUE.placePreposition) !== 0 && block.text.charAt(at(block.tokens.start, previous)) !== 'a';
  return [
    ...((near & CUE.organisation) !== 0 ? reason('organisationNear') : []),
    ...((near & CUE.role) !== 0 ? reason('roleNear') : []),
    ...((near & CUE.verb) !== 0 ? reason('verbBefore') : []),
    ...((word & CUE.article) !== 0 && match.appearance.smalls !== 0 ? reason('articleBefore') : []),
    ...(place ? reason('placePreposition') : []),
  ];
}

function after(block: Block, match: Match, sentence: Sentence): Reason[] {
  const next = match.endToken;
  if (!isWord(block, next)) return apposition(block, next, sentence);
  const word = classOf(block, next);
  const capital = startsWithCapital(block, next);
  if ((word & CUE.legalForm) !== 0 && (capital || block.text.startsWith('plc', at(block.tokens.start, next)))) return reason('legalForm');
  if ((word & CUE.otherThing) !== 0) return reason('placeOrThingAfter');
  if (block.text.charAt(match.end) === '-' && !capital && (word & CUE.verb) === 0) return reason('compound');
  if (isPartOfLongerName(block, match, next, sentence)) return reason('capitalisedAfter');
  let verb = next;
  while (verb < next + NEAR && (classOf(block, verb) & (CUE.auxiliary | CUE.verb)) === CUE.auxiliary) verb += 1;
  const action = classOf(block, verb);
  return [...((action & CUE.verb) !== 0 ? reason('verbAfter') : []), ...((action & CUE.role) !== 0 ? reason('roleNear') : [])];
}

/** «Stripe, the payments firm»; «Picard, roi du surgelé» says nothing. */
function apposition(block: Block, comma: number, sentence: Sentence): Reason[] {
  if (comma >= sentence.to || block.text.charAt(at(block.tokens.start, comma)) !== ',') return [];
  let end = comma + 1;
  while (end < sentence.to && end <= comma + APPOSITION && isWord(block, end) && !isName(block, end)) end += 1;
  return (windowClasses(block, comma + 1, end) & CUE.organisation) === 0 ? [] : reason('organisationApposition');
}

/** Whether a name of one word has a capitalised word beside it that is nothing we know. */
function isPartOfLongerName(block: Block, match: Match, neighbour: number, sentence: Sentence): boolean {
  if (match.endToken - match.token > 1 || sentence.capitalsTellNothing || classOf(block, neighbour) !== 0) return false;
  return startsWithCapital(block, neighbour) && !isName(block, neighbour);
}

function hasLostElision(block: Block, match: Match): boolean {
  return match.start > at(block.tokens.start, match.token);
}

function money(block: Block, sentence: Sentence): Reason[] {
  return (windowClasses(block, sentence.from, sentence.to) & CUE.money) === 0 ? [] : reason('moneyInSentence');
}

/** Classes of the words in a window, up to the first sign. */
function windowClasses(block: Block, from: number, to: number): number {
  let classes = 0;
  for (let token = from; token < to; token += 1) classes |= classOf(block, token);
  return classes;
}

/** Whether a token lies in a known name. */
function isName(block: Block, token: number): boolean {
  let low = 0;
  let high = block.matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((block.matches[middle]?.endToken ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return (block.matches[low]?.token ?? token + 1) <= token;
}

/** Whether a stretch is part of a web or mail address, or of a handle. */
function isInAddress(text: string, start: number, end: number): boolean {
  const previous = text.charAt(start - 1);
  if (previous === '@' || previous === '_' || text.charAt(end) === '@' || text.charAt(end) === '_') return true;
  if (text.charAt(end) === '.' && /[a-z\d]/.test(text.charAt(end + 1))) return true;
  if (!/[./:?=&#-]/.test(previous)) return false;
  const chunk = /\S*$/.exec(text.slice(Math.max(0, start - ADDRESS_REACH), start))?.[0] ?? '';
  return /:\/\/|^www\.|@|[a-z\d]\.$/.test(chunk);
}

import { at } from '../text/typed-array.ts';
import { classOf, isWord, type Block } from './block.ts';
import { startsWithCapital } from './case-evidence.ts';
import { CUE } from './gazetteer.ts';
import type { Match } from './match.ts';
import { beginsSentence, type Sentence } from './sentence.ts';
import { reason, type Reason } from './weights.ts';

const NEAR = 3;
const ADDRESS_REACH = 80;

/** What the words beside a name tell; `always` counts for every form, `ambiguous` only for those that need support. */
export function neighbourReasons(block: Block, match: Match, sentence: Sentence): { always: Reason[]; ambiguous: Reason[] } {
  const always = isInAddress(block.text, match.start, match.end) ? reason('insideAddress') : [];
  const lost = match.start > at(block.tokens.start, match.token);
  return { always, ambiguous: [...(lost ? [] : before(block, match, sentence)), ...after(block, match, sentence), ...money(block, sentence)] };
}

function before(block: Block, match: Match, sentence: Sentence): Reason[] {
  const previous = match.token - 1;
  if (!isWord(block, previous)) return [];
  const word = classOf(block, previous);
  const bare = match.endToken - match.token === 1;
  if ((word & CUE.at) !== 0) return reason('chez');
  if ((word & CUE.organisation) !== 0) return reason('organisationBefore');
  if (bare && startsWithCapital(block, previous) && !sentence.capitalsTellNothing) {
    if ((word & CUE.honorific) !== 0) return reason('honorificBefore');
    if ((word & CUE.firstName) !== 0) return reason('firstNameBefore');
    if (word === 0 && !beginsSentence(block, previous) && !isName(block, previous)) return reason('capitalisedNeighbour');
  }
  const near = windowClasses(block, Math.max(sentence.from, match.token - NEAR), match.token);
  return [
    ...((near & CUE.organisation) !== 0 ? reason('organisationNear') : []),
    ...((near & CUE.role) !== 0 ? reason('roleNear') : []),
    ...((near & CUE.verb) !== 0 ? reason('verbBefore') : []),
    ...((word & CUE.article) !== 0 ? reason('articleBefore') : []),
    ...((word & CUE.placePreposition) !== 0 ? reason('placePreposition') : []),
    ...((word & CUE.honorific) !== 0 && bare && at(block.tokens.end, previous) - at(block.tokens.start, previous) > 1 ? reason('honorificBefore') : []),
  ];
}

function after(block: Block, match: Match, sentence: Sentence): Reason[] {
  const next = match.endToken;
  if (!isWord(block, next)) return [];
  const word = classOf(block, next);
  const capital = startsWithCapital(block, next);
  if ((word & CUE.legalForm) !== 0 && (capital || block.text.startsWith('plc', at(block.tokens.start, next)))) return reason('legalForm');
  if ((word & CUE.otherThing) !== 0) return reason('placeOrThingAfter');
  if (block.text.charAt(match.end) === '-' && !capital && (word & CUE.verb) === 0) return reason('compound');
  if (capital && word === 0 && !sentence.capitalsTellNothing && !isName(block, next)) return reason('capitalisedNeighbour');
  const near = windowClasses(block, next, Math.min(sentence.to, next + NEAR));
  return [...((near & CUE.verb) !== 0 ? reason('verbAfter') : []), ...((word & CUE.role) !== 0 ? reason('roleNear') : [])];
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

import { at } from '../../text/typed-array.ts';
import type { Match } from '../gazetteer/match.ts';
import { bitsAmong, bitsOf, type Block } from './block.ts';
import { BRACKET, NAMED } from './word-classes.ts';

const MAX_LENGTH = 6;
/** How many small words a name may have beside those with the letters of its acronym. */
const SPARE_WORDS = 4;
/** Hashes of acronyms lie round this number, apart from the numbers of companies and the hashes of forms. */
const KEYS = 2 ** 33;

/** Letters in capitals that the pack does not know; `key` is theirs on the whole page. */
export type Acronym = {
  readonly start: number;
  readonly end: number;
  readonly key: number;
  readonly introducedBy: number;
};

/** Whether a number is the key of an acronym, and no company or hash of a form. */
export function isAcronymKey(number: number): boolean {
  return number > KEYS / 2;
}

/**
 * Unknown acronyms of a block, with the index of the match that introduces one there, or -1: «Compagnie Générale de
 * Géophysique (CGG)».
 */
export function readAcronyms(block: Block): Acronym[] {
  const { tokens, text, matches } = block;
  const acronyms: Acronym[] = [];
  /** The first match that ends behind the last acronym or right before its bracket. */
  let nearest = 0;
  for (const token of tokens.capitals) {
    const [start, end] = [at(tokens.start, token), at(tokens.end, token)];
    if (end - start > MAX_LENGTH || (bitsOf(block, token) & NAMED) !== 0) continue;
    const letters = text.slice(start, end);
    if (letters !== letters.toUpperCase()) continue;
    const isBracketed = (bitsOf(block, token - 1) & BRACKET) !== 0;
    while ((matches[nearest]?.endToken ?? token) < token - 1) nearest += 1;
    const match = matches[nearest];
    const isIntroduced = isBracketed && match?.endToken === token - 1 && hasInitials(block, match, letters);
    acronyms.push({ start, end, key: KEYS + at(tokens.hash, token), introducedBy: isIntroduced ? nearest : -1 });
  }
  return acronyms;
}

/**
 * Whether a match is an acronym that the text itself spells out as something else: «BT (bâtiment tertiaire)», «Open
 * Broadcaster Software (OBS)».
 */
export function isOfOther(block: Block, { start, end, token, endToken, appearance }: Match): boolean {
  if (appearance.smalls !== 0) return false;
  const reach = end - start + SPARE_WORDS;
  const spells = (from: number, to: number): boolean =>
    (bitsAmong(block, from, to) & NAMED) === 0 &&
    hasInitials(block, { token: from, endToken: to }, block.text.slice(start, end));
  return (
    ((bitsOf(block, endToken) & BRACKET) !== 0 &&
      spells(endToken + 1, Math.min(block.tokens.count, endToken + 1 + reach))) ||
    ((bitsOf(block, token - 1) & BRACKET) !== 0 && spells(Math.max(0, token - 1 - reach), token - 1))
  );
}

/** Whether an acronym is made of initials of the name, in their order; small words may be left out. */
function hasInitials(
  { text, tokens }: Block,
  { token, endToken }: Pick<Match, 'token' | 'endToken'>,
  acronym: string,
): boolean {
  let found = 0;
  for (let word = token; word < endToken; word += 1)
    if (text.charAt(at(tokens.start, word)).toUpperCase() === acronym[found]) found += 1;
  return found === acronym.length && endToken - token > 1;
}

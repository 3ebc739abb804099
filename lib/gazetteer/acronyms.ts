import { at } from '../text/typed-array.ts';
import { initialOf, isInName, type Block } from './block.ts';
import { inspect } from './hashes.ts';
import type { Match } from './match.ts';

const LONGEST = 6;
/** Hashes of acronyms lie round this number, apart from the numbers of companies and the hashes of forms. */
const KEYS = 2 ** 33;

/** Letters in capitals that the pack does not know; `key` is theirs on the whole page. */
export type Acronym = { readonly start: number; readonly end: number; readonly key: number; readonly introducedBy: Match | undefined };

/** Whether a number is the key of an acronym, and no company or hash of a form. */
export function isAcronymKey(number: number): boolean {
  return number > KEYS / 2;
}

/** Unknown acronyms of a block, with the name that introduces one there: «Compagnie Générale de Géophysique (CGG)». */
export function readAcronyms(block: Block): Acronym[] {
  const { tokens, text, matches } = block;
  if (tokens.capitals.length === 0) return [];
  const byEnd = new Map(matches.map((match) => [match.endToken, match]));
  return tokens.capitals.flatMap((token): Acronym[] => {
    const [start, end] = [at(tokens.start, token), at(tokens.end, token)];
    if (end - start > LONGEST || isInName(block, token) || inspect(text, start, end).smalls !== 0) return [];
    const name = token > 0 && initialOf(block, token - 1) === '(' ? byEnd.get(token - 1) : undefined;
    return [{ start, end, key: KEYS + at(tokens.hash, token), introducedBy: name && hasInitials(block, name, text.slice(start, end)) ? name : undefined }];
  });
}

/** Whether an acronym is made of initials of the name, in their order; small words may be left out. */
function hasInitials(block: Block, { token, endToken }: Match, acronym: string): boolean {
  let found = 0;
  for (let word = token; word < endToken; word += 1) if (initialOf(block, word).toUpperCase() === acronym[found]) found += 1;
  return found === acronym.length && endToken - token > 1;
}

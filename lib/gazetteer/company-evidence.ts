import { at, entry, type NarrowArray } from '../text/typed-array.ts';
import { classOf, type Block } from './block.ts';
import { CUE, type Gazetteer } from './gazetteer.ts';
import type { Match } from './match.ts';
import type { Sentence } from './sentence.ts';
import { unpackTraits } from './traits.ts';
import { reason, type Reason } from './weights.ts';

/** How many names to each side are looked at. */
const REACH = 8;
const LIST_GAP = 6;
/** What may stand in a list besides: quotation marks, figures, their signs. */
const QUIET = /[«»"“”„‹›\d%+-]/;

/** What other names of the same sentence say: the full name of an acronym, lists of firms, kin, the same trade. */
export function companyReasons(gazetteer: Gazetteer, block: Block, index: number, company: number, sentence: Sentence): Reason[] {
  const match = block.matches[index];
  if (!match) return [];
  let [acronym, safeList, list, kin, sector] = [false, false, false, false, false];
  for (let other = Math.max(0, index - REACH); other <= index + REACH; other += 1) {
    const neighbour = block.matches[other];
    if (!neighbour || other === index || neighbour.token < sentence.from || neighbour.token >= sentence.to) continue;
    const { company: found, safe } = firstReading(gazetteer, neighbour);
    if (found === company) {
      acronym ||= safe && isBracketed(block, match, neighbour);
      continue;
    }
    if (Math.abs(other - index) === 1 && isListed(block, match, neighbour) && neighbour.appearance.capitals !== 0) {
      if (safe) safeList = true;
      else list = true;
    }
    if (!safe) continue;
    if (isKin(gazetteer, company, found)) kin = true;
    else sector ||= shareSector(gazetteer, company, found);
  }
  return [
    ...(acronym ? reason('acronymOfName') : []),
    ...(safeList ? reason('listedWithSafe') : list ? reason('listedWithName') : []),
    ...(kin ? reason('kinInSentence') : sector ? reason('sectorInSentence') : []),
  ];
}

function firstReading(gazetteer: Gazetteer, match: Match): { company: number; safe: boolean } {
  const { risk } = unpackTraits(entry(gazetteer.formTraits, match.firstForm));
  const written = match.appearance.capitals !== 0 || entry(gazetteer.formCase, match.firstForm) === 0;
  return { company: entry(gazetteer.formCompany, match.firstForm), safe: risk === 'safe' && written };
}

/** «Orange Business Services (OBS)» and «OBS (Orange Business Services)». */
function isBracketed(block: Block, match: Match, neighbour: Match): boolean {
  const [left, right] = match.token < neighbour.token ? [match, neighbour] : [neighbour, match];
  return right.token - left.endToken === 1 && block.text.charAt(at(block.tokens.start, left.endToken)) === '(';
}

/** Whether only commas, slashes, conjunctions and articles stand between two names. */
function isListed(block: Block, match: Match, neighbour: Match): boolean {
  const [left, right] = match.token < neighbour.token ? [match, neighbour] : [neighbour, match];
  if (right.token - left.endToken > LIST_GAP) return false;
  let parted = block.text.charAt(left.end) === '/';
  for (let token = left.endToken; token < right.token; token += 1) {
    const sign = block.text.charAt(at(block.tokens.start, token));
    const linked = sign === ',' || (classOf(block, token) & CUE.list) !== 0;
    if (!linked && !QUIET.test(sign) && (classOf(block, token) & CUE.article) === 0) return false;
    parted ||= linked;
  }
  return parted;
}

/** Whether two companies are parent and subsidiary, or rivals. */
function isKin(gazetteer: Gazetteer, one: number, other: number): boolean {
  return listHolds(gazetteer.kinStart, gazetteer.kin, one, other);
}

/** Whether the main sectors of two companies meet. */
function shareSector(gazetteer: Gazetteer, one: number, other: number): boolean {
  const { sectorStart, sectors } = gazetteer;
  const from = entry(sectorStart, one);
  return from < entry(sectorStart, one + 1) && listHolds(sectorStart, sectors, other, entry(sectors, from));
}

function listHolds(starts: Uint16Array, list: NarrowArray, owner: number, value: number): boolean {
  const to = entry(starts, owner + 1);
  for (let index = entry(starts, owner); index < to; index += 1) if (entry(list, index) === value) return true;
  return false;
}

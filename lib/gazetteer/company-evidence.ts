import { entry, listOf } from '../text/typed-array.ts';
import { classOf, type Block } from './block.ts';
import * as features from './features.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Match } from './match.ts';
import { add, type Reason } from './score.ts';
import { initialOf, type Sentence } from './sentence.ts';
import { riskOf, SAFE } from './traits-of-form.ts';
import { ARTICLE, LIST } from './word-classes.ts';

/** How many names to each side are looked at. */
const REACH = 8;
const LIST_GAP = 6;
/** What may stand in a list besides commas: quotation marks, figures, their signs. */
const QUIET = /[«»"“”„‹›\d%+-]/;

/** What other names of the same sentence say: the full name of an acronym, lists of firms, kin, the same trade. */
export function addCompanyReasons(reasons: Reason[], gazetteer: Gazetteer, block: Block, index: number, match: Match, company: number, sentence: Sentence): void {
  let [acronym, safeList, list, kin, sector] = [false, false, false, false, false];
  const last = Math.min(index + REACH, block.matches.length - 1);
  for (let other = Math.max(0, index - REACH); other <= last; other += 1) {
    const neighbour = block.matches[other];
    if (!neighbour || neighbour === match || neighbour.token < sentence.from || neighbour.token >= sentence.to) continue;
    const found = entry(gazetteer.formCompany, neighbour.firstForm);
    const safe = isEnough(gazetteer, neighbour);
    const [left, right] = match.token < neighbour.token ? [match, neighbour] : [neighbour, match];
    if (found === company) acronym ||= safe && isBracketed(block, left, right);
    else {
      const listed = Math.abs(other - index) === 1 && neighbour.appearance.capitals !== 0 && isListed(block, left, right);
      safeList ||= listed && safe;
      list ||= listed;
      kin ||= safe && listOf(gazetteer.kinStart, gazetteer.kin, company).includes(found);
      sector ||= safe && shareSector(gazetteer, company, found);
    }
  }
  add(reasons, features.acronymOfName, acronym);
  add(reasons, safeList ? features.listedWithSafe : features.listedWithName, list);
  add(reasons, kin ? features.kinInSentence : features.sectorInSentence, kin || sector);
}

/** Whether a match is a name by itself, written as names are. */
function isEnough(gazetteer: Gazetteer, { firstForm, appearance }: Match): boolean {
  return riskOf(entry(gazetteer.formTraits, firstForm)) === SAFE && (appearance.capitals !== 0 || entry(gazetteer.formCase, firstForm) === 0);
}

/** «Orange Business Services (OBS)» and «OBS (Orange Business Services)». */
function isBracketed(block: Block, left: Match, right: Match): boolean {
  return right.token - left.endToken === 1 && initialOf(block, left.endToken) === '(';
}

/** Whether only commas, slashes, conjunctions, articles and figures stand between two names. */
function isListed(block: Block, left: Match, right: Match): boolean {
  if (right.token - left.endToken > LIST_GAP) return false;
  let parted = false;
  for (let token = left.endToken; token < right.token; token += 1) {
    const classes = classOf(block, token);
    const sign = initialOf(block, token);
    if (sign === ',' || sign === '/' || (classes & LIST) !== 0) parted = true;
    else if (!QUIET.test(sign) && (classes & ARTICLE) === 0) return false;
  }
  return parted;
}

/** Whether the main sector of one company is one of the other's. */
function shareSector({ sectorStart, sectors }: Gazetteer, one: number, other: number): boolean {
  const [main] = listOf(sectorStart, sectors, one);
  return main !== undefined && listOf(sectorStart, sectors, other).includes(main);
}

import { entry, listOf } from '../text/typed-array.ts';
import { classOf, initialOf, type Block } from './block.ts';
import * as features from './features.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Match } from './match.ts';
import type { Sentence } from './sentence.ts';
import { riskOf, SAFE } from './traits-of-form.ts';
import { ARTICLE, LIST } from './word-classes.ts';

/** How many names to each side are looked at. */
const REACH = 8;
const LIST_GAP = 6;
/** What may stand in a list besides commas: quotation marks, figures, their signs. */
const QUIET = /[«»"“”„‹›\d%+-]/;

/** What other names of the same sentence say: the full name of an acronym, lists of firms, kin, the same trade. */
export function addCompanies(found: number[], block: Block, index: number, match: Match, company: number, sentence: Sentence): void {
  const { gazetteer, matches } = block;
  const seen = new Set<number>();
  const last = Math.min(index + REACH, matches.length - 1);
  for (let other = Math.max(0, index - REACH); other <= last; other += 1) {
    const neighbour = matches[other];
    if (!neighbour || other === index || neighbour.token < sentence.from || neighbour.token >= sentence.to) continue;
    const named = entry(gazetteer.formCompany, neighbour.firstForm);
    const safe = isEnough(gazetteer, neighbour);
    const [left, right] = other > index ? [match, neighbour] : [neighbour, match];
    if (named === company) {
      if (safe && isBracketed(block, left, right)) seen.add(features.ACRONYM_OF_NAME);
      continue;
    }
    if (Math.abs(other - index) === 1 && neighbour.appearance.capitals !== 0 && isListed(block, left, right)) {
      seen.add(safe ? features.LISTED_WITH_SAFE : features.LISTED_WITH_NAME);
    }
    if (!safe) continue;
    if (listOf(gazetteer.kinStart, gazetteer.kin, company).includes(named)) seen.add(features.KIN_IN_SENTENCE);
    else if (shareSector(gazetteer, company, named)) seen.add(features.SECTOR_IN_SENTENCE);
  }
  found.push(...seen);
}

/** Whether a match is a name by itself, written as names are. */
function isEnough({ formTraits, formCase }: Gazetteer, { firstForm, appearance }: Match): boolean {
  return riskOf(entry(formTraits, firstForm)) === SAFE && (appearance.capitals !== 0 || entry(formCase, firstForm) === 0);
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

import { entry, isListed } from '../../text/typed-array.ts';
import { tradeOf, type Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Match } from '../gazetteer/match.ts';
import { riskOf, SAFE } from '../gazetteer/traits-of-form.ts';
import { bitsOf, type Block } from './block.ts';
import * as features from './features.ts';
import type { Sentence } from './sentence.ts';
import { ARTICLE, BRACKET, COMMA, LIST, QUIET } from './word-classes.ts';

/** How many names to each side are looked at. */
const REACH = 8;
const LIST_GAP = 6;

/**
 * What other names of the same sentence say: the full name of an acronym, lists of firms, related companies, the same
 * trade.
 */
export function addCompanies(
  found: number[],
  block: Block,
  index: number,
  { token, endToken }: Match,
  company: number,
  { from, to }: Sentence,
): void {
  const { gazetteer, matches } = block;
  const trade = tradeOf(gazetteer, company);
  const see = (feature: number): void => {
    if (!found.includes(feature)) found.push(feature);
  };
  for (let other = Math.max(0, index - REACH); other <= index + REACH; other += 1) {
    const neighbour = matches[other];
    if (!neighbour || other === index || neighbour.token < from || neighbour.token >= to) continue;
    const named = entry(gazetteer.formCompany, neighbour.firstForm);
    const safe = isEnough(gazetteer, neighbour);
    const [gap, end] = other < index ? [neighbour.endToken, token] : [endToken, neighbour.token];
    if (named === company) {
      // «Orange Business Services (OBS)» and «OBS (Orange Business Services)».
      if (safe && end - gap === 1 && (bitsOf(block, gap) & BRACKET) !== 0) see(features.ACRONYM_OF_NAME);
      continue;
    }
    if (Math.abs(other - index) === 1 && neighbour.appearance.capitals !== 0 && isListing(block, gap, end))
      see(safe ? features.LISTED_WITH_SAFE : features.LISTED_WITH_NAME);
    if (!safe) continue;
    if (isListed(gazetteer.relatedStart, gazetteer.related, company, named)) see(features.RELATED_IN_SENTENCE);
    else if (trade >= 0 && isListed(gazetteer.sectorStart, gazetteer.sectors, named, trade))
      see(features.SECTOR_IN_SENTENCE);
  }
}

/** Whether a match is a name by itself, written as names are. */
function isEnough({ formTraits, formCase }: Gazetteer, { firstForm, appearance }: Match): boolean {
  return (
    riskOf(entry(formTraits, firstForm)) === SAFE && (appearance.capitals !== 0 || entry(formCase, firstForm) === 0)
  );
}

/** Whether only commas, slashes, conjunctions, articles and figures stand between two names. */
function isListing(block: Block, from: number, to: number): boolean {
  let parted = 0;
  for (let token = from; token < to; token += 1) {
    const bits = bitsOf(block, token);
    if ((bits & (COMMA | LIST | ARTICLE | QUIET)) === 0) return false;
    parted |= bits & (COMMA | LIST);
  }
  return parted !== 0 && to - from <= LIST_GAP;
}

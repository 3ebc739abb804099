import { entry } from '../text/typed-array.ts';
import type { Block } from './block.ts';
import { addCaseReasons } from './case-evidence.ts';
import { addCompanyReasons } from './company-evidence.ts';
import { addCueReasons } from './cue-evidence.ts';
import * as features from './features.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Match } from './match.ts';
import { addExclusions, addNeighbourReasons } from './neighbour-evidence.ts';
import { add, logOdds, type Reason } from './score.ts';
import { sentenceAround, type Sentence } from './sentence.ts';
import { ACRONYM, hasSmallSense, isForeign, isFormer, PAIRED, riskOf, SAFE, senseOf } from './traits-of-form.ts';

/** One company that a match may stand for, with what its block says about that. */
export type Reading = { readonly company: number; readonly risk: number; readonly reasons: readonly Reason[]; readonly odds: number };

/** Weighs all readings of match `index` of a block by what stands in the block. */
export function readMatch(gazetteer: Gazetteer, block: Block, match: Match, index: number): Reading[] {
  const readings: Reading[] = [];
  let sentence: Sentence | undefined;
  for (let form = match.firstForm; form < match.endForm; form += 1) {
    const traits = entry(gazetteer.formTraits, form);
    const company = entry(gazetteer.formCompany, form);
    const risk = riskOf(traits);
    const reasons: Reason[] = [];
    if (risk !== SAFE) sentence ??= sentenceAround(block, match.token, match.endToken);
    addFormReasons(reasons, traits, block.lang);
    addCaseReasons(reasons, block, match, entry(gazetteer.formCase, form), traits, risk === SAFE ? undefined : sentence);
    addExclusions(reasons, block, match);
    if (risk !== SAFE && sentence) {
      addNeighbourReasons(reasons, block, match, sentence);
      addCueReasons(reasons, gazetteer, block, match, company, sentence);
      addCompanyReasons(reasons, gazetteer, block, index, match, company, sentence);
    }
    readings.push({ company, risk, reasons, odds: logOdds(reasons) });
  }
  return readings;
}

function addFormReasons(reasons: Reason[], traits: number, lang: string | undefined): void {
  const risk = riskOf(traits);
  if (risk === SAFE) add(reasons, features.safeForm);
  else if (risk === PAIRED) add(reasons, features.pairedForm);
  else if (hasSmallSense(traits)) add(reasons, features.contextForm);
  else add(reasons, senseOf(traits) === ACRONYM ? features.acronymForm : features.sharedName);
  add(reasons, features.formerName, isFormer(traits));
  add(reasons, features.otherLanguage, risk !== SAFE && lang !== undefined && isForeign(traits, lang));
}

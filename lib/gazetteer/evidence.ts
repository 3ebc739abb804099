import { at, entry } from '../text/typed-array.ts';
import type { Block } from './block.ts';
import { addCapitals, addLowered, isLowered } from './case-evidence.ts';
import { addCompanies } from './company-evidence.ts';
import { addCues } from './cue-evidence.ts';
import * as features from './features.ts';
import { addLessons } from './lessons.ts';
import { addExclusions, addNeighbours, isUnknownName } from './neighbour-evidence.ts';
import { logOdds } from './score.ts';
import { sentenceAround, type Sentence } from './sentence.ts';
import { ACRONYM, hasSmallSense, isForeign, isFormer, PAIRED, riskOf, SAFE, senseOf } from './traits-of-form.ts';

/** One company that a match may stand for, with what its block says about that. */
export type Reading = {
  readonly company: number;
  /** See `traits-of-form.ts`. */
  readonly traits: number;
  readonly features: readonly number[];
  /** Of the features, as log-odds. */
  readonly odds: number;
};

/** Weighs all readings of match `index` of a block by what stands in the block. */
export function readMatch(block: Block, index: number): Reading[] {
  const { gazetteer } = block;
  const match = block.matches[index];
  const readings: Reading[] = [];
  if (!match) return readings;
  let sentence: Sentence | undefined;
  const lessons = block.lessons.get(at(gazetteer.formHash, match.firstForm));
  for (let form = match.firstForm; form < match.endForm; form += 1) {
    const traits = entry(gazetteer.formTraits, form);
    const company = entry(gazetteer.formCompany, form);
    const formCase = entry(gazetteer.formCase, form);
    const lowered = isLowered(match, formCase, block);
    const found: number[] = [features.BIAS];
    addForm(found, block, form, traits);
    addExclusions(found, block, match);
    if (match.hasLegalForm) found.push(features.LEGAL_FORM_BEHIND);
    const isCaseless = lowered && addLowered(found, block, match, traits);
    if (riskOf(traits) !== SAFE || isCaseless || lessons) {
      sentence ??= sentenceAround(block, match.token, match.endToken);
      if (riskOf(traits) !== SAFE && !lowered) addCapitals(found, block, match, formCase, traits, sentence);
      addNeighbours(found, block, match, sentence);
      addCues(found, block, match, company, sentence);
      addCompanies(found, block, index, match, company, sentence);
      if (lessons) addLessons(found, block.tokens, lessons, company, sentence);
    } else if (block.lang !== 'de' && isUnknownName(block, match, match.endToken)) {
      sentence ??= sentenceAround(block, match.token, match.endToken);
      if (!sentence.headline) found.push(features.SAFE_BEFORE_UNKNOWN_NAME);
    }
    readings.push({ company, traits, features: found, odds: logOdds(gazetteer.weights, found) });
  }
  return readings;
}

function addForm(found: number[], { lang, year, gazetteer }: Block, form: number, traits: number): void {
  const risk = riskOf(traits);
  if (risk === SAFE) found.push(features.SAFE_FORM);
  else if (risk === PAIRED) found.push(features.PAIRED_FORM);
  else if (hasSmallSense(traits)) found.push(features.COMMON_WORD_FORM);
  else found.push(senseOf(traits) === ACRONYM ? features.ACRONYM_FORM : features.SHARED_NAME);
  if (risk !== SAFE && lang && isForeign(traits, lang)) found.push(features.OTHER_LANGUAGE);
  const until = entry(gazetteer.formUntil, form);
  if (year < entry(gazetteer.formSince, form)) found.push(features.BEFORE_ITS_TIME);
  else if (isFormer(traits)) found.push(year <= until ? features.NAME_IN_TIME : features.FORMER_NAME);
  else if (until > 0 && year > until) found.push(features.AFTER_ITS_TIME);
}

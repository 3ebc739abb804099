import { entry } from '../text/typed-array.ts';
import type { Block } from './block.ts';
import { caseReasons } from './case-evidence.ts';
import { cueReasons } from './cue-evidence.ts';
import type { Gazetteer } from './gazetteer.ts';
import { companyReasons } from './company-evidence.ts';
import { neighbourReasons } from './neighbour-evidence.ts';
import { sentenceAround } from './sentence.ts';
import { unpackTraits, type Traits } from './traits.ts';
import { logOdds, reason, type Reason } from './weights.ts';

/** One company that a match may stand for, with what its block says about that. */
export type Reading = { readonly company: number; readonly risk: Traits['risk']; readonly reasons: readonly Reason[]; readonly odds: number };

/** Weighs all readings of match `index` of a block by what stands in the block. */
export function readMatch(gazetteer: Gazetteer, block: Block, index: number): Reading[] {
  const match = block.matches[index];
  if (!match) return [];
  const sentence = sentenceAround(block, match.token, match.endToken);
  const neighbours = neighbourReasons(block, match, sentence);
  const readings: Reading[] = [];
  for (let form = match.firstForm; form < match.endForm; form += 1) {
    const traits = unpackTraits(entry(gazetteer.formTraits, form));
    const company = entry(gazetteer.formCompany, form);
    const reasons = [
      ...formReasons(traits, block.lang),
      ...caseReasons(block, match, entry(gazetteer.formCase, form), traits, sentence),
      ...neighbours.always,
      ...(traits.risk === 'safe' ? [] : [
        ...neighbours.ambiguous,
        ...cueReasons(gazetteer, block, match, company, sentence),
        ...companyReasons(gazetteer, block, index, company, sentence),
      ]),
    ];
    readings.push({ company, risk: traits.risk, reasons, odds: logOdds(reasons) });
  }
  return readings;
}

function formReasons({ risk, sense, lang, former }: Traits, blockLang: string | undefined): Reason[] {
  const base = risk === 'safe' ? 'safeForm' : risk === 'paired' ? 'pairedForm' : BASE[sense] ?? 'contextForm';
  const foreign = risk !== 'safe' && (lang === 'fr' || lang === 'en') && blockLang !== undefined && blockLang !== lang;
  return [...reason(base), ...(former ? reason('formerName') : []), ...(foreign ? reason('otherLanguage') : [])];
}

const BASE: Partial<Record<Traits['sense'], 'acronymForm' | 'sharedName'>> = {
  acronym: 'acronymForm',
  'other-company': 'sharedName',
  person: 'sharedName',
  place: 'sharedName',
};

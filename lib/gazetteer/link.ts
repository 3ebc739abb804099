import type { CompanyId } from '../model/company.ts';
import type { Mention } from '../model/mention.ts';
import type { Block } from './block.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readMatch, type Reading } from './local-evidence.ts';
import type { PageContribution } from './page-evidence.ts';
import { DEFAULT_THRESHOLD, SURE, toScore } from './score.ts';
import { PAIRED, SAFE } from './traits-of-form.ts';

/** A surface form met in a block, with every company it may stand for. */
export type Candidate = { readonly start: number; readonly end: number; readonly surface: string; readonly readings: readonly Reading[] };

/** What a block holds for its page: candidates, and what it adds to the page's evidence. */
export type LinkedBlock = { readonly candidates: readonly Candidate[]; readonly contribution: PageContribution };

/** The reader's word that a surface form is not this company. */
export type IsRejected = (surface: string, companyId: CompanyId) => boolean;

/** Weighs every match of a block by what stands in the block. */
export function linkBlock(gazetteer: Gazetteer, block: Block): LinkedBlock {
  const full = new Set<number>();
  const sure = new Set<number>();
  const candidates = block.matches.map((match, index): Candidate => {
    const { start, end } = match;
    const readings = readMatch(gazetteer, block, match, index);
    for (const { company, risk, odds } of readings) {
      if (risk === SAFE && odds >= 0) full.add(company);
      else if (risk !== PAIRED && odds >= SURE) sure.add(company);
    }
    return { start, end, surface: block.text.slice(start, end), readings };
  });
  return { candidates, contribution: { cues: [...block.cues.keys()], full: [...full], sure: [...sure] } };
}

/** What the page says of a company as a whole. */
export type PageOdds = { readonly odds: number; readonly established: boolean };

/** The company a candidate stands for, all evidence taken together; `undefined` where none reaches the threshold. */
export function resolve(
  gazetteer: Gazetteer,
  { start, end, surface, readings }: Candidate,
  pageOdds: (company: number) => PageOdds,
  isRejected: IsRejected,
): Mention | undefined {
  let best: Mention | undefined;
  for (const reading of readings) {
    const companyId = gazetteer.ids[reading.company] ?? '';
    const score = toScore(oddsOf(reading, pageOdds));
    if (score >= (best ? best.score : DEFAULT_THRESHOLD) && score !== best?.score && !isRejected(surface, companyId)) {
      best = { start, end, surface, companyId, score };
    }
  }
  return best;
}

function oddsOf(reading: Reading, pageOdds: (company: number) => PageOdds): number {
  if (!isContested(reading)) return reading.odds;
  const { odds, established } = pageOdds(reading.company);
  return reading.risk === PAIRED && !established ? Number.NEGATIVE_INFINITY : reading.odds + odds;
}

/** Whether the rest of the page may decide about a reading. */
export function isContested({ risk, odds }: Reading): boolean {
  return risk !== SAFE || odds < 0;
}

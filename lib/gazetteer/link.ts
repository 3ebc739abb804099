import type { Mention } from '../model/mention.ts';
import { at } from '../text/typed-array.ts';
import type { Block } from './block.ts';
import { readMatch, type Reading } from './evidence.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PageContribution } from './page-evidence.ts';
import { SURE, toScore } from './score.ts';
import { isFormer, namedBy, PAIRED, PUBLIC_BODY, riskOf, SAFE, WEAK_PRODUCT } from './traits-of-form.ts';

/** A surface form met in a block, with every company it may stand for. */
export type Candidate = {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** The hash of the form. */
  readonly hash: number;
  readonly readings: readonly Reading[];
};

/** What a block holds for its page: candidates, and what it adds to the page's evidence. */
export type LinkedBlock = { readonly candidates: readonly Candidate[]; readonly contribution: PageContribution };

/** Weighs every match of a block by what stands in the block. */
export function linkBlock(block: Block): LinkedBlock {
  const full = new Set<number>();
  const sure = new Set<number>();
  const candidates = block.matches.map(({ start, end, firstForm }, index): Candidate => {
    const readings = readMatch(block, index);
    for (const { company, traits, odds } of readings) {
      if (riskOf(traits) === SAFE && odds >= 0) full.add(company);
      else if (riskOf(traits) !== PAIRED && odds >= SURE) sure.add(company);
    }
    return { start, end, surface: block.text.slice(start, end), hash: at(block.gazetteer.formHash, firstForm), readings };
  });
  return { candidates, contribution: { cues: [...block.cueSet], full: [...full], sure: [...sure] } };
}

/** What the page says of a company as a whole. */
export type PageOdds = { readonly odds: number; readonly established: boolean };

/** What decides beside the evidence. */
export type Rules = {
  readonly pageOdds: (company: number) => PageOdds;
  readonly threshold: number;
  readonly products: boolean;
  /** Forms that are never a company, and those that always are one: company by the hash of the form. */
  readonly never: ReadonlySet<number>;
  readonly always: ReadonlyMap<number, number>;
};

/** The company a candidate stands for, all evidence taken together; `undefined` where none reaches the threshold. */
export function resolve({ ids }: Gazetteer, { start, end, surface, hash, readings }: Candidate, rules: Rules): Mention | undefined {
  if (rules.never.has(hash)) return undefined;
  const wanted = rules.always.get(hash);
  let best: Reading | undefined;
  let bestScore = 0;
  for (const reading of readings) {
    const score = wanted === reading.company ? 1 : toScore(oddsOf(reading, rules));
    if (score >= rules.threshold && score > bestScore) [best, bestScore] = [reading, score];
  }
  if (!best) return undefined;
  const named = namedBy(best.traits);
  if (named === WEAK_PRODUCT && !rules.products) return undefined;
  return {
    start, end, surface, companyId: ids[best.company] ?? '', score: bestScore,
    ...(named !== 0 && { kind: named === PUBLIC_BODY ? 'public-body' : 'product' }),
    ...(named === WEAK_PRODUCT && { weak: true }),
    ...(isFormer(best.traits) && { former: true }),
  };
}

function oddsOf(reading: Reading, { pageOdds }: Rules): number {
  if (!isContested(reading)) return reading.odds;
  const { odds, established } = pageOdds(reading.company);
  return riskOf(reading.traits) === PAIRED && !established ? Number.NEGATIVE_INFINITY : reading.odds + odds;
}

/** Whether the rest of the page may decide about a reading. */
export function isContested({ traits, odds }: Reading): boolean {
  return riskOf(traits) !== SAFE || odds < 0;
}

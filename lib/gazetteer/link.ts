import type { Mention } from '../model/mention.ts';
import { at } from '../text/typed-array.ts';
import { isAcronymKey, readAcronyms } from './acronyms.ts';
import { isInName, isWord, startsWithCapital, type Block } from './block.ts';
import { readMatch, type Reading } from './evidence.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PageContribution } from './page-evidence.ts';
import { INTRODUCED, SAFE_BEFORE_UNKNOWN_NAME, UNKNOWN_NAME_AFTER } from './features.ts';
import type { Match } from './match.ts';
import { SURE, toScore } from './score.ts';
import { isFormer, namedBy, PAIRED, PUBLIC_BODY, riskOf, SAFE, WEAK_PRODUCT } from './traits-of-form.ts';

/** A surface form met in a block, with every company it may stand for. */
export type Candidate = {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** The hash of the form, or the key of an acronym that the pack does not know: then there are no readings. */
  readonly hash: number;
  readonly readings: readonly Reading[];
  /** The longer, unknown name that begins with this one: «Amazon Prime Video». */
  readonly longer: string | undefined;
};

/** What a block holds for its page: candidates, and what it adds to the page's evidence. */
export type LinkedBlock = { readonly candidates: readonly Candidate[]; readonly contribution: PageContribution };

/** What most blocks hold. */
const NOTHING: LinkedBlock = { candidates: [], contribution: { cues: [], full: [], sure: [], introduced: [] } };

/** Weighs every match of a block by what stands in the block. */
export function linkBlock(block: Block): LinkedBlock {
  if (block.matches.length + block.cues.length + block.tokens.capitals.length === 0) return NOTHING;
  const full = new Set<number>();
  const sure = new Set<number>();
  const introduced: [number, number][] = [];
  const candidates = block.matches.map((match, index): Candidate => {
    const { start, end, firstForm } = match;
    const readings = readMatch(block, index);
    for (const { company, traits, odds } of readings) {
      if (riskOf(traits) === SAFE && odds >= 0) full.add(company);
      else if (riskOf(traits) !== PAIRED && odds >= SURE) sure.add(company);
    }
    return { start, end, surface: block.text.slice(start, end), hash: at(block.gazetteer.formHash, firstForm), readings, longer: longerName(block, match, readings) };
  });
  for (const { start, end, key, introducedBy } of readAcronyms(block)) {
    const company = introducedBy && candidates[block.matches.indexOf(introducedBy)]?.readings.find(({ odds }) => odds >= 0)?.company;
    if (company !== undefined) introduced.push([key, company]);
    candidates.push({ start, end, surface: block.text.slice(start, end), hash: key, readings: [], longer: undefined });
  }
  candidates.sort((one, other) => one.start - other.start);
  return { candidates, contribution: { cues: [...block.cueSet], full: [...full], sure: [...sure], introduced } };
}

/** What the page says of a company as a whole. */
export type PageOdds = { readonly odds: number; readonly established: boolean; readonly introduced: number | undefined };

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
export function resolve({ ids, weights }: Gazetteer, { start, end, surface, hash, readings, longer }: Candidate, rules: Rules): Mention | undefined {
  if (rules.never.has(hash)) return undefined;
  if (isAcronymKey(hash)) {
    const { introduced } = rules.pageOdds(hash);
    return introduced === undefined ? undefined : { start, end, surface, companyId: ids[introduced] ?? '', score: toScore(weights[INTRODUCED] ?? 0) };
  }
  const wanted = rules.always.get(hash);
  let best: Reading | undefined;
  let bestScore = 0;
  let product: Mention | undefined;
  for (const reading of readings) {
    const odds = oddsOf(reading, rules);
    const score = wanted === reading.company ? 1 : toScore(odds);
    if (score >= rules.threshold && score > bestScore) [best, bestScore] = [reading, score];
    else if (longer && rules.products) {
      const weak = toScore(odds - (weights[reading.features.find(tellsLongerName) ?? 0] ?? 0));
      if (weak >= rules.threshold) product ??= { start, end: start + longer.length, surface: longer, companyId: ids[reading.company] ?? '', score: weak, kind: 'product', weak: true };
    }
  }
  if (!best) return product;
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

/** The feature by which an unknown name behind it speaks against a firm. */
function tellsLongerName(feature: number): boolean {
  return feature === SAFE_BEFORE_UNKNOWN_NAME || feature === UNKNOWN_NAME_AFTER;
}

function longerName(block: Block, { start, endToken }: Match, readings: readonly Reading[]): string | undefined {
  if (!readings.some(({ features }) => features.some(tellsLongerName))) return undefined;
  let end = endToken;
  while (isWord(block, end) && startsWithCapital(block, end) && !isInName(block, end)) end += 1;
  return block.text.slice(start, at(block.tokens.end, end - 1));
}

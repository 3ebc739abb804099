import type { Mention } from '../../model/mention.ts';
import { at, entry } from '../../text/typed-array.ts';
import { NEVER, type CorrectionRules } from '../corrections/corrections.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import {
  endingOf,
  hasSmallSense,
  isFormer,
  namedBy,
  PAIRED,
  PUBLIC_BODY,
  riskOf,
  SAFE,
  WEAK_PRODUCT,
} from '../gazetteer/traits-of-form.ts';
import { isAcronymKey, readAcronyms } from './acronyms.ts';
import { bitsOf, type Block } from './block.ts';
import { readMatch, type Reading } from './evidence.ts';
import {
  ACRONYM_OF_OTHER,
  BEFORE,
  INITIAL_AFTER,
  INTRODUCED,
  PERSON_ABOVE,
  SAFE_BEFORE_UNKNOWN_NAME,
  SURE_BEHIND,
  UNKNOWN_NAME_AFTER,
} from './features.ts';
import { isContested, oddsOnPage } from './odds-on-page.ts';
import {
  sayDoubt,
  sayFull,
  sayOther,
  sayPerson,
  saySurely,
  type PageContribution,
  type PageEvidence,
} from './page-evidence.ts';
import { JUDGED_SURE, judgedThreshold, SURE, toScore } from './score.ts';
import { CAPITAL, FIRST_NAME, HONORIFIC, NAMED } from './word-classes.ts';

/** A surface form met in a block, with every company it may stand for. */
export type Candidate = {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** The hash of the form, or the key of an acronym that the pack does not know: then there are no readings. */
  readonly hash: number;
  readonly readings: readonly Reading[];
  /** Where the longer name ends that may begin with this one: «Amazon Prime Video». */
  readonly longer: string;
};

/** What a block holds for its page: candidates, and what it adds to the page's evidence. */
export type LinkedBlock = {
  readonly candidates: readonly Candidate[];
  /** The companies and keys of acronyms about which the rest of the page may decide. */
  readonly contested: readonly number[];
  readonly contribution: PageContribution;
};

/** What makes a name that of a person, wherever it stands on the page. */
const PERSON: ReadonlySet<number> = new Set([
  BEFORE + Math.log2(FIRST_NAME),
  BEFORE + Math.log2(HONORIFIC),
  INITIAL_AFTER,
]);

/** Log-odds below which a block by itself is against a reading. */
const DOUBTED = -1;

/** Weighs every match of a block by what stands in the block. */
export function linkBlock(block: Block): LinkedBlock {
  const { gazetteer, text, tokens, matches, said } = block;
  const say = (thing: number): void => {
    if (!said.includes(thing)) said.push(thing);
  };
  const alone = afterPersons(
    gazetteer,
    matches.map((_, index) => readMatch(block, index)),
  );
  const sure = matches.length > 1 ? sureOnes(alone) : undefined;
  const candidates = matches.map(({ start, end: last, endToken, firstForm }, index): Candidate => {
    const end = last - endingOf(entry(gazetteer.formTraits, firstForm));
    const own = alone[index] ?? [];
    const readings = sure ? beforeSureOnes(gazetteer, own, index, sure) : own;
    for (const reading of own) {
      const { company, traits, features } = reading;
      if (isSure(reading)) say(riskOf(traits) === SAFE ? sayFull(gazetteer, company) : saySurely(gazetteer, company));
      else if (features.includes(ACRONYM_OF_OTHER)) say(sayOther(gazetteer, company));
      else if (isPerson(reading)) say(sayPerson(gazetteer, company));
      if (riskOf(traits) !== SAFE && reading.odds < DOUBTED) say(sayDoubt(gazetteer, company));
    }
    let behind = endToken;
    while ((bitsOf(block, behind) & (CAPITAL | NAMED)) === CAPITAL) behind += 1;
    return {
      start,
      end,
      surface: text.slice(start, end),
      hash: at(gazetteer.formHash, firstForm),
      readings,
      longer: behind === endToken ? '' : text.slice(start, at(tokens.end, behind - 1)),
    };
  });
  const introduced: [number, number][] = [];
  for (const { start, end, key, introducedBy } of readAcronyms(block)) {
    const company = candidates[introducedBy]?.readings.find(({ odds }) => odds >= 0)?.company;
    if (company !== undefined) introduced.push([key, company]);
    candidates.push({ start, end, surface: text.slice(start, end), hash: key, readings: [], longer: '' });
  }
  if (candidates.length > matches.length) candidates.sort((one, other) => one.start - other.start);
  const contested: number[] = [];
  for (const { readings, hash } of candidates) {
    if (isAcronymKey(hash)) contested.push(hash);
    for (const reading of readings) if (isContested(reading)) contested.push(reading.company);
  }
  return { candidates, contested, contribution: { said, introduced, length: text.length } };
}

/**
 * The readings of all matches, those of a surname behind the full name of a person doubted, unless the block names the
 * company for certain: «Paul Bull … Bull».
 */
function afterPersons({ weights }: Gazetteer, alone: readonly (readonly Reading[])[]): readonly (readonly Reading[])[] {
  const first = alone.findIndex((readings) => readings.some(isPerson));
  if (first < 0 || first === alone.length - 1) return alone;
  const certain = new Set(
    alone.flatMap((readings) => readings.flatMap((other) => (isContested(other) ? [] : other.company))),
  );
  const persons = new Set<number>();
  return alone.map((readings) => {
    const doubted = readings.map((reading) =>
      persons.has(reading.company) && isContested(reading) && !certain.has(reading.company)
        ? {
            ...reading,
            features: [...reading.features, PERSON_ABOVE],
            odds: reading.odds + (weights[PERSON_ABOVE] ?? 0),
          }
        : reading,
    );
    for (const reading of readings) if (isPerson(reading)) persons.add(reading.company);
    return doubted;
  });
}

function isPerson({ features }: Reading): boolean {
  return features.some((feature) => PERSON.has(feature));
}

/** Whether a reading is sure enough by itself to support others. */
function isSure({ traits, odds, judged }: Reading): boolean {
  return riskOf(traits) === SAFE ? odds >= 0 : riskOf(traits) !== PAIRED && odds >= (judged === 0 ? SURE : JUDGED_SURE);
}

/** Between which matches the sure readings of each company stand. */
function sureOnes(alone: readonly (readonly Reading[])[]): ReadonlyMap<number, readonly [first: number, last: number]> {
  const sure = new Map<number, readonly [number, number]>();
  alone.forEach((readings, index) => {
    for (const reading of readings)
      if (isSure(reading)) sure.set(reading.company, [sure.get(reading.company)?.[0] ?? index, index]);
  });
  return sure;
}

/**
 * The readings of a match with what stands behind it in the block. Who writes about a firm introduces it first and is
 * brief later: a bare word that stands before its firm is named for sure may well be something else.
 */
function beforeSureOnes(
  { weights }: Gazetteer,
  readings: readonly Reading[],
  index: number,
  sure: ReturnType<typeof sureOnes>,
): readonly Reading[] {
  return readings.map((reading) => {
    const [first = index, last = index] = sure.get(reading.company) ?? [];
    if (riskOf(reading.traits) === SAFE || first < index || last === index) return reading;
    const features = [...reading.features, SURE_BEHIND];
    return { ...reading, features, odds: reading.odds + reading.share * (weights[SURE_BEHIND] ?? 0) };
  });
}

/** What decides beside the evidence of the block. */
export type Rules = {
  readonly page: PageEvidence;
  /** What the page says of a company, as log-odds, or the company that an acronym was introduced for. */
  readonly asked: (company: number) => number;
  readonly lang: string | undefined;
  readonly threshold: number;
  readonly products: boolean;
  readonly correctionRules: CorrectionRules | undefined;
};

/** The company a candidate stands for, all evidence taken together; `undefined` where none reaches the threshold. */
export function resolve(
  { ids, weights }: Gazetteer,
  { start, end, surface, hash, readings, longer }: Candidate,
  { page, asked, lang, threshold, products, correctionRules }: Rules,
): Mention | undefined {
  const tell = (company: number, score: number): Mention => ({
    start,
    end,
    surface,
    companyId: ids[company] ?? '',
    score,
  });
  const rule = correctionRules?.ruleOf(hash);
  if (rule === NEVER) return undefined;
  if (isAcronymKey(hash)) return asked(hash) < 0 ? undefined : tell(asked(hash), toScore(weights[INTRODUCED] ?? 0));
  let best: Reading | undefined;
  let bestScore = 0;
  let product: Mention | undefined;
  const isLetter = surface.length === 1;
  const allOdds = readings.map((reading) => oddsOnPage(reading, isLetter, page, () => asked(reading.company)));
  for (const [index, reading] of readings.entries()) {
    const { company, features, traits } = reading;
    const odds = allOdds[index] ?? 0;
    const score = rule === company ? 1 : scoreAmong(allOdds, odds);
    const isDoubtful = page.isLong && hasSmallSense(traits);
    const needed = reading.judged === 0 ? threshold : judgedThreshold(threshold, isDoubtful ? undefined : lang);
    if (score >= needed && score > bestScore) {
      best = reading;
      bestScore = score;
    } else if (products && longer !== '') {
      // Without what its unknown name says against a firm it is a thing of that firm.
      const against =
        features.find((feature) => feature === SAFE_BEFORE_UNKNOWN_NAME || feature === UNKNOWN_NAME_AFTER) ?? -1;
      const weak = toScore(odds - reading.share * (weights[against] ?? 0));
      if (against >= 0 && weak >= threshold)
        product ??= {
          ...tell(company, weak),
          end: start + longer.length,
          surface: longer,
          kind: 'product',
          weak: true,
        };
    }
  }
  if (!best) return product;
  const mention = tell(best.company, bestScore);
  const named = namedBy(best.traits);
  if (named === 0 && !isFormer(best.traits)) return mention;
  return named === WEAK_PRODUCT && !products
    ? undefined
    : {
        ...mention,
        ...(named !== 0 && { kind: named === PUBLIC_BODY ? 'public-body' : 'product' }),
        ...(named === WEAK_PRODUCT && { weak: true }),
        ...(isFormer(best.traits) && { former: true }),
      };
}

/**
 * The probability of one of several readings of a name, of which at most one is right: the others take from its share.
 */
function scoreAmong(allOdds: readonly number[], odds: number): number {
  if (allOdds.length === 1) return toScore(odds);
  const others = allOdds.reduce((sum, other) => sum + Math.exp(other), 1) - Math.exp(odds);
  return toScore(odds - Math.log(Math.max(1, others)));
}

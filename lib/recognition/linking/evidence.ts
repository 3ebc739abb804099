import { at, entry } from '../../text/typed-array.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Match } from '../gazetteer/match.ts';
import {
  CAPITAL_TELLS,
  formFeature,
  hasSmallSense,
  isForeign,
  isFormer,
  isLittleKnown,
  isPlain,
  riskOf,
  SAFE,
} from '../gazetteer/traits-of-form.ts';
import { judgeMatch } from '../judge/judge.ts';
import { isOfOther } from './acronyms.ts';
import { bitsAmong, bitsOf, type Block } from './block.ts';
import { addCapitals, addOtherSense, isArticled, isFunctionWord, isLowered } from './case-evidence.ts';
import { addCompanies } from './company-evidence.ts';
import { addContextTerms, addPhraseAgainst } from './context-term-evidence.ts';
import * as features from './features.ts';
import { featureOfLongerName } from './longer-name.ts';
import { addNeighbours, isInAddress } from './neighbour-evidence.ts';
import { isOtherThing, isPersonAround, isThingOfOther } from './other-thing.ts';
import { isOtherWord } from './other-word.ts';
import { add, logOdds } from './score.ts';
import { sentenceAround, type Sentence } from './sentence.ts';
import {
  CAPITAL,
  FIRM_VERB,
  FIRST_NAME,
  LEGAL_FORM,
  MONEY,
  NAMED,
  ORGANISATION,
  ROLE,
  UNKNOWN_NAME,
} from './word-classes.ts';

/** One company that a match may stand for, with what its block says about that. */
export type Reading = {
  readonly company: number;
  /** See `traits-of-form.ts`. */
  readonly traits: number;
  readonly features: readonly number[];
  /** That the reading is right, as log-odds by what stands in the block. */
  readonly odds: number;
  /**
   * How much the weight of a feature counts in them, but for the reader's corrections: all where no judge was asked.
   */
  readonly share: number;
  /** What the judge adds to the weighed features; 0 where it was not asked. */
  readonly judged: number;
};

/** Weighs all readings of match `index` of a block by what stands in the block. */
export function readMatch(block: Block, index: number): Reading[] {
  const { gazetteer, correctionRules, lang, year } = block;
  const readings: Reading[] = [];
  const match = block.matches[index];
  if (!match) return readings;
  const { start, end, token, endToken, firstForm } = match;
  const sentence = sentenceAround(block, token, endToken);
  const ask =
    gazetteer.judge && hasDoubtfulForm(gazetteer, match) ? judgeMatch(gazetteer.judge, block, match) : undefined;
  const longer = featureOfLongerName(block, match);
  const isPerson = isPersonAround(block, match);
  const addCorrections = correctionRules?.correctionsOf(at(gazetteer.formHash, firstForm));
  for (let form = firstForm; form < match.endForm; form += 1) {
    const traits = entry(gazetteer.formTraits, form);
    if (match.appearance.accented && isPlain(traits)) continue;
    const company = entry(gazetteer.formCompany, form);
    const formCase = entry(gazetteer.formCase, form);
    const until = entry(gazetteer.formUntil, form);
    const isSafe = riskOf(traits) === SAFE;
    const { capitals, smalls } = match.appearance;
    const lowered = isLowered(block, match, formCase);
    if (
      isOtherWord(block, match, { traits, formCase, lowered, sentence }) ||
      isOtherThing(block, match, traits, lowered)
    )
      continue;
    const found: number[] = [features.BIAS, formFeature(traits)];
    if (!isSafe && isPerson) found.push(features.INITIAL_AFTER);

    if (longer !== undefined && (longer !== features.ABBREVIATION || isShortened(match, formCase))) found.push(longer);
    if (!isSafe && isForeign(traits, lang)) found.push(features.OTHER_LANGUAGE);
    if (
      !isSafe &&
      smalls !== 0 &&
      (capitals === formCase || capitals === 1) &&
      endToken - token === 1 &&
      (bitsOf(block, token) & FIRST_NAME) !== 0
    )
      found.push(features.FIRST_NAME_FORM, ...(isFullName(block, match) ? [features.INITIAL_AFTER] : []));
    if (year < entry(gazetteer.formSince, form)) found.push(features.BEFORE_ITS_TIME);
    else if (isFormer(traits)) found.push(year <= until ? features.NAME_IN_TIME : features.FORMER_NAME);
    else if (until > 0 && year > until) found.push(features.AFTER_ITS_TIME);
    if (isInAddress(block.text, start, end)) found.push(features.INSIDE_ADDRESS);
    if (match.hasLegalForm) found.push(features.LEGAL_FORM_BEHIND);
    if (lowered) {
      found.push(features.LOWER_CASE);
      if (isSafe) found.push(features.LOWER_CASE_SAFE);
      // «centres E.Leclerc», «répression des fraudes», but not «el país»: a name keeps its capitals, the first aside.
      if (endToken - token > 1 && ((capitals ^ formCase) & ((capitals | smalls) - 1)) === 0)
        found.push(features.LOWER_CASE_PHRASE);
      if (block.isCaseless) found.push(features.CASELESS_BLOCK);
      if (!isSafe && (isFunctionWord(block, match) || (hasSmallSense(traits) && isArticled(block, match))))
        found.push(features.FUNCTION_WORD);
    } else if (!isSafe) addCapitals(found, block, match, formCase, traits, sentence());

    // What stands around a safe form says nothing, but for what makes it another name.
    const isDoubted = isLittleKnown(traits) && smalls !== 0;
    const isOpen = !isSafe || isDoubted || (lowered && block.isCaseless) || addCorrections !== undefined;
    addNeighbours(found, block, match, sentence, isOpen);
    if (isDoubted) {
      add(found, features.LITTLE_KNOWN_FORM);
      if (!isInBusiness(block, index, sentence())) add(found, features.LITTLE_KNOWN_FORM);
    }
    let corrections = 0;
    if (isOpen) {
      if (
        isOfOther(block, match) ||
        (!isSafe && riskOf(traits) !== CAPITAL_TELLS && isThingOfOther(block, match, index, company))
      )
        found.push(features.ACRONYM_OF_OTHER);
      if (block.text.charAt(end) !== '-') addOtherSense(found, block, match, index, traits);
      const { from, to } = sentence();
      if (
        PRICE_MOVE.test(block.text.slice(end, end + PRICE_MOVE_LENGTH)) &&
        (smalls === 0 || (bitsOf(block, token - 1) & (CAPITAL | NAMED)) !== CAPITAL)
      )
        found.push(features.PRICE_MOVE);
      addContextTerms(found, block, match, company, sentence());
      addCompanies(found, block, index, match, company, sentence());
      const known = found.length;
      addCorrections?.(found, block.tokens, company, from, to);
      corrections = found.length - known;
    } else {
      addPhraseAgainst(found, block, match, company);
      if (
        endToken - token === 1 &&
        lang !== 'de' &&
        (bitsOf(block, endToken) & UNKNOWN_NAME) !== 0 &&
        !sentence().headline
      )
        found.push(features.SAFE_BEFORE_UNKNOWN_NAME);
    }
    readings.push(weigh(gazetteer, { company, traits, features: found }, corrections, isSafe ? undefined : ask));
  }
  return readings;
}

/** «Rubis (-3,3 %)», «Alten +1,2 %», as far as it is read; «Cake Box (-43 %)» is a longer name. */
const PRICE_MOVE = /^\s?[(:]? ?[+−–-] ?\d[\d.,]*\s?%/;
const PRICE_MOVE_LENGTH = 14;

/** What is said of firms, in a sentence. */
const BUSINESS = ORGANISATION | ROLE | MONEY | FIRM_VERB | LEGAL_FORM;

/** Whether the sentence of a match speaks of firms: it has a word of business, or another name that is certain. */
function isInBusiness(block: Block, index: number, { from, to }: Sentence): boolean {
  const { matches, gazetteer } = block;
  const { token, endToken, firstForm: own } = matches[index] ?? { token: from, endToken: from, firstForm: -1 };
  if (((bitsAmong(block, from, token) | bitsAmong(block, endToken, to)) & BUSINESS) !== 0) return true;
  return matches.some(({ token: other, firstForm }) => {
    const traits = entry(gazetteer.formTraits, firstForm);
    return other >= from && other < to && firstForm !== own && riskOf(traits) === SAFE && !isLittleKnown(traits);
  });
}

/**
 * What the training text of the judge does not hold counts in full: who bore the name when, addresses, acronyms spelt
 * out. So does what is decided whatever the words around say: a fixed phrase that holds the name («contre X»), and a
 * pronoun or the like with the capital of its sentence.
 */
const UNJUDGED: ReadonlySet<number> = new Set([
  features.WORD_AROUND + 1,
  features.FUNCTION_WORD,
  features.FORMER_NAME,
  features.NAME_IN_TIME,
  features.BEFORE_ITS_TIME,
  features.AFTER_ITS_TIME,
  features.INSIDE_ADDRESS,
  features.ACRONYM_OF_OTHER,
  features.ACRONYM_OF_NAME,
  features.ABBREVIATION,
  features.INITIAL_AFTER,
  features.VENUE,
  features.PRICE_MOVE,
  features.LEGAL_FORM_BEHIND,
  features.BEFORE + Math.log2(FIRST_NAME),
]);

/** Whether letters that are all capitals in a form are written as a word: «Abb» for ABB. */
function isShortened({ appearance: { capitals, smalls } }: Match, formCase: number): boolean {
  return formCase === (capitals | smalls);
}

/** Whether a first name has a surname behind it: «Nathan Duvallet». */
function isFullName(block: Block, { end, endToken }: Match): boolean {
  return block.text.charAt(end) === ' ' && (bitsOf(block, endToken) & UNKNOWN_NAME) !== 0;
}

/** Whether a match may stand for a company by a form that needs support. */
function hasDoubtfulForm({ formTraits }: Gazetteer, { firstForm, endForm }: Match): boolean {
  for (let form = firstForm; form < endForm; form += 1) if (riskOf(entry(formTraits, form)) !== SAFE) return true;
  return false;
}

/**
 * The odds of a reading: the sum of its features, or what the judge makes of it; the last `corrections` features are
 * the reader's.
 */
function weigh(
  { judge, weights }: Gazetteer,
  reading: Pick<Reading, 'company' | 'traits' | 'features'>,
  corrections: number,
  ask: ReturnType<typeof judgeMatch> | undefined,
): Reading {
  if (!ask || !judge) return { ...reading, odds: logOdds(weights, reading.features), share: 1, judged: 0 };
  const own = reading.features.slice(0, reading.features.length - corrections);
  const linear = logOdds(weights, own);
  const whole = logOdds(
    weights,
    own.filter((feature) => UNJUDGED.has(feature)),
  );
  const judged = ask({ ...reading, features: own }, linear - whole);
  const corrected = logOdds(weights, reading.features.slice(own.length));
  const odds = judge.share * (linear - whole) + whole + judged + corrected;
  return { ...reading, odds, share: judge.share, judged };
}

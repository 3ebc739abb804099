import { WORD } from '../text/tokens.ts';
import { at } from '../text/typed-array.ts';
import { classOf, hasLostElision, isWord, type Block } from './block.ts';
import * as features from './features.ts';
import type { Match } from './match.ts';
import { add, type Reason } from './score.ts';
import { beginsSentence, startsWithCapital, type Sentence } from './sentence.ts';
import { ACRONYM, hasSmallSense, riskOf, SAFE, senseOf } from './traits-of-form.ts';
import { ARTICLE, AUXILIARY, LEGAL_FORM, LIST, ROLE, SMALL_WORD, VERB } from './word-classes.ts';

const CASELESS_WORDS = 4;
const CASELESS_REACH = 200;
const CASELESS_SHARE = 0.05;

const FUNCTION_WORDS = ARTICLE | LIST | AUXILIARY | SMALL_WORD;
const SUBJECT_FOLLOWERS = VERB | AUXILIARY | LIST | LEGAL_FORM | ROLE;

const OWN = 0;
const CAPITALS = 1;
const CAPITALISED = 2;
const LOWERED_ACRONYM = 3;
const LOWER = 4;

/** What the capitals of a match tell about a form whose own capitals are `formCase`; the sentence is read only for forms that need support. */
export function addCaseReasons(reasons: Reason[], block: Block, match: Match, formCase: number, traits: number, sentence: Sentence | undefined): void {
  const casing = casingOf(block, match, formCase);
  if (casing === LOWER) add(reasons, lowerFeature(block, match, traits));
  else if (casing === LOWERED_ACRONYM) add(reasons, features.loweredAcronym);
  else if (sentence && isFunctionWord(block, match, sentence)) add(reasons, features.functionWord);
  else if (sentence && match.appearance.capitals !== 0) addCapitalReasons(reasons, block, match, formCase, traits, casing === CAPITALS, sentence);
}

function addCapitalReasons(reasons: Reason[], block: Block, match: Match, formCase: number, traits: number, allCapitals: boolean, { headline }: Sentence): void {
  const innerCapitals = (formCase & (formCase - 1)) !== 0;
  if (innerCapitals && match.appearance.capitals === formCase && senseOf(traits) !== ACRONYM && !headline) add(reasons, features.ownCasing);
  else if (!hasSmallSense(traits)) return;
  else if (!hasLostElision(block, match) && beginsSentence(block, match.token)) add(reasons, features.phraseAtSentenceStart, isPhrase(block, match));
  else add(reasons, features.capitalInSentence, !headline && !allCapitals && block.lang !== 'de');
}

function lowerFeature(block: Block, match: Match, traits: number): features.Feature {
  if (isCaseless(block)) return features.lowerCaseInCaseless;
  if (riskOf(traits) !== SAFE) return features.lowerCase;
  return match.endToken - match.token > 1 ? features.lowerCasePhrase : features.lowerCaseSafe;
}

function casingOf(block: Block, match: Match, formCase: number): number {
  const { capitals, smalls } = match.appearance;
  if (capitals === formCase) return OWN;
  if (smalls === 0) return CAPITALS;
  const letters = capitals | smalls;
  const first = letters & -letters;
  if (match.endToken - match.token > 1 && (classOf(block, match.token) & ARTICLE) !== 0) {
    // «la Poste», but not «La poste»: the article of a name says nothing, the word after it does.
    return (capitals & ~first) === (formCase & ~first) ? OWN : LOWER;
  }
  if ((capitals & first) === 0) return LOWER;
  return formCase === letters && letters !== first ? LOWERED_ACRONYM : CAPITALISED;
}

/** Whether a block does without capitals, as forum talk does. */
function isCaseless(block: Block): boolean {
  const { kind, count } = block.tokens;
  if (startsWithCapital(block, 0) || count < CASELESS_WORDS) return false;
  const reach = Math.min(count, CASELESS_REACH);
  let capitalised = 0;
  for (let token = 0; token < reach; token += 1) if (at(kind, token) === WORD && startsWithCapital(block, token)) capitalised += 1;
  return capitalised <= reach * CASELESS_SHARE;
}

/** Whether a name is an article, pronoun or the like, written as that would be: small, or where any word has a capital. */
function isFunctionWord(block: Block, match: Match, { headline }: Sentence): boolean {
  if (match.endToken - match.token > 1 || (classOf(block, match.token) & FUNCTION_WORDS) === 0) return false;
  const { capitals } = match.appearance;
  return capitals === 0 || (capitals === 1 && (headline || beginsSentence(block, match.token)));
}

/** Whether a small word follows that does not go with a subject: «Free shipping», «Target audience». */
function isPhrase(block: Block, match: Match): boolean {
  const next = match.endToken;
  return isWord(block, next) && (classOf(block, next) & SUBJECT_FOLLOWERS) === 0 && !startsWithCapital(block, next);
}

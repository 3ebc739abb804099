import { classOf, hasLostElision, isWord, startsWithCapital, type Block } from './block.ts';
import * as features from './features.ts';
import type { Match } from './match.ts';
import { beginsSentence, type Sentence } from './sentence.ts';
import { ACRONYM, hasSmallSense, riskOf, SAFE, senseOf } from './traits-of-form.ts';
import { ARTICLE, AUXILIARY, LEGAL_FORM, LIST, ROLE, SMALL_WORD, VERB } from './word-classes.ts';

const CASELESS_WORDS = 4;
const CASELESS_REACH = 200;
const CASELESS_SHARE = 0.05;

const FUNCTION_WORDS = ARTICLE | LIST | AUXILIARY | SMALL_WORD;
const SUBJECT_FOLLOWERS = VERB | AUXILIARY | LIST | LEGAL_FORM | ROLE;

/** Whether a match is written small where its form is not. */
export function isLowered({ appearance: { capitals, smalls }, token, endToken }: Match, formCase: number, block: Block): boolean {
  if (capitals === formCase || smalls === 0) return false;
  const letters = capitals | smalls;
  const first = letters & -letters;
  // «la Poste», but not «La poste»: the article of a name says nothing, the word after it does.
  if (endToken - token > 1 && (classOf(block, token) & ARTICLE) !== 0) return (capitals & ~first) !== (formCase & ~first);
  return (capitals & first) === 0;
}

/** What it says that a match is written small; tells whether all its block is, so that what stands around counts. */
export function addLowered(found: number[], block: Block, { token, endToken }: Match, traits: number): boolean {
  found.push(features.LOWER_CASE);
  if (riskOf(traits) === SAFE) found.push(features.LOWER_CASE_SAFE);
  if (endToken - token > 1) found.push(features.LOWER_CASE_PHRASE);
  if (!isCaseless(block)) return false;
  found.push(features.CASELESS_BLOCK);
  return true;
}

/** What the capitals of a match tell about a form whose own capitals are `formCase`, and that needs support. */
export function addCapitals(found: number[], block: Block, match: Match, formCase: number, traits: number, sentence: Sentence): void {
  const { capitals, smalls } = match.appearance;
  const letters = capitals | smalls;
  if (formCase === letters && capitals !== letters && letters !== 1) found.push(features.LOWERED_ACRONYM);
  else if (isFunctionWord(block, match, sentence)) found.push(features.FUNCTION_WORD);
  else if (capitals === 0) return;
  else if ((formCase & (formCase - 1)) !== 0 && capitals === formCase && senseOf(traits) !== ACRONYM && !sentence.headline) found.push(features.OWN_CASING);
  else if (!hasSmallSense(traits)) return;
  else if (!hasLostElision(block, match) && beginsSentence(block, match.token)) {
    if (isPhrase(block, match)) found.push(features.PHRASE_AT_START);
  } else if (!sentence.headline && (capitals === formCase || smalls !== 0) && block.lang !== 'de') found.push(features.CAPITAL_IN_SENTENCE);
}

/** Whether a block does without capitals, as forum talk does. */
function isCaseless(block: Block): boolean {
  const { count } = block.tokens;
  if (startsWithCapital(block, 0) || count < CASELESS_WORDS) return false;
  const reach = Math.min(count, CASELESS_REACH);
  let capitalised = 0;
  for (let token = 0; token < reach; token += 1) if (isWord(block, token) && startsWithCapital(block, token)) capitalised += 1;
  return capitalised <= reach * CASELESS_SHARE;
}

/** Whether a name is an article, pronoun or the like, written as that would be: small, or where any word has a capital. */
function isFunctionWord(block: Block, { token, endToken, appearance: { capitals, smalls } }: Match, { headline }: Sentence): boolean {
  return endToken - token === 1 && (classOf(block, token) & FUNCTION_WORDS) !== 0 && (capitals === 0 || ((capitals === 1 || smalls === 0) && (headline || beginsSentence(block, token))));
}

/** Whether a small word follows that does not go with a subject: «Free shipping», «Target audience». */
function isPhrase(block: Block, { endToken }: Match): boolean {
  return isWord(block, endToken) && (classOf(block, endToken) & SUBJECT_FOLLOWERS) === 0 && !startsWithCapital(block, endToken);
}

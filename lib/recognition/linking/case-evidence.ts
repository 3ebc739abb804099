import type { Match } from '../gazetteer/match.ts';
import { ACRONYM, CAPITAL_TELLS, hasSmallSense, PLACE, riskOf, senseOf } from '../gazetteer/traits-of-form.ts';
import { bitsOf, type Block } from './block.ts';
import * as features from './features.ts';
import type { Sentence } from './sentence.ts';
import {
  ARTICLE,
  AT,
  AUXILIARY,
  BEGINS,
  CAPITAL,
  LEGAL_FORM,
  LIST,
  PLACE_PREPOSITION,
  ROLE,
  SMALL_WORD,
  VERB,
  WORD,
} from './word-classes.ts';

const FUNCTION_WORDS = ARTICLE | LIST | AUXILIARY | SMALL_WORD;
/** What prepositions are, and pronouns and the like. */
const PREPOSITION = SMALL_WORD | AT | AUXILIARY | PLACE_PREPOSITION;
/** How many names to each side are looked at for one that is like it: a block may hold thousands. */
const MAX_NAMES = 100;
/** German and French write ESA as a word, which Spanish has. */
const DEMONSTRATIVE = /^es[ae]$/i;
const SUBJECT_FOLLOWERS = VERB | AUXILIARY | LIST | LEGAL_FORM | ROLE;

/** Whether a match is written small where its form is not. */
export function isLowered(
  block: Block,
  { appearance: { capitals, smalls }, token, endToken }: Match,
  formCase: number,
): boolean {
  if (capitals === formCase || smalls === 0) return false;
  const letters = capitals | smalls;
  const first = letters & -letters;
  // «Also holding it up»: at the head of a sentence a small word has its capital anyway.
  if (capitals === first && endToken - token > 1 && (bitsOf(block, token) & (BEGINS | FUNCTION_WORDS)) > BEGINS)
    return true;
  // «la Poste», but not «La poste»: the article of a name says nothing, the word after it does.
  return endToken - token > 1 && (bitsOf(block, token) & ARTICLE) !== 0
    ? (capitals | first) !== (formCase | first)
    : (capitals & first) === 0;
}

/** Whether a match is an article and a word: «le monde», where nothing is written with capitals. */
export function isArticled(block: Block, { token, endToken }: Match): boolean {
  return endToken - token > 1 && (bitsOf(block, token) & ARTICLE) !== 0;
}

/** Whether a match is a single word that is an article, a preposition, a pronoun or the like. */
export function isFunctionWord(block: Block, { token, endToken }: Match): boolean {
  return endToken - token === 1 && (bitsOf(block, token) & FUNCTION_WORDS) !== 0;
}

/** What the capitals of a match tell about a form whose own capitals are `formCase`, and that needs support. */
export function addCapitals(
  found: number[],
  block: Block,
  match: Match,
  formCase: number,
  traits: number,
  { headline }: Sentence,
): void {
  const {
    start,
    token,
    endToken,
    appearance: { capitals, smalls },
  } = match;
  const bits = bitsOf(block, token);
  const begins = (bits & BEGINS) !== 0;
  const next = bitsOf(block, endToken);
  const isSmall =
    isFunctionWord(block, match) &&
    (block.lang === 'es' || !DEMONSTRATIVE.test(block.text.slice(match.start, match.end)));
  if (formCase === (capitals | smalls) && smalls !== 0 && formCase !== 1) found.push(features.LOWERED_ACRONYM);
  // «Man kann», «mit Dir», «On- und Offline»: a pronoun is no shortened name, nor is half of a word.
  if (isSmall && smalls !== 0 && capitals === 1 && (formCase !== 1 || block.text.charAt(match.end) === '-'))
    found.push(features.FUNCTION_WORD);
  else if (found.includes(features.LOWERED_ACRONYM)) return;
  else if (
    isSmall &&
    (capitals === 0 ||
      ((capitals === 1 || (smalls === 0 && (headline || capitals !== formCase))) && (headline || begins)))
  )
    found.push(features.FUNCTION_WORD);
  else if (capitals === 0) return;
  else if ((formCase & (formCase - 1)) !== 0 && capitals === formCase && senseOf(traits) !== ACRONYM && !headline)
    found.push(features.OWN_CASING);
  else if (!hasSmallSense(traits)) return;
  else if (begins) {
    // A small word follows that does not go with a subject, or the phrase itself goes on small: «Free shipping», «Just
    // eat less».
    if ((next & (SUBJECT_FOLLOWERS | CAPITAL | WORD)) === WORD || (endToken - token > 1 && capitals !== formCase))
      found.push(features.PHRASE_AT_START);
    else if (isVerb(block, endToken)) found.push(features.BARE_SUBJECT);
  } else if (!headline && (capitals === formCase || smalls !== 0)) {
    if (block.lang !== 'de' || riskOf(traits) === CAPITAL_TELLS) found.push(features.CAPITAL_IN_SENTENCE);
    const before = bitsOf(block, token - 1);
    if (
      (block.lang === 'de' || block.lang === 'es') &&
      (before & (ARTICLE | CAPITAL)) === 0 &&
      ((before & PREPOSITION) !== 0 || block.text.startsWith(' de ', start - 4))
    )
      found.push(features.BARE_NOUN);
  }
}

/** Whether a verb begins here, behind adverbs and pronouns: «Mango ya no vende», but not «Prisa no tengo». */
function isVerb(block: Block, token: number): boolean {
  let verb = token;
  while ((bitsOf(block, verb) & (AUXILIARY | SMALL_WORD | VERB)) === (AUXILIARY | SMALL_WORD)) verb += 1;
  return (bitsOf(block, verb) & (VERB | AUXILIARY)) !== 0;
}

/**
 * What the word before says of the other sense of a form: a preposition before a town («in Santander»), an article
 * where a town has none («el Santander»), an article before a German noun that the block names without one as well:
 * «Der Puma schläft, Puma baut».
 */
export function addOtherSense(
  found: number[],
  block: Block,
  { token, firstForm }: Match,
  index: number,
  traits: number,
): void {
  const isArticled = (other: number): boolean => (bitsOf(block, other - 1) & ARTICLE) !== 0;
  if (senseOf(traits) === PLACE && (bitsOf(block, token - 1) & (PLACE_PREPOSITION | ARTICLE)) !== 0)
    found.push(isArticled(token) ? features.PLACE_WITH_ARTICLE : features.PLACE_AT_PREPOSITION);
  if (
    block.lang === 'de' &&
    hasSmallSense(traits) &&
    isArticled(token) &&
    block.matches
      .slice(Math.max(0, index - MAX_NAMES), index + MAX_NAMES)
      .some((other) => other.firstForm === firstForm && !isArticled(other.token))
  )
    found.push(features.WORD_BESIDE_NAME);
}

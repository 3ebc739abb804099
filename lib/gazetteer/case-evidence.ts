import { WORD } from '../text/tokens.ts';
import { at } from '../text/typed-array.ts';
import { isWord, classOf, type Block } from './block.ts';
import { CUE } from './gazetteer.ts';
import type { Match } from './match.ts';
import { beginsSentence, type Sentence } from './sentence.ts';
import type { Traits } from './traits.ts';
import { reason, type Reason } from './weights.ts';

const FUNCTION_WORDS = CUE.article | CUE.list | CUE.auxiliary;
const CASELESS_WORDS = 4;
const CASELESS_REACH = 200;
const CASELESS_SHARE = 0.05;

type Casing = 'own' | 'capitals' | 'capitalised' | 'lowered-acronym' | 'lower';

/** What the capitals of a match tell about a form whose own capitals are `formCase`. */
export function caseReasons(block: Block, match: Match, formCase: number, traits: Traits, sentence: Sentence): Reason[] {
  const casing = casingOf(block, match, formCase);
  const safe = traits.risk === 'safe';
  if (casing === 'lower' && isCaseless(block)) return reason('lowerCaseInCaseless');
  if (casing === 'lower') return reason(!safe ? 'lowerCase' : match.endToken - match.token > 1 ? 'lowerCasePhrase' : 'lowerCaseSafe');
  if (casing === 'lowered-acronym') return reason('loweredAcronym');
  if (safe) return [];
  if (match.appearance.capitals === 0 && (classOf(block, match.token) & FUNCTION_WORDS) !== 0) return reason('functionWord');

  const lost = match.start > at(block.tokens.start, match.token);
  const first = !lost && beginsSentence(block, match.token);
  const inside = formCase & (formCase - 1);
  if (casing === 'own' && inside !== 0 && traits.sense !== 'acronym' && !sentence.capitalsTellNothing) return reason('ownCasing');
  const lowerSense = traits.sense === 'common-word' || traits.sense === 'unit';
  if (first && lowerSense && isPhrase(block, match)) return reason('phraseAtSentenceStart');
  const telling = !first && !sentence.capitalsTellNothing && block.lang !== 'de' && casing !== 'capitals' && match.appearance.capitals !== 0;
  return telling && lowerSense ? reason('capitalInSentence') : [];
}

function casingOf(block: Block, match: Match, formCase: number): Casing {
  const { capitals, smalls } = match.appearance;
  if (capitals === formCase) return 'own';
  const letters = capitals | smalls;
  const first = letters & -letters;
  const isAcronym = formCase === letters && letters !== first;
  if (smalls === 0) return 'capitals';
  if (isAcronym) return (capitals & first) !== 0 ? 'lowered-acronym' : 'lower';
  if ((capitals & first) !== 0) return 'capitalised';
  // «la Poste», «le Monde»: the article of a name is written small inside a sentence.
  const withoutArticle = match.endToken - match.token > 1 && (classOf(block, match.token) & CUE.article) !== 0 && capitals === (formCase & ~first);
  return withoutArticle ? 'own' : 'lower';
}

/** Whether a block does without capitals, as forum talk does. */
function isCaseless(block: Block): boolean {
  const { kind, count } = block.tokens;
  if (startsWithCapital(block, 0) || count < CASELESS_WORDS) return false;
  let capitalised = 0;
  for (let token = 0; token < Math.min(count, CASELESS_REACH); token += 1) {
    if (at(kind, token) === WORD && startsWithCapital(block, token)) capitalised += 1;
  }
  return capitalised <= Math.min(count, CASELESS_REACH) * CASELESS_SHARE;
}

/** Whether a small word follows that is no verb of business: «Free shipping», «Target audience». */
function isPhrase(block: Block, match: Match): boolean {
  if (!isWord(block, match.endToken)) return false;
  const next = classOf(block, match.endToken);
  return (next & (CUE.verb | CUE.auxiliary | CUE.list | CUE.legalForm | CUE.role)) === 0 && !startsWithCapital(block, match.endToken);
}

/** Whether a token begins with a letter that has a small form, written large. */
export function startsWithCapital(block: Block, token: number): boolean {
  const initial = block.text.charAt(at(block.tokens.start, token));
  return initial !== initial.toLowerCase();
}

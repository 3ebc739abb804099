import { at } from '../../text/typed-array.ts';
import { wordClassOf } from '../gazetteer/gazetteer.ts';
import type { Match } from '../gazetteer/match.ts';
import { firstWord } from '../gazetteer/name-hash.ts';
import { endingOf, riskOf, SAFE } from '../gazetteer/traits-of-form.ts';
import { bitsOf, type Block } from './block.ts';
import type { Sentence } from './sentence.ts';
import { CAPITAL, HONORIFIC, NAMED, UNKNOWN_NAME, WORD } from './word-classes.ts';

/** A sign at the end that stands by itself. */
const PARTED_SIGN = / [&+]$/;
const APOSTROPHES = "’'";
const CAPITAL_SIGN = /\p{Lu}/u;
const JOINED_BY_SIGN = /^&\p{Lu}/u;
const HYPHENED = /\p{Lu}-$/u;
/** A figure that goes on behind its comma. */
const BEHIND_FIGURES = /^\d[.,]\d$/;

/** Whether a match is another word or a part of one, whatever stands around. */
export function isOtherWord(
  block: Block,
  match: Match,
  {
    traits,
    formCase,
    lowered,
    sentence,
  }: {
    readonly traits: number;
    readonly formCase: number;
    readonly lowered: boolean;
    readonly sentence: () => Sentence;
  },
): boolean {
  const { text, lang } = block;
  const { start, end, token, appearance } = match;
  const isSafe = riskOf(traits) === SAFE;
  return (
    // «Apples» and «Prisas» are the plural of the word; German alone writes a genitive so. «Canvas» is a word.
    (endingOf(traits) > 0 && lang !== 'de' && (!isSafe || isWordOfLexicon(block, match))) ||
    // «AI strategy & development», «Digital + Monthly»: a sign that a space parts from its word is none of a name's.
    PARTED_SIGN.test(text.slice(start, end)) ||
    // «43% of FIs» are institutions, and no FIS; «1,500 global partners».
    isPluralOfLetters(appearance, formCase, text.charAt(end - 1)) ||
    BEHIND_FIGURES.test(text.slice(Math.max(0, start - 2), start + 1)) ||
    isCut(block, match, isSafe, lowered) ||
    // «Ms Ricci», in which nobody means MS.
    (!isSafe && isTitle(block, match, formCase)) ||
    // «20 cm x 30 cm»: a letter that is written small is none of the firms that are called by one.
    (end - start === 1 && (lowered || isOtherLetter(block, match, sentence))) ||
    // «Vision-Box» is a longer name; German joins what it likes.
    (!isSafe && lang !== 'de' && text.charAt(start - 1) === '-' && (bitsOf(block, token - 1) & UNKNOWN_NAME) !== 0) ||
    // «La conversación telefónica»: where Spanish sets a small word behind a noun, it is an adjective.
    (lowered && appearance.capitals === 0 && lang === 'es' && !block.isCaseless && bitsOf(block, token - 1) === WORD)
  );
}

/**
 * Whether a match is cut out of a longer word: «SEA-ME-WE 3», «J & K Bank», «NS&I», «Murphy’s Oil», «d’EDGE», «DMs»,
 * «%E4%BA», an address without its dots.
 */
function isCut(block: Block, { start, end, token, appearance }: Match, isSafe: boolean, lowered: boolean): boolean {
  const { text } = block;
  const before = text.charAt(start - 1);
  const sign = text.charAt(start + 1);
  if (
    lowered &&
    ((text.charAt(start) === 'd' && APOSTROPHES.includes(sign)) || (before === '-' && text.charAt(end) === '-'))
  )
    return true;
  if (sign === ' ' && (text.startsWith('& ', start - 2) || APOSTROPHES.includes(before || ' '))) return true;
  if (isSafe) return false;
  return (
    before === '%' ||
    // A lost apostrophe stands behind a small letter: «dOrange».
    (CAPITAL_SIGN.test(before) && end - start < 4) ||
    JOINED_BY_SIGN.test(text.slice(end, end + 2)) ||
    (appearance.smalls === 0 &&
      (bitsOf(block, token - 1) & NAMED) === 0 &&
      HYPHENED.test(text.slice(Math.max(0, start - 2), start)))
  );
}

/** «Ms Ricci»: whether letters that are a title are written as one before a name. */
function isTitle(block: Block, { token, endToken, appearance }: Match, formCase: number): boolean {
  return (
    formCase > 1 &&
    appearance.capitals === 1 &&
    endToken - token === 1 &&
    (bitsOf(block, endToken) & (CAPITAL | WORD)) === (CAPITAL | WORD) &&
    (classesAt(block, token) & HONORIFIC) !== 0
  );
}

/** Letters before a letter, and behind it, and what letters are: «the G, H, and J keys», «B&H», «Pro X», «X factor». */
const LETTERS_BEFORE = new RegExp(
  String.raw`(?:&|(?<![\p{L}\d])\p{Lu}, |(?<!\p{L})(?:pro|phone|max|plus|mini|air|modelo?|modèle|modell|series?|série` +
    '|typ[eo]?|class|classe|klasse|gen|generation|génération|mark|mk|part|plan|group|groupe|gruppe|vitamine?|phase' +
    '|space|malcolm|project|projet|area|zone|point|button|key|touche|taste|letter|lettre|buchstabe) )$',
  'iu',
);
const LETTERS_BEHIND = new RegExp(
  String.raw`^(?:&|, (?:(?:and|or|et|ou|und|oder|y|o|e) )?\p{Lu}(?![\p{L}\d])` +
    '| (?:factors?|factory|games|files|rays?|axis|marks?|button|key|chromosomes?|times)(?![\\p{L}\\d]))',
  'u',
);
/** As far as they read. */
const LETTERS_LENGTH = 14;

/** Whether a letter stands among letters, or is a part of the name before it: «GeForce Suprim X», «iPhone X». */
function isOtherLetter(block: Block, { start, end, token }: Match, sentence: () => Sentence): boolean {
  const { text } = block;
  const before = text.charAt(start - 1) === ' ' ? bitsOf(block, token - 1) : 0;
  return (
    LETTERS_BEFORE.test(text.slice(Math.max(0, start - LETTERS_LENGTH), start)) ||
    LETTERS_BEHIND.test(text.slice(end, end + LETTERS_LENGTH)) ||
    (before & NAMED) !== 0 ||
    ((before & UNKNOWN_NAME) !== 0 && !sentence().headline)
  );
}

/** Whether letters that are all capitals in a form are written with a small s at the end, as a plural is. */
function isPluralOfLetters({ capitals, smalls }: Match['appearance'], formCase: number, last: string): boolean {
  return (
    last === 's' && capitals > 1 && smalls > capitals && (smalls & (smalls - 1)) === 0 && (formCase & smalls) !== 0
  );
}

/** Whether a match is one word of everyday text. */
function isWordOfLexicon(block: Block, { token, endToken }: Match): boolean {
  return endToken - token === 1 && classesAt(block, token) !== 0;
}

/** What a word is in any context; of one that lies in a name too. */
function classesAt({ gazetteer, tokens }: Block, token: number): number {
  return wordClassOf(gazetteer, firstWord(at(tokens.hash, token)));
}

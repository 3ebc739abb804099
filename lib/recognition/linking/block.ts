import { CAPITAL_LETTER, DOT, isLetter, STOP_SIGN } from '../../text/fold.ts';
import type { Tokens } from '../../text/tokens.ts';
import { at, entry } from '../../text/typed-array.ts';
import type { CorrectionRules } from '../corrections/corrections.ts';
import { wordClassOf, type Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Match, Matcher, Met } from '../gazetteer/match.ts';
import { firstWord } from '../gazetteer/name-hash.ts';
import { riskOf, SAFE } from '../gazetteer/traits-of-form.ts';
import {
  BEGINS,
  BRACKET,
  CAPITAL,
  COMMA,
  FIRST_NAME,
  HONORIFIC,
  LEGAL_FORM,
  NAMED,
  ORGANISATION,
  PLACE_PREPOSITION,
  QUIET,
  STOP,
  UNKNOWN_NAME,
  VERB,
  WORD,
} from './word-classes.ts';

/** A word of so many letters has a capital in a headline. */
export const LONG_WORD = 4;
const DIGIT_NINE = 0x39;
const LETTER_A = 0x61;
const LETTER_P = 0x70;
/** Signs by what they are beside a name. */
const OPENING = ':;«“"„‹–—([*•▪>|';
const COMMAS = ',/';
const QUIET_SIGNS = '«»"“”„‹›%+-';

/** What is known around a block. */
export type Surroundings = {
  /** Two letters. */
  readonly lang: string | undefined;
  /** As `packYear` gives it. */
  readonly year: number;
  /** The reader’s corrections, where they have been loaded. */
  readonly correctionRules: CorrectionRules | undefined;
};

/** A matched block as linking reads it. Borrows the matcher's arrays: of no use after its next block. */
export type Block = Surroundings &
  Met & {
    readonly text: string;
    readonly tokens: Tokens;
    /** What each token is, -1 where it was not asked yet: see {@link bitsOf}. */
    readonly bits: Int32Array;
    readonly gazetteer: Gazetteer;
    readonly isSaid: Matcher['isSaid'];
  };

/** Room for the bits of a block: a block is done with before the next one is read, as its matches are. */
let room = new Int32Array(256);

/** Reads a block of text with the gazetteer’s matcher; nothing where it holds neither a name nor an acronym. */
export function readBlock(
  gazetteer: Gazetteer,
  { match, tokens, isSaid }: Matcher,
  text: string,
  { lang, year, correctionRules }: Surroundings,
): Block | undefined {
  const { matches, contextTerms, said, isCaseless } = match(text, correctionRules);
  if (matches.length + tokens.capitals.length === 0) return undefined;
  const { count } = tokens;
  if (room.length < count) room = new Int32Array(2 * count);
  room.fill(-1, 0, count);
  const block: Block = {
    gazetteer,
    text,
    tokens,
    bits: room,
    matches,
    contextTerms,
    said,
    isSaid,
    isCaseless,
    lang,
    year,
    correctionRules,
  };
  joinLegalForms(block, matches);
  for (const { token, endToken, firstForm } of matches) {
    // «Ana» and «Tim» are first names as well: «Ana Ford».
    const not =
      HONORIFIC | UNKNOWN_NAME | STOP | (riskOf(entry(gazetteer.formTraits, firstForm)) === SAFE ? FIRST_NAME : 0);
    for (let named = token; named < endToken; named += 1) block.bits[named] = (bitsOf(block, named) | NAMED) & ~not;
  }
  return block;
}

/** Makes «Cloudwatt SAS» one mention; an airline of that name is no neighbour then. */
function joinLegalForms(block: Block, matches: Match[]): void {
  const { start, end } = block.tokens;
  matches.forEach((match, index) => {
    const next = match.endToken;
    if (
      (bitsOf(block, next) & LEGAL_FORM) === 0 ||
      isPronoun(block, match) ||
      at(start, next) !== match.end + 1 ||
      block.text.charAt(match.end) === '/'
    )
      return;
    const follower = matches[index + 1];
    if (follower && follower.token === next) {
      if (follower.endToken > next + 1) return;
      matches.splice(index + 1, 1);
    }
    matches[index] = { ...match, end: at(end, next), endToken: next + 1, hasLegalForm: true };
  });
}

/** «OVHCLOUD SE FROTTE LES MAINS», «RENAULT SA STRATÉGIE»: in capitals French words look like legal forms. */
const PRONOUN = /^ (?:SE|SA) \p{Lu}{2}/u;
/** As far as {@link PRONOUN} reads. */
const PRONOUN_LENGTH = 6;

function isPronoun({ text }: Block, { end, appearance }: Match): boolean {
  return appearance.smalls === 0 && PRONOUN.test(text.slice(end, end + PRONOUN_LENGTH));
}

/**
 * What a token of the block is, as bits of `word-classes.ts`; 0 outside. Read at the first question: most tokens are
 * never asked.
 */
export function bitsOf(block: Block, token: number): number {
  if (token < 0 || token >= block.tokens.count) return 0;
  const known = at(block.bits, token);
  return known < 0 ? (block.bits[token] = readBits(block, token)) : known;
}

function readBits({ gazetteer, text, tokens, lang }: Block, token: number): number {
  const start = at(tokens.start, token);
  const unit = text.charCodeAt(start);
  const value = at(tokens.first, token);
  const classes = wordClassOf(gazetteer, firstWord(at(tokens.hash, token)));
  if (!isLetter(value)) {
    const sign = text.charAt(start);
    return (
      classes |
      (endsSentence(value) ? STOP : 0) |
      (COMMAS.includes(sign) ? COMMA : QUIET_SIGNS.includes(sign) ? QUIET : sign === '(' ? BRACKET : 0)
    );
  }
  const end = at(tokens.end, token);
  const formed = classes === 0 ? classesOfEnd(text.slice(start, end), lang) : 0;
  const word =
    WORD | formed | (unit <= DIGIT_NINE ? QUIET : 0) | (unit === LETTER_A ? classes & ~PLACE_PREPOSITION : classes);
  // A first name is none without its capital, nor are «sa» and «m» what «SA» and «M» are, but «plc» is.
  if ((value & CAPITAL_LETTER) === 0)
    return word & ~(FIRST_NAME | (unit === LETTER_P ? 0 : LEGAL_FORM) | (end - start === 1 ? HONORIFIC : 0));
  const begins =
    token === 0 || opens(at(tokens.first, token - 1), text.charAt(at(tokens.start, token - 1))) ? BEGINS : 0;
  return word | CAPITAL | begins | ((classes | formed | begins) === 0 ? UNKNOWN_NAME : 0);
}

/** Whether a sentence, quotation or list entry begins behind a sign. */
function opens(value: number, sign: string): boolean {
  return !isLetter(value) && (endsSentence(value) || OPENING.includes(sign));
}

/** Whether a value of `look` is a sign that ends a sentence. */
export function endsSentence(value: number): boolean {
  return value === DOT || value === STOP_SIGN;
}

/** What some tokens are, taken together. */
export function bitsAmong(block: Block, from: number, to: number): number {
  let all = 0;
  for (let token = from; token < to; token += 1) all |= bitsOf(block, token);
  return all;
}

/**
 * German makes new nouns all the time, and the end of one tells what it is: «Telekomkonzern», «Konsolenherstellers».
 */
const FIRM = /.(?:konzern|hersteller|anbieter|betreiber|händler|verlag)(?:e?s|n)?$/;
/** The past and the future in Spanish and Italian: «relanzó», «trasmetterà». */
const TENSE = /[óò]$|r[áà]$/;

/** What a word that no list has tells by its end, as bits of `word-classes.ts`. */
function classesOfEnd(word: string, lang: string | undefined): number {
  return lang === 'de' && FIRM.test(word) ? ORGANISATION : TENSE.test(word) ? VERB : 0;
}

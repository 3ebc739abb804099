import { CAPITAL_LETTER } from '../../text/fold.ts';
import { createTokens, isWord, tokenise, type Tokens } from '../../text/tokens.ts';
import { at, entry } from '../../text/typed-array.ts';
import type { CorrectionRules } from '../corrections/corrections.ts';
import { bitsOfFilter, mayHold, mayHoldWord } from './bit-filter.ts';
import { ALONE, LENGTH, SMALL, type Gazetteer } from './gazetteer.ts';
import { positionOfHash } from './hash-index.ts';
import { firstWord, inspect, joinWord, MAX_WORDS, type Appearance } from './name-hash.ts';

const CASELESS_WORDS = 4;
const CASELESS_SHARE = 0.05;
/** Ingredients and other amounts have no capital to lose: «4 cucchiai di miele». */
const FIGURE = /\d/;
/** «McDonald s'est excusé»: the s is that of the verb, and no lost apostrophe makes a firm of the man. */
const ELISION = /^ [a-z]['’ʼ´]\p{L}/iu;
/** «Super U-turn by the government»: the letter is the beginning of a word. */
const HYPHENATED = /^ \p{L}-\p{Ll}/u;

/** A surface form met in a text: the longest one at its place. Forms `firstForm..endForm` are written alike. */
export type Match = {
  readonly start: number;
  readonly end: number;
  /** Tokens from `token` to `endToken`, end excluded. */
  readonly token: number;
  readonly endToken: number;
  readonly firstForm: number;
  readonly endForm: number;
  readonly appearance: Appearance;
  /** A legal form was joined to the name. */
  readonly hasLegalForm?: true;
};

/** What was met in a text. */
export type Met = {
  /** In order. */
  readonly matches: Match[];
  /**
   * Where context terms stand, three numbers each, in the order of the first: token, token behind the last, context
   * term. Empty where the text holds no name; of no use after the next text.
   */
  readonly contextTerms: readonly number[];
  /** Each context term once. */
  readonly said: number[];
  /** Whether the text does without capitals, as forum talk does. */
  readonly isCaseless: boolean;
};

/** Matches texts one after the other; `tokens` are those of the last text. */
export type Matcher = {
  readonly tokens: Tokens;
  /**
   * Names and context terms of a text, in order; linear in its length. Names never overlap: of two that do, the one
   * with more letters stays («Caisse des Dépôts» in «La Caisse des Dépôts», though «La Caisse» is a name too), else the
   * first. A single word that needs its capital is no name where it is written small, unless the text does without
   * capitals, as forum talk does, or the reader corrected it.
   */
  readonly match: (text: string, correctionRules?: CorrectionRules) => Met;
  /** Whether the last text holds a context term. */
  readonly isSaid: (contextTerm: number) => boolean;
};

const matchers = new WeakMap<Gazetteer, Matcher>();

/**
 * The one matcher of a gazetteer: whoever matches is done with a text before another begins, so all share its working
 * arrays.
 */
export function matcherOf(gazetteer: Gazetteer): Matcher {
  const matcher = matchers.get(gazetteer) ?? createMatcher(gazetteer);
  matchers.set(gazetteer, matcher);
  return matcher;
}

function createMatcher(gazetteer: Gazetteer): Matcher {
  const { filter, wordBuckets, wordHash, wordForm } = gazetteer;
  const filterBits = bitsOfFilter(filter);
  const tokens = createTokens();
  const { sequence, join } = createJoiner(tokens);
  const contextTerms = createContextTermFinder(gazetteer, tokens);
  let matches: Match[] = [];
  let isCaseless = false;
  let correctionRules: CorrectionRules | undefined;

  const isCapitalised = (token: number): boolean => (at(tokens.first, token) & CAPITAL_LETTER) !== 0;

  /** The longest form that begins at a token. */
  const longest = (token: number, first: number, isPair: boolean): Match | undefined => {
    const word = positionOfHash(wordBuckets, wordHash, first);
    if (word < 0) return undefined;
    const lengths = entry(wordForm, word);
    const isAlone =
      (lengths & SMALL) !== 0 ||
      ((lengths & ALONE) !== 0 &&
        (isCaseless ||
          isCapitalised(token) ||
          (correctionRules?.ruleOf(first) ?? correctionRules?.correctionsOf(first)) !== undefined));
    const start = at(tokens.start, token);
    for (let length = join(token, first, isPair ? lengths & LENGTH : 1); length > (isAlone ? 0 : 1); length -= 1) {
      const end = at(tokens.end, token + length - 1);
      const forms = formsOf(gazetteer, at(sequence, length), tokens.text, start, end);
      const around = tokens.text.slice(end - 2, end + 2);
      if (forms && !ELISION.test(around) && !HYPHENATED.test(around))
        return { start, end, token, endToken: token + length, ...forms };
    }
    return undefined;
  };

  return {
    tokens,
    match(text, word) {
      tokenise(text, tokens);
      correctionRules = word;
      if (matches.length > 0) matches = [];
      contextTerms.clear();
      const { hash, count, capitalised } = tokens;
      isCaseless =
        count >= CASELESS_WORDS &&
        capitalised <= count * CASELESS_SHARE &&
        !isCapitalised(firstWordOf(tokens)) &&
        !FIGURE.test(text.charAt(at(tokens.start, firstWordOf(tokens))));
      for (let token = 0; token < count; token += 1) {
        const first = firstWord(at(hash, token));
        const isPair = token + 1 < count && mayHold(filter, filterBits, joinWord(first, at(hash, token + 1)));
        const match = isPair || mayHold(filter, filterBits, first) ? longest(token, first, isPair) : undefined;
        if (match) keepLonger(matches, match);
      }
      // What a block without a name says of its page is not worth its time.
      for (let token = 0; token < count && matches.length > 0; token += 1) contextTerms.noteAt(token);
      return { matches, contextTerms: contextTerms.found, said: contextTerms.said(), isCaseless };
    },
    isSaid: contextTerms.isSaid,
  };
}

/** The forms whose words have a hash, and which are written as the text is from `start` to `end`. */
function formsOf(
  { formBuckets, formHash, formCheck }: Gazetteer,
  hash: number,
  text: string,
  start: number,
  end: number,
): Pick<Match, 'firstForm' | 'endForm' | 'appearance'> | undefined {
  let form = positionOfHash(formBuckets, formHash, hash);
  if (form < 0) return undefined;
  const appearance = inspect(text, start, end);
  while (formHash[form] === hash && formCheck[form] !== appearance.check) form += 1;
  const firstForm = form;
  while (formHash[form] === hash && formCheck[form] === appearance.check) form += 1;
  return form > firstForm ? { firstForm, endForm: form, appearance } : undefined;
}

type Joiner = {
  /** Hashes of the words joined last: of one word at 1, of two at 2, and so on. */
  readonly sequence: Int32Array;
  /** Joins the first one to `most` words from a token on, whose own hash is `first`; tells how many there are. */
  readonly join: (token: number, first: number, most: number) => number;
};

function createJoiner(tokens: Tokens): Joiner {
  const sequence = new Int32Array(MAX_WORDS + 1);
  return {
    sequence,
    join(token, first, most) {
      const words = Math.min(most, tokens.count - token, MAX_WORDS);
      sequence[1] = first;
      for (let length = 2; length <= words; length += 1)
        sequence[length] = joinWord(at(sequence, length - 1), at(tokens.hash, token + length - 1));
      return words;
    },
  };
}

type ContextTermFinder = {
  /** Three numbers for each that was found: see {@link Met}. */
  readonly found: readonly number[];
  readonly said: () => number[];
  readonly isSaid: (contextTerm: number) => boolean;
  /** Begins with another text. */
  readonly clear: () => void;
  /** Notes the context terms that begin at a token. */
  readonly noteAt: (token: number) => void;
};

function createContextTermFinder(gazetteer: Gazetteer, tokens: Tokens): ContextTermFinder {
  const { filter, contextTermWords, wordBuckets, wordHash, wordContextTerm } = gazetteer;
  const { contextTermBuckets, contextTermHash } = gazetteer;
  const filterBits = bitsOfFilter(filter);
  const contextTermBits = bitsOfFilter(contextTermWords);
  const { sequence, join } = createJoiner(tokens);
  const found: number[] = [];
  let said: number[] = [];
  /** The number of the last text that held a context term; cheaper than a set for each text. */
  const saidIn = new Int32Array(contextTermHash.length);
  let texts = 0;

  return {
    found,
    said: () => said,
    isSaid: (contextTerm) => saidIn[contextTerm] === texts,
    clear() {
      said = [];
      found.length = 0;
      texts += 1;
    },
    noteAt(token) {
      const first = firstWord(at(tokens.hash, token));
      if (!mayHoldWord(contextTermWords, contextTermBits, first)) return;
      const word = positionOfHash(wordBuckets, wordHash, first);
      if (word < 0) return;
      const lengths = entry(wordContextTerm, word);
      const isPair =
        (lengths & LENGTH) > 1 &&
        token + 1 < tokens.count &&
        mayHold(filter, filterBits, joinWord(first, at(tokens.hash, token + 1)));
      const shortest = (lengths & ALONE) === 0 ? 2 : 1;
      for (let length = join(token, first, isPair ? lengths & LENGTH : 1); length >= shortest; length -= 1) {
        const contextTerm = positionOfHash(contextTermBuckets, contextTermHash, at(sequence, length));
        if (contextTerm < 0) continue;
        found.push(token, token + length, contextTerm);
        if (saidIn[contextTerm] === texts) continue;
        saidIn[contextTerm] = texts;
        said.push(contextTerm);
      }
    },
  };
}

/** The first token that is a word: a quotation mark or a dash may stand before it. */
function firstWordOf(tokens: Tokens): number {
  let token = 0;
  while (token + 1 < tokens.count && !isWord(tokens, token)) token += 1;
  return token;
}

/** Adds a match, unless it overlaps the last one: then the longer of the two stays. */
function keepLonger(matches: Match[], found: Match): void {
  const last = matches.at(-1);
  if (!last || last.endToken <= found.token) matches.push(found);
  else if (found.end - found.start > last.end - last.start) matches[matches.length - 1] = found;
}

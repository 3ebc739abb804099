/** The names by which texts call a listed firm, and which of them prove something by themselves. */
import { bare } from '../audit/word-lists.ts';
import lists from './firm-words.json' with { type: 'json' };

/** Last words that journalists drop: «Greencore Group» is «Greencore». */
const DROPPED_END = new RegExp(String.raw`^(.+?),? (?:${lists.dropped.join('|')})\.?$`, 'i');
const DROPPED_START = /^(?:groupe|gruppo|grupo|gruppe|pt|the) (.+)$/i;
/** «Impact (Cayman)», «Century Plyboards (India)»: who speaks of them leaves that out. */
const IN_BRACKETS = / ?\([^)]*\)$/;

/**
 * Words by which a name of several says that it is a firm's: nobody takes «Zhongliang Pharmaceutical» for a person or a
 * place.
 */
const TRADE_WORDS = new Set(lists.trade.flatMap((line) => line.split(' ')));
/** Last words that only firms bear: «Republic Services» is one, «Mineral Resources» may be what lies in the ground. */
const FIRM_WORDS = new Set(lists.firm.flatMap((line) => line.split(' ')));
/** A coined word shows it by a capital inside: «EirGenix», «PharmaSGP». */
const COINED = /^\p{Lu}[\p{L}\d]*\p{Ll}\p{Lu}[\p{L}\d]*$/u;
/** «McGrath», «MacEwen», «DeSerres» are persons. */
const PERSON_START = /^(?:Ma?c|De|Di|La|Le|Van)\p{Lu}/u;
const COINED_END =
  /(?:soft|tech|pharma|genix|biotech|therm|tronics?|tronix|logix|lytics|medics|semicon|fincorp|ware)$/i;
const MIN_RARE_LETTERS = 4;
const MIN_LONE_LETTERS = 6;
/** Fewer letters are an abbreviation, and so are so many capitals. */
const MIN_LETTERS = 4;
const MAX_ACRONYM = 4;

/** Everyday words by language, and names of people and places, all small and without accents. */
export type Lexica = { readonly words: readonly ReadonlySet<string>[]; readonly names: ReadonlySet<string> };

/** The forms of a name: all of it, and without what is dropped in speech; the first is the name. */
export function formsOf(name: string): readonly string[] {
  const whole = name.replace(IN_BRACKETS, '').trim();
  const short = shortened(whole);
  return [...new Set([name, whole, short])].filter((form) => form !== '');
}

function shortened(name: string): string {
  const start = DROPPED_START.exec(name)?.[1] ?? name;
  const cut = DROPPED_END.exec(start)?.[1] ?? start;
  return DROPPED_END.exec(cut)?.[1] ?? cut;
}

/**
 * Whether a form says nothing of a firm whatever stands around it, for a list of so many: one word of everyday text or
 * the name of a person or place, several of them without one that only firms bear, or an abbreviation.
 */
export function isOrdinary(form: string, isShortened: boolean, { words, names }: Lexica): boolean {
  const parts = partsOf(form);
  const [lone] = parts;
  if (lone === undefined) return true;
  const letters = parts.join('').replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < MIN_LETTERS || (letters.length <= MAX_ACRONYM && letters === letters.toUpperCase())) return true;
  const isKnown = (part: string): boolean => isWord(part, words) || names.has(bare(part));
  if (parts.length === 1) return isKnown(lone);
  // «City of London» of «City of London Investment Group».
  if (isShortened && parts.every(isKnown)) return true;
  return isPhraseOf(form, words) && !parts.slice(1).some((part) => FIRM_WORDS.has(bare(part)));
}

/** Whether all words are of one language: «Champion Iron», «Central Bank»; those of «Editas Medicine» are of two. */
export function isPhraseOf(form: string, words: Lexica['words']): boolean {
  return words.some((known) => partsOf(form).every((part) => known.has(bare(part))));
}

function isWord(part: string, words: Lexica['words']): boolean {
  return words.some((known) => known.has(bare(part)));
}

function partsOf(form: string): readonly string[] {
  return form.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
}

/**
 * Whether a form is plainly no word, person, place or abbreviation of five languages: a coined word with a capital
 * inside, or several words of which one is rare and another tells a trade.
 */
export function isDistinctive(form: string, { words, names }: Lexica): boolean {
  const parts = partsOf(form);
  const isRare = (part: string): boolean => {
    const plain = bare(part);
    return (
      plain.length >= MIN_RARE_LETTERS &&
      /^\p{L}+$/u.test(plain) &&
      part !== part.toUpperCase() &&
      !isWord(plain, words) &&
      !names.has(plain) &&
      !TRADE_WORDS.has(plain)
    );
  };
  const [lone] = parts;
  if (parts.length === 1 && lone !== undefined)
    return (
      lone.length >= MIN_LONE_LETTERS &&
      isRare(lone) &&
      !PERSON_START.test(lone) &&
      // «KeyStore» is two words of everyday text, and a thing of programs.
      !lone.split(/(?<=\p{Ll})(?=\p{Lu})/u).every((word) => isWord(word, words)) &&
      (COINED.test(lone) || COINED_END.test(lone))
    );
  return parts.some(isRare) && parts.some((part) => TRADE_WORDS.has(bare(part)));
}

import { APOSTROPHE, look } from '../../text/fold.ts';
import { isWord, tokenise, type Tokens } from '../../text/tokens.ts';
import { at } from '../../text/typed-array.ts';
import { COMMON, packYear, SMALL } from '../gazetteer/gazetteer.ts';
import { firstWord, hashTokens, inspect, MAX_WORDS } from '../gazetteer/name-hash.ts';
import { packTraits, PLAIN, WITH_ENDING } from '../gazetteer/traits.ts';
import { classesOfWord, type WordClassTable } from '../gazetteer/word-class-table.ts';
import type { SurfaceForm } from './surface-forms.ts';

/** A form as the arrays of a gazetteer hold it, with the hash of its first word. */
export type CompiledForm = {
  readonly hash: number;
  readonly check: number;
  readonly company: number;
  readonly capitals: number;
  readonly traits: number;
  readonly since: number;
  readonly until: number;
  readonly sequence: Sequence;
};

/**
 * A form or context term as a sequence of words: the hashes of the first and of the first two, or of the only one, how
 * many there are, and whether it is looked for where text that knows capitals writes it small.
 */
export type Sequence = {
  readonly first: number;
  readonly opening: number;
  readonly words: number;
  readonly maySmall: boolean;
  /** The hash of the second word as a sequence, 0 where there is none. */
  readonly second: number;
};

/** How a sequence begins, as the columns of a gazetteer have it. */
export function beginning(
  { first, opening, words, maySmall, second }: Sequence,
  lexicon: WordClassTable,
): {
  readonly first: number;
  readonly opening: number;
  readonly words: number;
} {
  const isCommon = classesOfWord(lexicon, first) !== 0 && (words === 1 || classesOfWord(lexicon, second) !== 0);
  return { first, opening, words: words | (maySmall ? SMALL : 0) | (isCommon ? COMMON : 0) };
}

/** Signs that are part of a name: AT&T, Canal+, Data#3. */
const NAMING_SIGNS = /[&+#@]/;

/** Compiles a form and the ways in which texts write it otherwise; none where it has no word, or too many. */
export function compileForm(form: SurfaceForm, company: number, tokens: Tokens): CompiledForm[] {
  const [since, until] = [packYear(form.since), packYear(form.until)];
  const written = [...new Set(spellings(form.text, tokens))];
  return written.concat(withEnding(form)).flatMap((spelling) => {
    const ending = written.includes(spelling) ? 0 : WITH_ENDING;
    const { check, capitals, accented } = inspect(spelling, 0, spelling.length);
    // In «dLocal» tokens see an elision, in «dlocal» they do not.
    return [spelling, spelling.toLowerCase()].flatMap((text) => {
      tokenise(text, tokens);
      const { count } = tokens;
      if (count === 0 || count > MAX_WORDS) return [];
      const maySmall = form.traits.risk === 'safe' || (capitals & 1) === 0;
      return {
        hash: hashTokens(tokens, 0, count),
        check,
        company,
        capitals,
        traits: packTraits(form.traits) | ending | (accented ? 0 : PLAIN),
        since,
        until,
        sequence: sequenceOf(tokens, maySmall),
      };
    });
  });
}

/**
 * A firm of one word with the s of a genitive or plural, where the word alone tells enough: «Microsofts Umsatz», «zwei
 * Boeings».
 */
function withEnding({ text, traits: { risk, names } }: SurfaceForm): string[] {
  const takesEnding =
    (risk === 'safe' || risk === 'capital') &&
    names === 'firm' &&
    (/^\p{L}{3,}[^\P{L}sxzß]$/iu.test(text) || /^\p{Lu}+[^\P{Lu}SXZ]$/u.test(text));
  return takesEnding ? [`${text}s`] : [];
}

/** The sequence that a whole tokenised text is. */
export function sequenceOf(tokens: Tokens, maySmall: boolean): Sequence {
  return {
    first: hashTokens(tokens, 0, 1),
    opening: hashTokens(tokens, 0, Math.min(2, tokens.count)),
    words: tokens.count,
    maySmall,
    second: tokens.count > 1 ? firstWord(at(tokens.hash, 1)) : 0,
  };
}

/** The form without signs at its ends; without those inside; with its apostrophe lost; with `&` in words. */
function spellings(text: string, tokens: Tokens): string[] {
  const trimmed = trim(text, tokens);
  const bare = withoutSigns(trimmed, tokens);
  const signed = [trimmed, bare];
  return signed.concat(
    signed.map((spelling) => withoutApostrophes(spelling)),
    signed.flatMap((spelling) => ampersandInWords(spelling)),
  );
}

function trim(text: string, tokens: Tokens): string {
  tokenise(text, tokens);
  let [from, to] = [0, tokens.count];
  while (from < to && !isNaming(text, tokens, from)) from += 1;
  while (to > from && !isNaming(text, tokens, to - 1)) to -= 1;
  return from === to ? '' : text.slice(at(tokens.start, from), at(tokens.end, to - 1));
}

function withoutSigns(text: string, tokens: Tokens): string {
  tokenise(text, tokens);
  let bare = text;
  for (let token = tokens.count - 1; token >= 0; token -= 1) {
    if (!isNaming(text, tokens, token))
      bare = `${bare.slice(0, at(tokens.start, token))} ${bare.slice(at(tokens.end, token))}`;
  }
  return bare;
}

function isNaming(text: string, tokens: Tokens, token: number): boolean {
  return isWord(tokens, token) || NAMING_SIGNS.test(text.charAt(at(tokens.start, token)));
}

function withoutApostrophes(text: string): string {
  return [...text].filter((character) => look(character.charCodeAt(0)) !== APOSTROPHE).join('');
}

function ampersandInWords(text: string): string[] {
  return /[^\s&]{2,} ?& ?[^\s&]{2,}/.test(text)
    ? [text.replaceAll(/ ?& ?/g, ' and '), text.replaceAll(/ ?& ?/g, ' et ')]
    : [];
}

/**
 * Sorted by hash, so that forms written alike lie together; one form a company and spelling, the first given, plain
 * where all are. A form with an ending gives way to a name that is written like it.
 */
export function dedupeForms<Form extends Pick<CompiledForm, 'hash' | 'check' | 'company' | 'traits'>>(
  forms: readonly Form[],
): Form[] {
  const seen = new Map<string, Form>();
  const names = new Set(
    forms.filter(({ traits }) => (traits & WITH_ENDING) === 0).map(({ hash, check }) => `${hash} ${check}`),
  );
  for (const form of forms) {
    if ((form.traits & WITH_ENDING) !== 0 && names.has(`${form.hash} ${form.check}`)) continue;
    const key = `${form.hash} ${form.check} ${form.company}`;
    const first = seen.get(key) ?? form;
    seen.set(key, form.traits & PLAIN ? first : { ...first, traits: first.traits & ~PLAIN });
  }
  return [...seen.values()].toSorted((a, b) => a.hash - b.hash || a.check - b.check || a.company - b.company);
}

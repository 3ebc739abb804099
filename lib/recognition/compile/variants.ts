import type { Company } from '../../model/company.ts';
import type { Tokens } from '../../text/tokens.ts';
import { hashName } from '../gazetteer/name-hash.ts';
import { classesOfWord, type WordClassTable } from '../gazetteer/word-class-table.ts';
import { compileForm, type CompiledForm } from './forms.ts';
import { surfaceForms, type SurfaceForm } from './surface-forms.ts';

/** Where a word goes on with a capital: «Pay·Pal», «Open·AI», «JP·Morgan». */
const INNER_CAPITAL = /(?<=\p{Lu}\p{Ll}+)(?=\p{Lu}(?:\p{Ll}|\p{Lu}+\b))|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})/gu;
/** An abbreviation that papers write with dots: «I.B.M.»; two letters are the initials of anybody. */
const ABBREVIATION = /^\p{Lu}{3,5}$/u;
/** «and» between two names. */
const AND = /(?<=^\p{Lu}[\p{L}'’.]+) (?:and|et|und|y) (?=\p{Lu}\p{L}+)/u;
const AMPERSAND = / & (?=\p{Lu}\p{L})/u;
const GERMAN = new Set(['DE', 'AT', 'CH']);

/**
 * Other ways in which texts write the names of companies, where no name of another company is written so. A name that
 * is parted needs its capitals, and is none where all its parts are words of everyday text.
 */
export function compileVariants(
  companies: readonly Company[],
  forms: readonly CompiledForm[],
  lexicon: WordClassTable,
  everydayWords: Int32Array,
  tokens: Tokens,
): CompiledForm[] {
  const everyday = new Set(everydayWords);
  const isEveryday = (word: number): boolean => everyday.has(word) || classesOfWord(lexicon, word) !== 0;
  const taken = new Set(forms.map(keyOf));
  const variants = companies.flatMap((company, index) =>
    surfaceForms(company)
      .flatMap((form) => variantsOf(form, company, isEveryday))
      .flatMap((form) => compileForm(form, index, tokens)),
  );
  const owners = Map.groupBy(variants, keyOf);
  return variants.filter((form) => {
    const key = keyOf(form);
    return !taken.has(key) && owners.get(key)?.every(({ company }) => company === form.company);
  });
}

function keyOf({ hash, check }: CompiledForm): string {
  return `${hash} ${check}`;
}

function variantsOf(form: SurfaceForm, { country }: Company, isEveryday: (word: number) => boolean): SurfaceForm[] {
  const { text, traits } = form;
  const variants: SurfaceForm[] = [];
  const add = (spelling: string, proof = traits): void => {
    variants.push({ text: spelling, traits: proof, since: form.since, until: form.until });
  };
  if (ABBREVIATION.test(text)) add(`${[...text].join('.')}.`);
  if (AND.test(text)) add(text.replace(AND, ' & '));
  if (GERMAN.has(country) && AMPERSAND.test(text)) add(text.replace(AMPERSAND, ' und '));
  const parted = text.replaceAll(INNER_CAPITAL, ' ');
  if (parted === text) return variants;
  // «Share this» and «live chat» are words of every page.
  if (parted.split(' ').every((word) => isEveryday(hashName(word)))) return variants;
  const risk = traits.risk === 'safe' || traits.risk === 'capital' ? 'capital' : 'context';
  add(parted, { ...traits, risk, sense: 'common-word' });
  return variants;
}

import type { CompanyId, CompanyName } from '../../model/company.ts';
import { createTokens, tokenise } from '../../text/tokens.ts';
import { at, entry } from '../../text/typed-array.ts';
import { beginning, compileForm, dedupeForms, sequenceOf } from '../compile/forms.ts';
import { longer, type CompiledWord } from '../compile/words.ts';
import { bitsOfFilter, createFilter } from './bit-filter.ts';
import { formColumns, openingColumns, wordColumns, type Form } from './columns.ts';
import { COMMON, companyIndex, SMALL, type Gazetteer } from './gazetteer.ts';
import type { WordClassTable } from './word-class-table.ts';

/**
 * A name to add: `safe` is enough by itself, `context` needs support; `unless-common` is enough unless everyday text
 * writes the word.
 */
type AddedName = {
  readonly text: string;
  readonly companyId: CompanyId;
  readonly risk: 'safe' | 'context' | 'paired' | 'unless-common';
};

/**
 * Companies and names that come on top of a compiled pack; the ids of the companies sort behind all of its own.
 * `accounts` are companies, of the pack or added, that the reader works on.
 */
export type Addition = {
  readonly companies: readonly CompanyName[];
  readonly names: readonly AddedName[];
  readonly accounts?: ReadonlySet<CompanyId>;
};

/** Letters and digits that a name of one word must have to be enough by itself: shorter ones are acronyms. */
const MIN_LONE_LENGTH = 4;

/**
 * So many companies of the reader's are held by every page; of more, none: they are asked for as the cold ones of the
 * pack.
 */
const MAX_HOT_ADDITIONS = 200;

/**
 * The background's gazetteer that compiling the pack with these companies and names would have given, made without the
 * pack’s records, which do not ship. Names of unknown companies, and names that a company bears already, change
 * nothing.
 */
export function extendGazetteer(data: Gazetteer, { companies, names, accounts }: Addition): Gazetteer {
  const added = companies.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = data.ids.concat(added.map(({ id }) => id));
  const tokens = createTokens();
  const extended = { ...data, ids };
  const fresh = names.flatMap(({ text, companyId, risk: wanted }): Form[] => {
    const company = companyIndex(extended, companyId);
    const risk = wanted !== 'unless-common' ? wanted : isCommonName(text, data) ? 'context' : 'safe';
    const traits = {
      risk,
      sense: risk === 'safe' ? 'none' : 'common-word',
      lang: '',
      former: false,
      names: 'firm',
    } as const;
    if (company < 0) return [];
    return compileForm({ text, traits, since: undefined, until: undefined }, company, tokens).map((form) =>
      Object.assign(form, beginning(form.sequence, data)),
    );
  });
  const forms = dedupeForms([...formsOf(data), ...fresh]);
  const more = (starts: Int32Array): Int32Array =>
    Int32Array.from([...starts, ...added.map(() => at(starts, starts.length - 1))]);
  const isHot = added.length <= MAX_HOT_ADDITIONS ? 1 : 0;

  return {
    ...data,
    ...formColumns(forms),
    ...openingColumns(forms),
    ...wordColumns(wordsWith(data, fresh)),
    filter: createFilter(
      fresh.map(({ opening }) => opening),
      bitsOfFilter(data.filter),
    ).map((bits, index) => bits | at(data.filter, index)),
    relatedStart: more(data.relatedStart),
    sectorStart: more(data.sectorStart),
    contextStart: more(data.contextStart),
    hot: Uint8Array.from([...data.hot, ...added.map(() => isHot)]),
    account: accounts ? Uint8Array.from(ids, (id) => (accounts.has(id) ? 1 : 0)) : data.account,
    ids,
    names: data.names.concat(added.map(({ name }) => name.replaceAll('\n', ' '))),
  };
}

/**
 * Whether a name is one that everyday text writes too: it begins with words of the lexicon, or is a short acronym, so
 * that it proves nothing by itself.
 */
export function isCommonName(text: string, lexicon: WordClassTable): boolean {
  const tokens = createTokens();
  tokenise(text, tokens);
  if (tokens.count === 0) return true;
  const { words } = beginning(sequenceOf(tokens, true), lexicon);
  return (
    (words & COMMON) !== 0 || (tokens.count === 1 && text.replaceAll(/[^\p{L}\p{N}]/gu, '').length < MIN_LONE_LENGTH)
  );
}

function formsOf(data: Gazetteer): Form[] {
  return Array.from(data.formHash, (_, form) => formAt(data, form));
}

/** A form of the background's gazetteer. */
export function formAt(data: Gazetteer, form: number): Form {
  return {
    hash: at(data.formHash, form),
    check: at(data.formCheck, form),
    company: entry(data.formCompany, form),
    capitals: entry(data.formCase, form),
    traits: entry(data.formTraits, form),
    since: entry(data.formSince, form),
    until: entry(data.formUntil, form),
    first: at(data.formFirst, form),
    opening: at(data.formOpening, form),
    words: entry(data.formWords, form),
  };
}

function wordsWith(data: Gazetteer, fresh: readonly Form[]): CompiledWord[] {
  const words = new Map(wordsOf(data).map((word) => [word.hash, word]));
  for (const { first, words: count } of fresh) {
    const word = words.get(first) ?? { hash: first, form: 0, contextTerm: 0 };
    words.set(first, {
      ...word,
      form: longer(word.form, { words: count & ~(SMALL | COMMON), maySmall: (count & SMALL) !== 0 }),
    });
  }
  return [...words.values()].toSorted((a, b) => a.hash - b.hash);
}

/** The words of a gazetteer. */
function wordsOf(data: Gazetteer): CompiledWord[] {
  return Array.from(data.wordHash, (hash, word) => ({
    hash,
    form: entry(data.wordForm, word),
    contextTerm: entry(data.wordContextTerm, word),
  }));
}

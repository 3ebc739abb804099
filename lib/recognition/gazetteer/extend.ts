import type { CompanyId, CompanyName, ContextWords } from '../../model/company.ts';
import { createTokens, tokenise } from '../../text/tokens.ts';
import { at, entry } from '../../text/typed-array.ts';
import { beginning, compileForm, dedupeForms, sequenceOf, type Sequence } from '../compile/forms.ts';
import { SECTORS } from '../compile/knowledge.ts';
import type { SurfaceForm } from '../compile/surface-forms.ts';
import { contextVocabularies } from '../compile/vocabulary.ts';
import { longer, type CompiledWord } from '../compile/words.ts';
import { bitsOfFilter, createFilter } from './bit-filter.ts';
import { formColumns, openingColumns, wordColumns, type Form } from './columns.ts';
import { extendContext } from './extend-context.ts';
import { COMMON, companyIndex, SMALL, type Gazetteer } from './gazetteer.ts';
import { positionOfHash } from './hash-index.ts';
import { hashTokens } from './name-hash.ts';
import { riskOf, SAFE, senseOf } from './traits-of-form.ts';

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
  /** Names as packs have them. */
  readonly forms?: readonly { readonly companyId: CompanyId; readonly form: SurfaceForm }[];
  /** What packs say of companies that are added. */
  readonly records?: ReadonlyMap<CompanyId, { readonly sectors: readonly string[]; readonly context?: ContextWords }>;
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
export function extendGazetteer(data: Gazetteer, addition: Addition): Gazetteer {
  const { companies, names, forms: packForms = [], records, accounts } = addition;
  const added = companies.filter(({ id }) => companyIndex(data, id) < 0).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = data.ids.concat(added.map(({ id }) => id));
  const tokens = createTokens();
  const extended = { ...data, ids };
  const compile = (companyId: CompanyId, form: SurfaceForm): Form[] => {
    const company = companyIndex(extended, companyId);
    if (company < 0) return [];
    return compileForm(form, company, tokens).map((compiled) =>
      Object.assign(compiled, beginning(compiled.sequence, data)),
    );
  };
  const fresh = names
    .flatMap((name) => compile(name.companyId, formOfName(name, data)))
    .concat(packForms.flatMap(({ companyId, form }) => compile(companyId, believed(form, data))));
  const forms = formsWith(data, fresh);
  const contexts = added.map(({ id }) => records?.get(id)?.context);
  const context = extendContext(data, contexts, tokens);
  const openings = context.terms.filter(({ words }) => words > 1).map(({ opening }) => opening);
  const isHot = added.length <= MAX_HOT_ADDITIONS ? 1 : 0;

  return {
    ...data,
    ...formColumns(forms),
    ...openingColumns(forms),
    ...context.columns,
    ...wordColumns(wordsWith(data, fresh, context.terms)),
    ...extendSectors(
      data,
      added.map(({ id }) => records?.get(id)?.sectors ?? []),
    ),
    ...extendVocabulary(data, contextVocabularies(contexts)),
    filter: createFilter(fresh.map(({ opening }) => opening).concat(openings), bitsOfFilter(data.filter)).map(
      (bits, index) => bits | at(data.filter, index),
    ),
    relatedStart: Int32Array.from([
      ...data.relatedStart,
      ...added.map(() => at(data.relatedStart, data.relatedStart.length - 1)),
    ]),
    hot: Uint8Array.from([...data.hot, ...added.map(() => isHot)]),
    account: accounts ? Uint8Array.from(ids, (id) => (accounts.has(id) ? 1 : 0)) : data.account,
    ids,
    names: data.names.concat(added.map(({ name }) => name.replaceAll('\n', ' '))),
  };
}

function formOfName({ text, risk: wanted }: AddedName, data: Gazetteer): SurfaceForm {
  const risk = wanted !== 'unless-common' ? wanted : isCommonName(text, data) ? 'context' : 'safe';
  const sense = risk === 'safe' ? 'none' : 'common-word';
  return { text, traits: { risk, sense, lang: '', former: false, names: 'firm' }, since: undefined, until: undefined };
}

/** A pack that says of an everyday word that it is enough by itself is not believed: it counts with context only. */
function believed(form: SurfaceForm, data: Gazetteer): SurfaceForm {
  return form.traits.risk === 'safe' && isCommonName(form.text, data)
    ? { ...form, traits: { ...form.traits, risk: 'context', sense: 'common-word' } }
    : form;
}

function extendSectors(data: Gazetteer, added: readonly (readonly string[])[]) {
  const starts = [...data.sectorStart];
  const values = [...data.sectors];
  for (const sectors of added) {
    values.push(...sectors.map((sector) => SECTORS.indexOf(sector)).filter((sector) => sector >= 0));
    starts.push(values.length);
  }
  return { sectorStart: Int32Array.from(starts), sectors: Uint8Array.from(values) } satisfies Partial<Gazetteer>;
}

function extendVocabulary(data: Gazetteer, added: readonly (readonly number[])[]) {
  let end = data.vocabulary.length;
  return {
    vocabularyStart: Int32Array.from([...data.vocabularyStart, ...added.map(({ length }) => (end += length))]),
    vocabulary: Uint32Array.from([...data.vocabulary, ...added.flat()]),
  } satisfies Partial<Gazetteer>;
}

/**
 * Whether a name is one that everyday text writes too, so that it proves nothing by itself: it begins with words of the
 * lexicon, is a short acronym, or the built-in list knows another sense of it.
 */
export function isCommonName(text: string, data: Gazetteer): boolean {
  const tokens = createTokens();
  tokenise(text, tokens);
  if (tokens.count === 0) return true;
  const { words } = beginning(sequenceOf(tokens, true), data);
  if ((words & COMMON) !== 0) return true;
  if (tokens.count === 1 && text.replaceAll(/[^\p{L}\p{N}]/gu, '').length < MIN_LONE_LENGTH) return true;
  const hash = hashTokens(tokens, 0, tokens.count);
  const first = positionOfHash(data.formBuckets, data.formHash, hash);
  for (let form = first; form >= 0 && form < data.formHash.length && at(data.formHash, form) === hash; form += 1)
    if (riskOf(entry(data.formTraits, form)) !== SAFE && senseOf(entry(data.formTraits, form)) !== 0) return true;
  return false;
}

/**
 * All forms with the added ones, as {@link dedupeForms} gives them. Only those written like an added one are looked at
 * again: a worker that wakes does this with some fifty thousand.
 */
function formsWith(data: Gazetteer, fresh: readonly Form[]): Form[] {
  const hashes = new Set(fresh.map(({ hash }) => hash));
  const alike: Form[] = [];
  const others: Form[] = [];
  data.formHash.forEach((hash, form) => (hashes.has(hash) ? alike : others).push(formAt(data, form)));
  const changed = dedupeForms([...alike, ...fresh]);
  // No form of the one has the hash of one of the other, so that the order of hashes is the order of all.
  const merged: Form[] = [];
  let next = 0;
  for (const form of changed) {
    for (let other = others[next]; other !== undefined && other.hash < form.hash; other = others[(next += 1)])
      merged.push(other);
    merged.push(form);
  }
  return merged.concat(others.slice(next));
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

function wordsWith(data: Gazetteer, fresh: readonly Form[], terms: readonly Sequence[]): CompiledWord[] {
  const words = new Map(wordsOf(data).map((word) => [word.hash, word]));
  for (const { first, words: count } of fresh) {
    const word = words.get(first) ?? { hash: first, form: 0, contextTerm: 0 };
    words.set(first, {
      ...word,
      form: longer(word.form, { words: count & ~(SMALL | COMMON), maySmall: (count & SMALL) !== 0 }),
    });
  }
  for (const term of terms) {
    const word = words.get(term.first) ?? { hash: term.first, form: 0, contextTerm: 0 };
    words.set(term.first, { ...word, contextTerm: longer(word.contextTerm, term) });
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

import type { CompanyId, CompanyName } from '../../model/company.ts';
import { createTokens } from '../../text/tokens.ts';
import { at, entry } from '../../text/typed-array.ts';
import { compileForm, dedupeForms, type CompiledForm } from '../compile/forms.ts';
import { longer, type CompiledWord } from '../compile/words.ts';
import { formColumns, wordColumns, type Form } from './columns.ts';
import { COMPANY_LIMIT, companyIndex, createFilter, type Gazetteer } from './gazetteer.ts';

/** A name to add: `safe` is enough by itself, `context` needs support. */
type AddedName = { readonly text: string; readonly companyId: CompanyId; readonly risk: 'safe' | 'context' | 'paired' };

/** Companies and names that come on top of a compiled pack; the ids of the companies sort behind all of its own. */
export type Addition = { readonly companies: readonly CompanyName[]; readonly names: readonly AddedName[] };

/**
 * The gazetteer that compiling the pack with these companies and names would have given, made without the pack’s records,
 * which do not ship. Names of unknown companies, and names that a company bears already, change nothing.
 */
export function extendGazetteer(data: Gazetteer, { companies, names }: Addition): Gazetteer {
  const added = companies.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = data.ids.concat(added.map(({ id }) => id));
  if (ids.length >= COMPANY_LIMIT) throw new RangeError(`${ids.length} companies do not fit the format`);
  const tokens = createTokens();
  const fresh = names.flatMap(({ text, companyId, risk }) => {
    const company = companyIndex({ ...data, ids }, companyId);
    const traits = {
      risk,
      sense: risk === 'safe' ? 'none' : 'common-word',
      lang: '',
      former: false,
      names: 'firm',
    } as const;
    return company < 0 ? [] : compileForm({ text, traits, since: undefined, until: undefined }, company, tokens);
  });
  const forms = dedupeForms([...formsOf(data), ...fresh]);
  const words = wordsWith(data, fresh);
  const more = (starts: Int32Array): Int32Array =>
    Int32Array.from([...starts, ...added.map(() => at(starts, starts.length - 1))]);

  return {
    ...data,
    ...formColumns(forms),
    ...wordColumns(words),
    filter: createFilter(fresh.map(({ sequence }) => sequence.opening)).map(
      (bits, index) => bits | at(data.filter, index),
    ),
    relatedStart: more(data.relatedStart),
    sectorStart: more(data.sectorStart),
    contextStart: more(data.contextStart),
    ids,
    names: data.names.concat(added.map(({ name }) => name.replaceAll('\n', ' '))),
  };
}

function formsOf(data: Gazetteer): Form[] {
  return Array.from(data.formHash, (hash, form) => ({
    hash,
    check: at(data.formCheck, form),
    company: entry(data.formCompany, form),
    capitals: entry(data.formCase, form),
    traits: entry(data.formTraits, form),
    since: entry(data.formSince, form),
    until: entry(data.formUntil, form),
  }));
}

function wordsWith(data: Gazetteer, fresh: readonly CompiledForm[]): CompiledWord[] {
  const words = new Map(
    Array.from(data.wordHash, (hash, word) => [
      hash,
      {
        hash,
        form: entry(data.wordForm, word),
        contextTerm: entry(data.wordContextTerm, word),
        classes: entry(data.wordClass, word),
      },
    ]),
  );
  for (const { sequence } of fresh) {
    const word = words.get(sequence.first) ?? { hash: sequence.first, form: 0, contextTerm: 0, classes: 0 };
    words.set(sequence.first, { ...word, form: longer(word.form, sequence) });
  }
  return [...words.values()].toSorted((a, b) => a.hash - b.hash);
}

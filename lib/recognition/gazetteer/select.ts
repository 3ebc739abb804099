import { at, eachOf, entry, narrow } from '../../text/typed-array.ts';
import { compileWords } from '../compile/words.ts';
import { createFilter } from './bit-filter.ts';
import { formColumns, NO_FILTERS, NO_OPENINGS, wordColumns } from './columns.ts';
import { formAt } from './extend.ts';
import { COMMON, contextTermOf, isAgainst, SMALL, type Gazetteer } from './gazetteer.ts';
import { bucketsOf } from './hash-index.ts';
import { createWordClassTable } from './word-class-table.ts';

/** Filters of what a page holds are so large, so that those of an answer can be laid over them. */
const PAGE_FILTER_BITS = 15;
const PAGE_WORD_BITS = 14;

/**
 * The part of the background's gazetteer that is about some companies, as pages hold it: their forms, context terms,
 * sectors and relations. With `stubs` the companies they are related to come along by their ids alone, without a form:
 * who joins the part to another needs to know of them. The lexicon and the weights come with a part only that stands by
 * itself.
 */
export function selectCompanies(
  data: Gazetteer,
  chosen: ReadonlySet<number>,
  { stubs }: { readonly stubs: boolean },
): Gazetteer {
  const companies = new Set(chosen);
  if (stubs)
    for (const company of chosen) eachOf(data.relatedStart, data.related, company, (other) => companies.add(other));
  const ascending = [...companies].toSorted((a, b) => a - b);
  const indexOf = new Map(ascending.map((company, index) => [company, index]));

  const forms = formsOf(data, chosen).map((form) => Object.assign(form, { company: indexOf.get(form.company) ?? 0 }));
  const chosenTerms = new Set<number>();
  for (const company of chosen)
    eachOf(data.contextStart, data.context, company, (value) => chosenTerms.add(contextTermOf(value)));
  const terms = [...chosenTerms].toSorted((a, b) => a - b);
  const termIndex = new Map(terms.map((term, index) => [term, index]));

  const related = joined(ascending, (company, add) => {
    if (!chosen.has(company)) return;
    eachOf(data.relatedStart, data.related, company, (other) => {
      const index = indexOf.get(other);
      if (index !== undefined) add(index);
    });
  });
  const sectors = joined(ascending, (company, add) => {
    if (chosen.has(company)) eachOf(data.sectorStart, data.sectors, company, add);
  });
  const context = joined(ascending, (company, add) => {
    if (chosen.has(company))
      eachOf(data.contextStart, data.context, company, (value) =>
        add(2 * (termIndex.get(contextTermOf(value)) ?? 0) + (isAgainst(value) ? 1 : 0)),
      );
  });
  const vocabulary = joined(ascending, (company, add) => {
    if (chosen.has(company)) eachOf(data.vocabularyStart, data.vocabulary, company, add);
  });
  const contextTermHash = Int32Array.from(terms, (term) => at(data.contextTermHash, term));
  const words = compileWords(
    forms.map(({ first, words: count }) => ({
      first,
      words: count & ~(SMALL | COMMON),
      maySmall: (count & SMALL) !== 0,
    })),
    terms.map((term) => ({
      first: at(data.contextTermFirst, term),
      words: entry(data.contextTermLength, term),
      maySmall: true,
    })),
  );
  const openings = forms.map(({ opening }) => opening);
  for (const term of terms)
    if (entry(data.contextTermLength, term) > 1) openings.push(at(data.contextTermOpening, term));

  return {
    ...formColumns(forms),
    ...NO_OPENINGS,
    contextTermHash,
    contextTermBuckets: bucketsOf(contextTermHash),
    ...wordColumns(words, PAGE_WORD_BITS),
    ...(stubs ? createWordClassTable(new Map()) : lexiconOf(data)),
    filter: createFilter(openings, PAGE_FILTER_BITS),
    relatedStart: related.starts,
    related: narrow(related.values),
    sectorStart: sectors.starts,
    sectors: Uint8Array.from(sectors.values),
    contextStart: context.starts,
    context: narrow(context.values),
    vocabularyStart: vocabulary.starts,
    vocabulary: Uint32Array.from(vocabulary.values),
    weights: data.weights,
    account: accountsOf(data, ascending),
    ...NO_FILTERS,
    ids: ascending.map((company) => data.ids[company] ?? ''),
    names: ascending.map((company) => data.names[company] ?? ''),
  };
}

/**
 * Forms of some companies, in their order. A page's question goes through all forms: a mark for each company, since a
 * list of their numbers or a look into a set took 3 ms for 88,000.
 */
function formsOf(data: Gazetteer, chosen: ReadonlySet<number>): ReturnType<typeof formAt>[] {
  const isChosen = new Uint8Array(data.ids.length);
  for (const company of chosen) isChosen[company] = 1;
  const forms: ReturnType<typeof formAt>[] = [];
  for (let form = 0; form < data.formCompany.length; form += 1)
    if (isChosen[entry(data.formCompany, form)] === 1) forms.push(formAt(data, form));
  return forms;
}

function accountsOf({ account }: Gazetteer, companies: readonly number[]): Uint8Array {
  return account.length === 0 ? account : Uint8Array.from(companies, (company) => entry(account, company));
}

function lexiconOf({ classStart, classKey, wordClass, classSet }: Gazetteer) {
  return { classStart, classKey, wordClass, classSet };
}

/** The lists of some companies, one after the other. */
function joined(
  companies: readonly number[],
  list: (company: number, add: (value: number) => void) => void,
): { readonly starts: Int32Array; readonly values: readonly number[] } {
  const values: number[] = [];
  const starts = [0];
  for (const company of companies) {
    list(company, (value) => values.push(value));
    starts.push(values.length);
  }
  return { starts: Int32Array.from(starts), values };
}

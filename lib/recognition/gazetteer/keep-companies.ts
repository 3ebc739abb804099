import type { CompanyId } from '../../model/company.ts';
import { at, entry, narrow, type NarrowArray } from '../../text/typed-array.ts';
import { formColumns, openingColumns, type Form } from './columns.ts';
import { formAt } from './extend.ts';
import type { Gazetteer } from './gazetteer.ts';

/**
 * The background's gazetteer without the companies that are not to be kept. Context terms, words and filters stay as
 * they are: what only those companies had leads to no form.
 */
export function keepCompanies(data: Gazetteer, isKept: (id: CompanyId) => boolean): Gazetteer {
  const kept = [...data.ids.keys()].filter((company) => isKept(data.ids[company] ?? ''));
  const indexOf = new Map(kept.map((company, index) => [company, index]));
  const forms = Array.from(data.formHash.keys()).flatMap((form): Form[] => {
    const company = indexOf.get(entry(data.formCompany, form));
    return company === undefined ? [] : [{ ...formAt(data, form), company }];
  });
  const related = listsOf(data.relatedStart, data.related, kept, (company) => indexOf.get(company));
  const sectors = listsOf(data.sectorStart, data.sectors, kept);
  const context = listsOf(data.contextStart, data.context, kept);
  const vocabulary = listsOf(data.vocabularyStart, data.vocabulary, kept);
  return {
    ...data,
    ...formColumns(forms),
    ...openingColumns(forms),
    relatedStart: related.starts,
    related: narrow(related.values),
    sectorStart: sectors.starts,
    sectors: Uint8Array.from(sectors.values),
    contextStart: context.starts,
    context: narrow(context.values),
    vocabularyStart: vocabulary.starts,
    vocabulary: Uint32Array.from(vocabulary.values),
    hot: Uint8Array.from(kept, (company) => entry(data.hot, company)),
    account:
      data.account.length === 0 ? data.account : Uint8Array.from(kept, (company) => entry(data.account, company)),
    ids: kept.map((company) => data.ids[company] ?? ''),
    names: kept.map((company) => data.names[company] ?? ''),
  };
}

/** The lists of some companies, each value as `renamed` has it; those that it does not have are left out. */
function listsOf(
  starts: Int32Array,
  values: NarrowArray,
  companies: readonly number[],
  renamed: (value: number) => number | undefined = (value) => value,
): { readonly starts: Int32Array; readonly values: readonly number[] } {
  const lists: number[] = [];
  const ends = [0];
  for (const company of companies) {
    for (let index = at(starts, company); index < at(starts, company + 1); index += 1) {
      const value = renamed(entry(values, index));
      if (value !== undefined) lists.push(value);
    }
    ends.push(lists.length);
  }
  return { starts: Int32Array.from(ends), values: lists };
}

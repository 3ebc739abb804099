/** Companies that a query names, by any of their surface forms: `obs`, `france telecom`. */
import type { CompanyId } from '../../model/company.ts';
import { ANY_NAME } from '../../recognition/corrections/corrections.ts';
import type { Gazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import { matcherOf } from '../../recognition/gazetteer/match.ts';

/** Words of a query, from `from` up to `to`, that are a name of companies. */
export type NamedCompany = { readonly from: number; readonly to: number; readonly companies: readonly CompanyId[] };

/** Finds the names of companies among folded words. */
export type FindCompanies = (words: readonly string[]) => readonly NamedCompany[];

/** What the gazetteer knows; whether a name is meant is for the reader to say, so nothing is linked. */
export function createCompanyFinder(gazetteer: Gazetteer): FindCompanies {
  const matcher = matcherOf(gazetteer);
  return (words) =>
    matcher.match(words.join(' '), ANY_NAME).matches.map(({ token, endToken, firstForm, endForm }) => ({
      from: token,
      to: endToken,
      companies: [
        ...new Set(
          Array.from(gazetteer.formCompany.subarray(firstForm, endForm), (company) => gazetteer.ids[company] ?? ''),
        ),
      ],
    }));
}

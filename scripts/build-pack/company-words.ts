import * as v from 'valibot';
import type { Company, CompanyId, ContextWords } from '../../lib/model/company.ts';
import { needsSupport } from './sector-words.ts';

const words = v.array(v.pipe(v.string(), v.minLength(2)));

/**
 * One line of `assets/pack/company-words.jsonl`: words that texts about the company hold, and those of texts where its
 * name means something else. The judge of doubtful names compares them by their stems.
 */
export const companyWordsRecord = v.strictObject({ id: v.string(), for: words, against: words });

/** Gives a company of whose forms one needs support its vocabulary: its own context words and those of the list. */
export function withVocabulary<T extends Company>(company: T, listed: ReadonlyMap<CompanyId, ContextWords>): T {
  if (!needsSupport(company)) return company;
  const more = listed.get(company.id);
  return {
    ...company,
    vocabulary: {
      for: [...(company.context?.for ?? []), ...(more?.for ?? [])],
      against: [...(company.context?.against ?? []), ...(more?.against ?? [])],
    },
  };
}

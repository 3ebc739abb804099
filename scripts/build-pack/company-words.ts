import * as v from 'valibot';
import type { Company, CompanyId, ContextWords } from '../../lib/model/company.ts';
import { needsSupport } from './sector-words.ts';

const words = v.array(v.pipe(v.string(), v.minLength(2)));

/**
 * One line of `assets/pack/company-words.jsonl`: words that texts about the company hold, and those of texts where its
 * name means something else. The judge of doubtful names compares them by their stems.
 */
export const companyWordsRecord = v.strictObject({ id: v.string(), for: words, against: words });

/**
 * Gives a company of whose forms one needs support its vocabulary: its own context words and those of the list. Phrases
 * of the list that hold one of its forms are context words besides: they are decided by themselves.
 */
export function withVocabulary<T extends Company>(company: T, listed: ReadonlyMap<CompanyId, ContextWords>): T {
  if (!needsSupport(company)) return company;
  const more = listed.get(company.id);
  const { context = { for: [], against: [] } } = company;
  const phrases = fixedPhrases(company, more?.against ?? []);
  return {
    ...company,
    ...(phrases.length > 0 && {
      context: { ...context, against: [...new Set([...context.against, ...phrases])] },
    }),
    vocabulary: {
      for: [...context.for, ...(more?.for ?? [])],
      against: [...context.against, ...(more?.against ?? [])],
    },
  };
}

/** Phrases in which a form of the company is a part of something else: «Man United», «Lloyd’s Register». */
function fixedPhrases({ name, aliases = [], former = [] }: Company, against: readonly string[]): readonly string[] {
  const forms = [name, ...[...aliases, ...former].map(({ text }) => text)].map((form) => ` ${form.toLowerCase()} `);
  return against.filter((phrase) => {
    const words = ` ${phrase.toLowerCase()} `;
    return forms.some((form) => words.length > form.length && words.includes(form));
  });
}

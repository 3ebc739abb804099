import type { RecogniseArticle } from '../../lib/background/services/companies/recognise-article.ts';
import type { ArticleCompany } from '../../lib/model/article.ts';
import type { Fact } from '../../lib/model/fact.ts';

type Words = Parameters<RecogniseArticle>[0];

/** A recogniser that finds what it is made to find. */
export function recognising({
  companies = () => [],
  facts = () => [],
}: {
  readonly companies?: (words: Words) => readonly ArticleCompany[];
  readonly facts?: (words: Words) => readonly Fact[];
} = {}): RecogniseArticle {
  return async (words) => ({
    mentions: [],
    companies: companies(words),
    facts: async () => facts(words),
    names: () => ({ about: companies(words).map(({ id }) => id), unknown: [] }),
  });
}

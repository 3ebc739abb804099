/** What a dossier needs of an article. */
import type { ArticleDigest } from '../model/article-digest.ts';
import type { Article } from '../model/article.ts';
import type { CompanyId } from '../model/company.ts';
import { concerns } from './timeline.ts';

/** The digest of an article for the dossier of a company: no text, no summary, and no facts about others. */
export function digestOf(
  {
    id,
    originalUrl,
    title,
    publisher,
    lang,
    published,
    savedAt,
    read,
    story,
    note,
    quotations,
    companies,
    facts,
    droppedFacts,
  }: Article,
  company: CompanyId,
): ArticleDigest {
  const dropped = droppedFacts?.filter((fact) => concerns(fact, company)) ?? [];
  return {
    id,
    originalUrl,
    title,
    publisher,
    lang,
    ...(published !== undefined && { published }),
    ...(savedAt !== undefined && { savedAt }),
    read,
    ...(story !== undefined && { story }),
    ...(note !== undefined && { note }),
    ...(quotations && { quotations }),
    companies: companies.map(({ id: other, salience }) => ({ id: other, salience })),
    facts: facts.filter((fact) => concerns(fact, company)),
    ...(dropped.length > 0 && { droppedFacts: dropped }),
  };
}

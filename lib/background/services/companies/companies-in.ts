import type { ArticleCompany, ExtractedArticle } from '../../../model/article.ts';
import { findArticleCompanies } from '../../../recognition/find-mentions.ts';
/** Which companies an article speaks of, and how much it is about each. */
import type { Gazetteer } from '../../../recognition/gazetteer/gazetteer.ts';

/** Finds companies by a gazetteer. Nothing is found where there is none. */
export function createCompaniesIn(
  loadGazetteer: () => Promise<Gazetteer | undefined>,
): (words: Pick<ExtractedArticle, 'title' | 'text' | 'lang'>) => Promise<readonly ArticleCompany[]> {
  return async ({ title, text, lang }) => {
    const gazetteer = await loadGazetteer();
    return gazetteer ? findArticleCompanies(gazetteer, { title, text, lang }) : [];
  };
}

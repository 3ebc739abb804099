import type { ExtractedArticle } from '../../../model/article.ts';
import type { ArticleNames } from '../../../model/tab-article.ts';
import { findUnknownNames } from '../../../recognition/explain/unknown-names.ts';
import { findArticleCompanies } from '../../../recognition/find-mentions.ts';
/** What the names in an article tell before it is saved: the companies it is about, and names that no company is known by. */
import type { Gazetteer } from '../../../recognition/gazetteer/gazetteer.ts';
import { splitBlocks } from '../../../text/split-blocks.ts';

/** Salience from which an article is about a company and does not only mention it. */
const ABOUT = 0.5;

/** Reads the names of articles; there are none where there is no gazetteer. */
export function createArticleNames(
  loadGazetteer: () => Promise<Gazetteer | undefined>,
): (article: ExtractedArticle) => Promise<ArticleNames> {
  return async ({ title, text, lang }) => {
    const gazetteer = await loadGazetteer();
    if (!gazetteer) return { about: [], unknown: [] };
    const companies = findArticleCompanies(gazetteer, { title, text, lang });
    const blocks = splitBlocks(text).map(({ start, end }) => text.slice(start, end));
    return {
      about: companies.filter(({ salience }) => salience >= ABOUT).map(({ id }) => id),
      unknown: findUnknownNames(gazetteer, [title, ...blocks]).map(({ name }) => name),
    };
  };
}

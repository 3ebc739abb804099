/** What is kept of an article beside those about the same company, so that all of them are read at once. */
import type { Article, ArticleCompany } from './article.ts';

/** As much of an article as a dossier reads; of its facts those that a company is concerned in. */
export type ArticleDigest = Pick<
  Article,
  | 'id'
  | 'originalUrl'
  | 'title'
  | 'publisher'
  | 'lang'
  | 'published'
  | 'savedAt'
  | 'read'
  | 'story'
  | 'note'
  | 'quotations'
  | 'facts'
  | 'droppedFacts'
> & {
  readonly companies: readonly Pick<ArticleCompany, 'id' | 'salience'>[];
};

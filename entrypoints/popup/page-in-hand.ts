import type { PageInHand } from '../../lib/model/related.ts';
import type { TabArticle } from '../../lib/model/tab-article.ts';

/** What the library is told of a page when it is asked for more of the kind. */
export function pageOf({ article, names }: TabArticle): PageInHand {
  const { url, title, published } = article;
  return { url, title, companies: names?.about ?? [], ...(published !== undefined && { published }) };
}

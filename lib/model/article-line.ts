import type { Article, ArticleLine } from './article.ts';

/** What a list shows of an article. Its link leads to the address as it was met: the canonical one is an identity. */
export function articleLine({
  id,
  originalUrl,
  title,
  publisher,
  lang,
  published,
  savedAt,
  read,
}: Pick<Article, 'originalUrl' | Exclude<keyof ArticleLine, 'url' | 'savedBy'>>): ArticleLine {
  return {
    id,
    url: originalUrl,
    title,
    publisher,
    lang,
    ...(published !== undefined && { published }),
    ...(savedAt !== undefined && { savedAt }),
    read,
  };
}

/** As above, with the colleagues who have it saved. */
export function sharedArticleLine(
  article: Parameters<typeof articleLine>[0],
  savedBy: readonly string[] = [],
): ArticleLine {
  return { ...articleLine(article), ...(savedBy.length > 0 && { savedBy }) };
}

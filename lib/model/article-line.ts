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
}: Pick<Article, 'originalUrl' | Exclude<keyof ArticleLine, 'url'>>): ArticleLine {
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

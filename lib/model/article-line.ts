import type { Article, ArticleLine, TeamMarks } from './article.ts';

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
}: Pick<Article, 'originalUrl' | Exclude<keyof ArticleLine, 'url' | keyof TeamMarks>>): ArticleLine {
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

/** As above, with the colleagues who have it saved or noted something, and what the team says under it. */
export function sharedArticleLine(
  article: Parameters<typeof articleLine>[0],
  { savedBy, notedBy, comments }: TeamMarks = { savedBy: [], notedBy: [], comments: 0 },
): ArticleLine {
  return {
    ...articleLine(article),
    ...(savedBy.length > 0 && { savedBy }),
    ...(notedBy.length > 0 && { notedBy }),
    ...(comments > 0 && { comments }),
  };
}

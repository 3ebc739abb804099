/** What the reader wrote about a company, or set off. */
import type { ArticleDigest } from '../model/article-digest.ts';
import { articleLine } from '../model/article-line.ts';
import type { ReaderNote } from '../model/dossier.ts';

const MAX_NOTES = 200;

/** Notes and quotations in the order of the articles. */
export function notesIn(articles: readonly ArticleDigest[]): ReaderNote[] {
  const written = articles.filter(({ note, quotations = [] }) => note !== undefined || quotations.length > 0);
  return written.slice(0, MAX_NOTES).map(noteOf);
}

function noteOf(article: ArticleDigest): ReaderNote {
  const { note, quotations = [] } = article;
  return { article: articleLine(article), ...(note !== undefined && { note }), quotations };
}

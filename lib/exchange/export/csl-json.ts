/** CSL-JSON, what citation processors (citeproc, Pandoc, Zotero) speak among themselves. */
import type { ExportedArticle, TextFormat } from './exported.ts';

export const CSL_JSON: TextFormat = {
  extension: 'json',
  type: 'application/vnd.citationstyles.csl+json',
  head: '[',
  article: (exported, index) => `${index === 0 ? '' : ','}\n${JSON.stringify(item(exported))}`,
  tail: '\n]\n',
};

function item({ article }: ExportedArticle): Readonly<Record<string, unknown>> {
  const { id, title, author, publisher, published, savedAt, originalUrl, summary, note, tags, lang } = article;
  return {
    id,
    type: 'article-magazine',
    title,
    ...(publisher !== '' && { 'container-title': publisher }),
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(published !== undefined && { issued: dateParts(published) }),
    ...(savedAt !== undefined && { accessed: dateParts(savedAt.slice(0, 10)) }),
    URL: originalUrl,
    ...(summary !== undefined && { abstract: summary }),
    ...(lang !== '' && { language: lang }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(note !== undefined && { note }),
  };
}

function dateParts(day: string): { readonly 'date-parts': readonly (readonly number[])[] } {
  return { 'date-parts': [day.split('-').map(Number)] };
}

/**
 * A search as plain as can be: every word must stand in title, summary or tags; no typing errors are forgiven but those
 * told.
 */
import type { Article } from '../../lib/model/article.ts';
import { foldSearchText } from '../../lib/search/index/fold-text.ts';
import type { Mistyped, Search, SearchQuery, SymbolTables } from '../../lib/search/types.ts';
import { docTable } from './doc-table.ts';

const WHY = { text: 1, whole: 1, recency: 0, salience: 0, kept: 0, words: [] };

export function naiveSearch(
  articles: readonly Article[],
  slips: Readonly<Record<string, string>> = {},
): { readonly search: Search; readonly tables: SymbolTables } {
  const { docs, tables } = docTable(articles);
  const texts = articles.map(
    ({ title, summary = '', tags }) => `${foldSearchText([title, summary, ...tags].join(' '))} `,
  );
  const search: Search = async (
    query,
    { limit, offset = 0, sort = 'relevance', filter, among, each, seen, signal },
  ) => {
    const { words, phrases, without }: SearchQuery =
      typeof query === 'string' ? { words: [query], phrases: [], without: [] } : query;
    const typed = words.flatMap((word) => foldSearchText(word).trim().split(' '));
    const mistyped: Mistyped[] = typed.flatMap((word) =>
      slips[word] === undefined ? [] : [{ typed: word, meant: [slips[word]] }],
    );
    const holds = (doc: number): boolean =>
      typed.every((word) => texts[doc]?.includes(` ${slips[word] ?? word}`)) &&
      phrases.every((phrase) => texts[doc]?.includes(`${foldSearchText(phrase)} `)) &&
      !without.some((text) => texts[doc]?.includes(`${foldSearchText(text)} `));
    const found = [...articles.keys()].filter(
      (doc) => holds(doc) && (!filter || filter(docs, doc)) && (!among || among(docs.set, doc)),
    );
    if (signal?.aborted) return { hits: [], total: 0, partial: false, mistyped: [] };
    for (const doc of found) {
      each?.(docs, doc);
      seen?.(docs.set, doc);
    }
    const day = (doc: number): number => docs.day[doc] ?? 0;
    const added = (doc: number): number => Date.parse(articles[doc]?.savedAt ?? articles[doc]?.addedAt ?? '1970');
    const ordered =
      sort === 'relevance'
        ? found
        : found.toSorted(
            (one, other) =>
              (sort === 'added' ? added(other) - added(one) : 0) ||
              (day(one) === 0 ? 1 : 0) - (day(other) === 0 ? 1 : 0) ||
              (sort === 'newest' || sort === 'added' ? day(other) - day(one) : day(one) - day(other)),
          );
    return {
      hits: ordered.slice(offset, offset + limit).map((doc) => ({ id: articles[doc]?.id ?? '', score: 1, why: WHY })),
      total: found.length,
      partial: false,
      mistyped,
    };
  };
  return { search, tables };
}

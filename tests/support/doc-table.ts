/** The table that filters and facets read, laid out plainly from articles. */
import { ARTICLE_SOURCES } from '../../lib/model/article.ts';
import type { Article } from '../../lib/model/article.ts';
import { ARCHIVED, READ, SAVED, sourceFlags } from '../../lib/search/types.ts';
import type { DocTable, Symbols, SymbolTables } from '../../lib/search/types.ts';

const DAY_MS = 86_400_000;

function symbols(texts: readonly string[]): Symbols {
  const all = [...new Set(texts)];
  return {
    size: all.length,
    numberOf: (text) => (all.includes(text) ? all.indexOf(text) : undefined),
    textOf: (number) => all[number] ?? '',
  };
}

const hostOf = ({ url }: Article): string => new URL(url).hostname.replace('www.', '');

/** Lists of numbers end to end, with where each begins. */
function laid(lists: readonly (readonly number[])[]): {
  starts: Uint32Array<ArrayBuffer>;
  values: Uint32Array<ArrayBuffer>;
} {
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
  return { starts: Uint32Array.from(starts), values: Uint32Array.from(lists.flat()) };
}

export function docTable(articles: readonly Article[]): { readonly docs: DocTable; readonly tables: SymbolTables } {
  const tables = {
    publishers: symbols(articles.map(({ publisher }) => publisher)),
    companies: symbols(articles.flatMap(({ companies }) => companies.map(({ id }) => id))),
    tags: symbols(articles.flatMap(({ tags }) => tags)),
    hosts: symbols(articles.map(hostOf)),
    langs: symbols(articles.map(({ lang }) => lang)),
  };
  const numbers = (table: Symbols, texts: readonly string[]): number[] =>
    texts.map((text) => table.numberOf(text) ?? -1);
  const companies = laid(
    articles.map((article) =>
      numbers(
        tables.companies,
        article.companies.map(({ id }) => id),
      ),
    ),
  );
  const tags = laid(articles.map((article) => numbers(tables.tags, article.tags)));
  const docs = {
    set: { size: articles.length },
    day: Uint16Array.from(articles, ({ published }) => (published === undefined ? 0 : Date.parse(published) / DAY_MS)),
    flags: Uint8Array.from(
      articles,
      ({ read, savedAt, source, archived }) =>
        (read ? READ : 0) |
        (savedAt === undefined ? 0 : SAVED) |
        (archived ? ARCHIVED : 0) |
        sourceFlags(ARTICLE_SOURCES.indexOf(source)),
    ),
    publisher: Uint32Array.from(
      numbers(
        tables.publishers,
        articles.map(({ publisher }) => publisher),
      ),
    ),
    host: Uint32Array.from(numbers(tables.hosts, articles.map(hostOf))),
    lang: Uint16Array.from(
      numbers(
        tables.langs,
        articles.map(({ lang }) => lang),
      ),
    ),
    companyStart: companies.starts,
    companies: companies.values,
    tagStart: tags.starts,
    tags: tags.values,
  };
  return { docs, tables };
}

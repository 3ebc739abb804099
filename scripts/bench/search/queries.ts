/** Queries that readers might type, each made from an article that its writer had in mind. */
import { foldSearchText } from '../../../lib/search/index/fold-text.ts';
import type { SearchableArticle } from '../../../lib/search/index/search-entry.ts';
import { createRandom, type Random } from '../pages/random.ts';
import { KNOWN_ITEM_KINDS, mistype } from './slips.ts';
import type { KnownItemKind } from './slips.ts';

export type KnownItem = { readonly kind: KnownItemKind; readonly query: string; readonly id: string };

/** A query names an article if not more than so many have all of its words. */
const MAX_ALIKE = 3;
const WORD = /[\p{L}\p{N}]+/gu;

/** Which articles have a word, by plain looking: what the queries are judged by must not come from what is judged. */
export type WordTable = {
  readonly holders: (word: string) => ReadonlySet<number>;
  readonly titles: readonly (readonly string[])[];
};

export function wordTable(articles: readonly SearchableArticle[]): WordTable {
  const table = new Map<string, Set<number>>();
  for (const [place, { title, summary = '', tags, publisher }] of articles.entries()) {
    for (const word of foldSearchText(`${title} ${summary} ${tags.join(' ')} ${publisher}`).split(' ')) {
      const set = table.get(word);
      if (set) set.add(place);
      else table.set(word, new Set([place]));
    }
  }
  return {
    holders: (word) => table.get(foldSearchText(word).trim()) ?? new Set(),
    titles: articles.map(({ title }) => title.match(WORD) ?? []),
  };
}

/** `count` queries of each kind. Words are as written in the title, small; the slips are made in one of them. */
export function knownItems(articles: readonly SearchableArticle[], table: WordTable, count: number): KnownItem[] {
  return KNOWN_ITEM_KINDS.flatMap((kind) => {
    const random = createRandom(`queries/${kind}`);
    const items: KnownItem[] = [];
    while (items.length < count) {
      const place = random.below(articles.length);
      const words = identifying(place, table, random, kind);
      const article = articles[place];
      const query = words && mistype(kind, words, random);
      if (article && query !== undefined) items.push({ kind, query, id: article.id });
    }
    return items;
  });
}

/** One to three words of a title that few other articles have together, one of them fit for the slip. */
function identifying(
  place: number,
  { holders, titles }: WordTable,
  random: Random,
  kind: KnownItemKind,
): string[] | undefined {
  const title = [...new Set((titles[place] ?? []).map((word) => word.toLowerCase()))].filter((word) => word.length > 2);
  const wanted = 1 + random.below(3);
  const fit = title.filter((word) => fits(kind, word));
  if (fit.length === 0) return undefined;
  const chosen = [random.pick(fit)];
  while (chosen.length < wanted && chosen.length < title.length) {
    const word = random.pick(title);
    if (!chosen.includes(word)) chosen.push(word);
  }
  const [first, ...others] = chosen.map(holders);
  const alike = [...(first ?? [])].filter((article) => others.every((set) => set.has(article)));
  return alike.length <= MAX_ALIKE && alike.includes(place) ? chosen : undefined;
}

function fits(kind: KnownItemKind, word: string): boolean {
  if (/\d/.test(word)) return false;
  if (kind === 'exact' || kind === 'prefix') return true;
  if (kind === 'accent') return word.length > 3 && foldSearchText(word).slice(1) !== word;
  return word.length >= (kind === 'two-slips' ? 8 : 5);
}

/**
 * Pairs of words that stand together in some title, common ones too; phrases; and the beginnings of a title as they are
 * typed.
 */
export function otherQueries(
  articles: readonly SearchableArticle[],
  table: WordTable,
  count: number,
): { readonly twoWords: string[]; readonly phrases: string[]; readonly typed: string[] } {
  const random = createRandom('queries/other');
  const pick = (make: (title: readonly string[]) => string | undefined): string[] => {
    const queries: string[] = [];
    while (queries.length < count) {
      const query = make(table.titles[random.below(articles.length)] ?? []);
      if (query !== undefined) queries.push(query.toLowerCase());
    }
    return queries;
  };
  return {
    twoWords: pick((title) => (title.length > 1 ? `${random.pick(title)} ${random.pick(title)}` : undefined)),
    phrases: pick((title) => {
      const start = random.below(Math.max(1, title.length - 2));
      return title.length > 3 ? title.slice(start, start + 2 + random.below(2)).join(' ') : undefined;
    }),
    typed: pick((title) => (title.length > 3 ? title.slice(0, 2 + random.below(2)).join(' ') : undefined)),
  };
}

/** What nobody types on purpose. */
export const HOSTILE: readonly string[] = [
  'a'.repeat(10_000),
  'mot '.repeat(2500),
  Array.from({ length: 2000 }, (_, place) => `mo${place}t`).join(' '),
  '.*+?^${}()|[]\\'.repeat(200),
  '(a+)+$ [^a]*',
  '\ud800\udfff'.repeat(1000),
  '\u202eegnaro \u0627\u0644\u0639\u0631\u0628\u064a\u0629',
  '\u0301'.repeat(5000),
  'e a i o u s t n r l d c',
  'es ai en re le de la un in on an et',
  '🦊'.repeat(500),
  '\0\n\t\u00a0',
];

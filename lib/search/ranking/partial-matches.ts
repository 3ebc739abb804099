/** Where hardly anything has every word of a query, what has most of them answers too, below. */
import { foldedWords } from '../index/fold-text.ts';
import type { DocSet, Search, SearchResults, SearchOptions, SearchQuery } from '../types.ts';
import { rarity } from './related.ts';

/** `loose` counts the answers that lack a word. */
export type PartialMatches = SearchResults & { readonly loose: number };

/** So many answers with every word are enough. */
const ENOUGH = 5;
/** Words that are distinguished; a bit each. */
const MAX_WORDS = 8;
/** Groups of answers, by the words they have, that are looked through. */
const MAX_GROUPS = 24;

/**
 * The search of {@link Search}, with looser answers below where there are few. Phrases, exclusions and filters always
 * hold.
 */
export function searchPartial(search: Search): (query: SearchQuery, options: SearchOptions) => Promise<PartialMatches> {
  return async (query, options) => {
    const masks = createMasks();
    const { each, ...rest } = options;
    const strict = await search(query, { ...options, seen: (set, doc) => masks.add(set, doc, STRICT) });
    const words = [...new Set(query.words.flatMap(foldedWords))].filter((word) => word.length > 1).slice(0, MAX_WORDS);
    if (strict.total >= ENOUGH || words.length < 2 || options.signal?.aborted) return { ...strict, loose: 0 };
    const mistyped = [...strict.mistyped];
    let known = 0;
    const weights: number[] = [];
    for (const [place, word] of words.entries()) {
      const found = await search(
        { ...query, words: [word] },
        { ...rest, offset: 0, limit: 1, seen: (set, doc) => masks.add(set, doc, 1 << (place + 1)) },
      );
      known = Math.max(known, found.total);
      weights.push(weightOf(found, Math.max(known, MIN_LIBRARY)));
      if (strict.total === 0) mistyped.push(...found.mistyped);
    }
    const groups = groupsOf(masks, weights);
    const loose = groups.reduce((sum, { count }) => sum + count, 0);
    const chosen = new Set(groups.map(({ mask }) => mask));
    if (each && loose > 0)
      await search(EVERYTHING, { limit: 1, among: (set, doc) => chosen.has(masks.of(set, doc)), each });
    const hits = [
      ...strict.hits,
      ...(await looseHits(search, query, options, { groups, words, masks, weights, strict })),
    ];
    return { hits, total: strict.total + loose, partial: strict.partial, mistyped, loose };
  };
}

/** How telling a word is: rare ones are, names of firms more, words taken for others less. */
function weightOf({ total, mistyped, hits: [first] }: SearchResults, library: number): number {
  if (total === 0) return 0;
  const isName = first?.why.words.some(({ fields }) => fields.includes('companies')) ?? false;
  return rarity(total, library) * (isName ? NAME : 1) * (mistyped.length > 0 ? GUESS : 1);
}

const EVERYTHING: SearchQuery = { words: [], phrases: [], without: [] };
const NAME = 2;
const GUESS = 0.5;
const STRICT = 1;
/** A word is rare beside at least so many articles. */
const MIN_LIBRARY = 500;

type Group = { readonly mask: number; readonly count: number; readonly share: number };
type Loosened = {
  readonly groups: readonly Group[];
  readonly words: readonly string[];
  readonly masks: Masks;
  readonly weights: readonly number[];
  readonly strict: SearchResults;
};

/**
 * Answers by the words they have, those with the most telling words first; at least half of the words, where some have
 * so many.
 */
function groupsOf(masks: Masks, weights: readonly number[]): Group[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const there = weights.filter((weight) => weight > 0).length;
  const all = masks
    .counts()
    .map(([mask, count]) => {
      const had = weights.filter((_, place) => (mask & (1 << (place + 1))) !== 0);
      return {
        mask,
        count,
        words: had.length,
        share: total === 0 ? 0 : had.reduce((sum, weight) => sum + weight, 0) / total,
      };
    })
    .filter(({ mask, words }) => (mask & STRICT) === 0 && words > 0);
  const half = all.filter(({ words }) => words * 2 >= there);
  return (half.length > 0 ? half : all)
    .toSorted((one, other) => other.share - one.share || one.mask - other.mask)
    .slice(0, MAX_GROUPS);
}

async function looseHits(
  search: Search,
  query: SearchQuery,
  options: SearchOptions,
  { groups, words, masks, strict }: Loosened,
): Promise<SearchResults['hits']> {
  const { offset = 0, limit, each: _each, ...rest } = options;
  let [skipped, left] = [Math.max(0, offset - strict.total), limit - strict.hits.length];
  let highest = strict.hits.at(-1)?.score ?? 1;
  const hits: SearchResults['hits'][number][] = [];
  for (const { mask, count, share } of groups) {
    if (left <= 0) break;
    if (skipped >= count) {
      skipped -= count;
      continue;
    }
    const had = words.filter((_, place) => (mask & (1 << (place + 1))) !== 0);
    const found = await search(
      { ...query, words: had },
      { ...rest, offset: skipped, limit: left, among: (set, doc) => masks.of(set, doc) === mask },
    );
    hits.push(...found.hits.map(({ id, score, why }) => ({ id, score: score * share * highest, why })));
    highest = hits.at(-1)?.score ?? highest;
    left -= found.hits.length;
    skipped = 0;
  }
  return hits;
}

type Masks = {
  readonly add: (set: DocSet, doc: number, bit: number) => void;
  readonly of: (set: DocSet, doc: number) => number;
  /** How many have each mask but none. */
  readonly counts: () => readonly (readonly [mask: number, count: number])[];
};

/** Which words each article has, bit by bit. */
function createMasks(): Masks {
  const tables = new Map<DocSet, Uint16Array>();
  const tableOf = (set: DocSet): Uint16Array => {
    const known = tables.get(set);
    if (known) return known;
    const table = new Uint16Array(set.size);
    tables.set(set, table);
    return table;
  };
  return {
    add(set, doc, bit) {
      const table = tableOf(set);
      table[doc] = (table[doc] ?? 0) | bit;
    },
    of: (set, doc) => tables.get(set)?.[doc] ?? 0,
    counts() {
      const counts = new Map<number, number>();
      for (const table of tables.values())
        for (const mask of table) if (mask !== 0) counts.set(mask, (counts.get(mask) ?? 0) + 1);
      return [...counts];
    },
  };
}

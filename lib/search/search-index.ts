/** The library as the search holds it in memory: articles come and go one at a time, answers come at once. */
import type { ArticleId } from '../model/article.ts';
import { createFuzzyIndex, searchWord } from './fuzzy.ts';
import type { FuzzyIndex } from './fuzzy.ts';
import { buildPostings, candidatesFor } from './postings.ts';
import type { Postings } from './postings.ts';
import { queryWords } from './query-words.ts';
import { jointScore, rank } from './rank.ts';
import { entryText } from './search-entry.ts';
import type { SearchEntry } from './search-entry.ts';

type ScoredId = { readonly id: ArticleId; readonly score: number };
/** `mistyped` are the words of the query that were found only by what they resemble. */
type SearchAnswer = { readonly hits: readonly ScoredId[]; readonly total: number; readonly mistyped: readonly string[] };

export type SearchIndex = {
  /** The best `limit` answers, best first, and how many there are in all. */
  readonly search: (query: string, limit: number) => SearchAnswer;
  /** Adds an entry, or puts it in place of the one with its id. */
  readonly put: (entry: SearchEntry) => void;
  readonly remove: (id: ArticleId) => void;
};

/** Up to here every article is a candidate: comparing them all takes a few milliseconds. */
const ALL_CANDIDATES = 1000;
const MOST_CANDIDATES = 500;
/** Entries put since the last building of the index; they are looked through one by one. */
const MOST_RECENT = 100;

/** Everything as of the last building. */
type Built = { readonly fuzzy: FuzzyIndex; readonly postings: Postings | undefined; readonly newestDay: number };

export function createSearchIndex(entries: Iterable<SearchEntry>): SearchIndex {
  const byId = new Map<ArticleId, SearchEntry>();
  for (const entry of entries) byId.set(entry.id, entry);
  /** Changed since `built`: what it says of them no longer holds. */
  const changed = new Set<ArticleId>();
  let built: Built | undefined;

  function upToDate(): Built {
    if (!built || changed.size > MOST_RECENT) {
      built = build([...byId.values()]);
      changed.clear();
    }
    return built;
  }

  function searchChanged(words: readonly string[], newestDay: number): Found {
    const entries = [...changed].flatMap((id) => byId.get(id) ?? []);
    return find(createFuzzyIndex(entries), [...entries.keys()], words, newestDay);
  }

  return {
    search(query, limit) {
      const words = queryWords(query);
      if (words.length === 0) return { hits: [], total: 0, mistyped: [] };
      const { fuzzy, postings, newestDay } = upToDate();
      const candidates = postings ? candidatesFor(postings, words, MOST_CANDIDATES) : [...fuzzy.entries.keys()];
      const found = find(fuzzy, candidates, words, newestDay);
      const fresh = searchChanged(words, newestDay);
      const hits = [...found.hits.filter(({ id }) => !changed.has(id)), ...fresh.hits].toSorted(bestFirst);
      const mistyped = found.hits.length > 0 ? found.mistyped : fresh.mistyped;
      return { hits: hits.slice(0, limit), total: hits.length, mistyped };
    },
    put(entry) {
      byId.set(entry.id, entry);
      changed.add(entry.id);
    },
    remove(id) {
      if (byId.delete(id)) changed.add(id);
    },
  };
}

function build(entries: SearchEntry[]): Built {
  // Newest first, so that the prefilter prefers them among equals.
  entries.sort((one, other) => (other.day ?? 0) - (one.day ?? 0) || compare(one.id, other.id));
  return {
    fuzzy: createFuzzyIndex(entries),
    postings: entries.length > ALL_CANDIDATES ? buildPostings(entries.map(entryText)) : undefined,
    newestDay: entries[0]?.day ?? 0,
  };
}

type Found = { readonly hits: readonly ScoredId[]; readonly mistyped: readonly string[] };

/** Entries that have every word, each word searched among those that have the ones before. */
function find(fuzzy: FuzzyIndex, candidates: readonly number[], words: readonly string[], newestDay: number): Found {
  let left = candidates;
  const mistyped: string[] = [];
  const scores = new Map<number, number[]>(candidates.map((position) => [position, []]));
  for (const word of words) {
    const answer = searchWord(fuzzy, left, word);
    if (answer.mistyped) mistyped.push(word);
    left = left.filter((position) => answer.scores.has(position));
    for (const position of left) scores.get(position)?.push(answer.scores.get(position) ?? 0);
  }
  const hits = left.flatMap((position) => {
    const entry = fuzzy.entries[position];
    return entry ? [{ id: entry.id, score: rank(entry, words, jointScore(scores.get(position) ?? []), newestDay) }] : [];
  });
  return { hits, mistyped };
}

function bestFirst(one: ScoredId, other: ScoredId): number {
  return other.score - one.score || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The fuzzy search itself: Fuse.js, asked for one word at a time. */
import Fuse from 'fuse.js';
import type { FuseIndex, IFuseOptions } from 'fuse.js';
import { tolerance, typosIn } from './query-words.ts';
import { entryText } from './search-entry.ts';
import type { SearchEntry } from './search-entry.ts';

/** Text scores by entry position, 0..1, higher is better. */
type WordScores = ReadonlyMap<number, number>;

const KEYS = [
  { name: 'title', weight: 5 },
  { name: 'companies', weight: 4 },
  { name: 'summary', weight: 2 },
  { name: 'tags', weight: 2 },
  { name: 'publisher', weight: 1.5 },
  { name: 'date', weight: 1 },
];

/** Texts and words are folded before they come here, so Fuse compares them as they are. */
const COMPARISON = { isCaseSensitive: true, ignoreLocation: true };

const OPTIONS: IFuseOptions<SearchEntry> = {
  ...COMPARISON,
  keys: KEYS,
  includeScore: true,
  shouldSort: false,
};

export type FuzzyIndex = {
  readonly entries: readonly SearchEntry[];
  readonly records: ReturnType<FuseIndex<SearchEntry>['toJSON']>['records'];
};

/** Prepares entries for any number of searches. */
export function createFuzzyIndex(entries: readonly SearchEntry[]): FuzzyIndex {
  return { entries, records: Fuse.createIndex(KEYS, entries).toJSON().records };
}

/** A mistyped word resembles many; what scores below this share of the best is chance. */
const FAR_BELOW_BEST = 0.2;

/** What a word of a query found: `mistyped` where nothing had it as typed. */
export type WordAnswer = { readonly scores: WordScores; readonly mistyped: boolean };

/**
 * The entries among `candidates` (positions) that have a word. One that stands there as typed, at the beginning of
 * a word, is taken as typed; only where no candidate has it so is it taken as mistyped.
 */
export function searchWord(index: FuzzyIndex, candidates: readonly number[], typed: string): WordAnswer {
  const asTyped = search(index, candidates, ` ${typed}`, 0);
  const errors = tolerance(typed);
  if (asTyped.size > 0 || errors === 0) return { scores: asTyped, mistyped: false };
  const isMeant = wordMatcher(typed);
  const alike = search(index, candidates, typed, errors);
  // Fuse looks for the letters anywhere, across words too: `clodwat` in « cloud, at… ».
  const meant = [...alike].filter(([position]) => wordsAt(index, position).some(isMeant));
  const least = FAR_BELOW_BEST * Math.max(0, ...meant.map(([, score]) => score));
  const scores = new Map(meant.filter(([, score]) => score >= least));
  return { scores, mistyped: scores.size > 0 };
}

/** Tells whether a folded word, or its beginning, is what a reader may have meant by what was typed. */
export function wordMatcher(typed: string): (word: string) => boolean {
  const errors = typosIn(typed);
  const options = { ...COMPARISON, threshold: (errors + 0.5) / typed.length };
  const swapped = swaps(typed);
  const known = new Map<string, boolean>();
  const compare = (word: string): boolean => {
    if (word.includes(typed) || swapped.some((swap) => word.startsWith(swap))) return true;
    if (errors === 0 || word.length < typed.length - errors) return false;
    return Fuse.match(typed, word.slice(0, typed.length + errors), options).isMatch;
  };
  return (word) => {
    const isMeant = known.get(word) ?? compare(word);
    known.set(word, isMeant);
    return isMeant;
  };
}

/** Two neighbouring letters in the wrong order: one slip, though an edit distance counts two. */
function swaps(typed: string): string[] {
  if (tolerance(typed) === 0) return [];
  return Array.from({ length: typed.length - 1 }, (_, index) => {
    const [one, other] = [typed.charAt(index), typed.charAt(index + 1)];
    return typed.slice(0, index) + other + one + typed.slice(index + 2);
  });
}

function wordsAt(index: FuzzyIndex, position: number): string[] {
  const entry = index.entries[position];
  return entry ? entryText(entry).split(' ') : [];
}

function search(index: FuzzyIndex, candidates: readonly number[], pattern: string, threshold: number): WordScores {
  const records = candidates.flatMap((position) => index.records[position] ?? []);
  const part = Fuse.parseIndex<SearchEntry>({ keys: Fuse.createIndex(KEYS, []).keys, records });
  const fuse = new Fuse(index.entries, { ...OPTIONS, threshold }, part);
  return new Map(fuse.search(pattern).map(({ refIndex, score }) => [refIndex, 1 - (score ?? 1)]));
}

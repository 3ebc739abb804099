/** Which articles answer a query: as typed first, then with words joined or parted, then with slips forgiven. */
import type { Segment } from '../index/segment.ts';
import { isNothing, withAlike, withParts } from '../index/word-match.ts';
import type { WordMatch } from '../index/word-match.ts';
import type { Asked } from '../query/query-words.ts';
import { typosIn } from '../query/query-words.ts';
import { holding, resembling } from '../query/resembling.ts';
import type { Resembling } from '../query/resembling.ts';
import { rewritings } from '../query/rewritings.ts';
import { resultsOf, countOf, matchAll } from './matches.ts';
import type { FindOptions, Found, Matches } from './matches.ts';

/** How far from what was typed a word may be, step by step; `part` lies between. */
const STEPS = [1, 1.5, 'part', 2, 2.5] as const;
type Step = (typeof STEPS)[number];

/** The steps that one slip allows. */
const ONE_SLIP = 2;

/** Answers in groups, the better ones first; no article is in two of them. */
export type FoundGroups = readonly (readonly Found[])[];

/**
 * Fewer results than these to several words, none of which has them all, are joined by those that one slip would give.
 */
const FEW = 5;

/** `typed` are the matches of the words as typed. */
export async function findArticles(
  segments: readonly Segment[],
  asked: Asked,
  typed: Matches,
  options: FindOptions,
): Promise<FoundGroups> {
  const found = await resultsOf(segments, typed, asked, options);
  const count = countOf(found);
  if (asked.words.length === 0 || count >= FEW) return [found];
  if (count > 0)
    return asked.words.length === 1 || found.some(hasAllWords)
      ? [found]
      : [found, ...(await oneSlipFrom(segments, typed, found, asked, options))];
  for (const rewritten of await rewritings(segments, asked)) {
    const results = await resultsOf(segments, await matchAll(segments, rewritten.words), rewritten, {
      ...options,
      names: [],
    });
    if (countOf(results) > 0) return [results];
  }
  return [await forgiving(segments, typed, asked, options)];
}

/** Whether some article has the words as they were typed; the last may still be begun only. */
function hasAllWords({ docs, words }: Found): boolean {
  return docs.some((doc) =>
    words.every(({ begun, whole }, word) => (word === words.length - 1 ? begun : whole)[doc] !== 0),
  );
}

type Likely = { readonly alike: readonly Resembling[]; readonly parts: readonly Resembling[] };
const NOTHING: Likely = { alike: [], parts: [] };
/** By segment, then by word. */
type LikelyWords = readonly (readonly Likely[])[];

function likelyWords(segments: readonly Segment[], words: Asked['words'], slips: number): Promise<LikelyWords> {
  const likely = async (segment: Segment, typed: string): Promise<Likely> => ({
    alike: await resembling(segment, typed, slips),
    parts: slips > 1 ? await holding(segment, typed) : [],
  });
  return Promise.all(
    segments.map((segment) =>
      Promise.all(words.map(({ typed, isWhole }) => (isWhole ? NOTHING : likely(segment, typed)))),
    ),
  );
}

/** Answers that have all words but one as typed, and that one with a slip; without those found already. */
async function oneSlipFrom(
  segments: readonly Segment[],
  typed: Matches,
  found: readonly Found[],
  asked: Asked,
  options: FindOptions,
): Promise<FoundGroups> {
  const likely = await likelyWords(segments, asked.words, 1);
  const known = new Map(found.map(({ segment, docs }) => [segment, new Set(docs)]));
  const groups: Found[][] = [];
  for (const slipping of asked.words.keys()) {
    const matches = await widened(segments, typed, likely, (word) => (word === slipping ? 0 : -1));
    const more = await resultsOf(segments, matches, asked, options);
    const fresh = more.map((each) => {
      const seen = known.get(each.segment) ?? new Set();
      const docs = each.docs.filter((doc) => !seen.has(doc));
      for (const doc of docs) seen.add(doc);
      return Object.assign(each, { docs });
    });
    if (countOf(fresh) > 0) groups.push(fresh);
  }
  return groups;
}

/**
 * Answers with slips forgiven: first in words that nothing results, then, where the words do not meet, in all; one slip
 * a word before two.
 */
async function forgiving(
  segments: readonly Segment[],
  typed: Matches,
  asked: Asked,
  options: FindOptions,
): Promise<readonly Found[]> {
  const { words } = asked;
  const isMatched = words.map((_, word) =>
    segments.some((segment, index) => !isNothing(segment, wordOf(typed, index, word))),
  );
  const tried = new Set<string>();
  for (const slips of [1, 2]) {
    const likely = await likelyWords(segments, words, slips);
    const last = slips === 1 ? ONE_SLIP : STEPS.length;
    const needs = words.map((_, word): number =>
      isMatched[word] ? -1 : STEPS.findIndex((step) => likely.some((list) => reaches(list[word] ?? NOTHING, step))),
    );
    if (words.some((_, word) => !isMatched[word] && needs[word] === -1) && options.names.length === 0) continue;
    for (let more = needs.some((need) => need >= 0) ? -1 : 0; more < last; more += 1) {
      const upTo = (word: number): number => Math.max(needs[word] ?? -1, more);
      // A step that brings no word in results as one before.
      const reach = words
        .map((_, word) => likely.map((list) => reachOf(list[word] ?? NOTHING, upTo(word))).join())
        .join(';');
      if (tried.has(reach)) continue;
      tried.add(reach);
      const found = await resultsOf(segments, await widened(segments, typed, likely, upTo), asked, options);
      if (countOf(found) > 0) return found;
    }
  }
  return resultsOf(segments, typed, asked, options);
}

function wordOf(matches: Matches, segment: number, word: number): WordMatch {
  const match = matches[segment]?.[word];
  if (!match) throw new RangeError('no match of a word');
  return match;
}

function reaches({ alike, parts }: Likely, step: Step): boolean {
  return step === 'part' ? parts.length > 0 : alike.some(({ cost }) => cost <= step);
}

/** What the steps up to one allow. */
function allowedBy({ alike, parts }: Likely, upTo: number): Likely {
  const steps = STEPS.slice(0, upTo + 1);
  const most = Math.max(0, ...steps.map((step) => (step === 'part' ? 0 : step)));
  return { alike: alike.filter(({ cost }) => cost <= most), parts: steps.includes('part') ? parts : [] };
}

function reachOf(likely: Likely, upTo: number): string {
  const { alike, parts } = allowedBy(likely, upTo);
  return `${alike.length} ${parts.length}`;
}

/** The matches with what the steps up to `upTo` allow for each word; -1 leaves a word as it is. */
function widened(
  segments: readonly Segment[],
  typed: Matches,
  likely: LikelyWords,
  upTo: (word: number) => number,
): Promise<Matches> {
  const widen = async (segment: Segment, match: WordMatch, words: Likely, step: number): Promise<WordMatch> => {
    if (step < 0 || typosIn(match.word.typed) === 0) return match;
    const { alike, parts } = allowedBy(words, step);
    return withAlike(segment, await withParts(segment, match, parts), alike);
  };
  return Promise.all(
    segments.map((segment, index) =>
      Promise.all(
        (typed[index] ?? []).map((match, word) => widen(segment, match, likely[index]?.[word] ?? NOTHING, upTo(word))),
      ),
    ),
  );
}

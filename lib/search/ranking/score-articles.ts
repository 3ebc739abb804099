/** Scores the articles that answer, and brings them into order. */
import type { SearchOrder } from '../../model/library-search.ts';
import { fieldNames, textScore } from '../index/fields.ts';
import type { WordMatch } from '../index/word-match.ts';
import { typosIn } from '../query/query-words.ts';
import type { FoundAs, ScoreShares } from '../types.ts';
import { bestOf } from './best.ts';
import { fuzzyScores } from './fuzzy.ts';
import type { Found } from './matches.ts';
import { jointScore, weightedScore, sharesOf } from './rank.ts';
import type { RankContext } from './rank.ts';

/** An article that answers. */
export type ScoredArticle = {
  readonly found: Found;
  readonly doc: number;
  readonly score: number;
  readonly why: Omit<ScoreShares, 'words'>;
};

/** The order of answers; `isPreferred` tells which come first of those that nobody added. */
type Sorting = {
  readonly order: SearchOrder;
  readonly isPreferred: (found: Found, doc: number) => boolean;
};

export const BY_RELEVANCE: Sorting = { order: 'relevance', isPreferred: () => false };

/** More than any day. */
const DAYS = 0x1_0000;
/** Mistyped words are compared by Fuse in so many of the likeliest articles. */
const MAX_COMPARED = 200;
/** What a word in another form, and a firm’s other name, count beside the word itself. */
const WEAK = 0.6;
const BY_NAME = 0.5;

/** The answers from `offset` on, at most `limit`, in order. */
export async function bestArticles(
  all: readonly Found[],
  context: RankContext,
  { order, isPreferred }: Sorting,
  offset: number,
  limit: number,
): Promise<ScoredArticle[]> {
  const { sizes, total } = counted(all);
  const end = Math.min(total, offset + limit);
  const place = (index: number): { found: Found; doc: number } => placeOf(all, sizes, index);
  if (order !== 'relevance') {
    const days = listed(all, total, ({ ranks }, doc) => ranks.day[doc] ?? 0);
    const hashes = listed(all, total, ({ ranks }, doc) => ranks.idHash[doc] ?? 0);
    const keys = order === 'added' ? addedKeys(all, total, isPreferred) : dayKeys(days, order === 'newest' ? 1 : -1);
    const key = (index: number): number => keys[index] ?? 0;
    const isBefore = (one: number, other: number): boolean =>
      key(one) > key(other) || (key(one) === key(other) && (hashes[one] ?? 0) < (hashes[other] ?? 0));
    return bestOf(total, end, isBefore)
      .slice(offset)
      .map((index) => scored(place(index), context));
  }
  const scores = listed(all, total, (found, doc) => estimate(found, doc, context));
  const isBefore = (one: number, other: number): boolean => {
    const [first, second] = [scores[one] ?? 0, scores[other] ?? 0];
    return first > second || (first === second && isEarlier(place(one), place(other)));
  };
  const isFuzzy = all.some(({ words }) => words.some(({ alike }) => alike !== undefined));
  const best = bestOf(total, isFuzzy ? Math.max(end, Math.min(total, MAX_COMPARED)) : end, isBefore).map(place);
  if (!isFuzzy) return best.slice(offset, end).map((at) => scored(at, context));
  const compared = await compare(best.slice(0, MAX_COMPARED), context);
  return [...compared, ...best.slice(MAX_COMPARED).map((at) => scored(at, context))].slice(offset, end);
}

/** Unknown days come last, in either direction. */
function dayKeys(days: Float64Array, sign: 1 | -1): Float64Array {
  return days.map((day) => (day === 0 ? -1 : sign * day + DAYS));
}

/** The latest added first; then those that nobody added, the preferred ones first, the newest of each first. */
function addedKeys(all: readonly Found[], total: number, isPreferred: Sorting['isPreferred']): Float64Array {
  return listed(all, total, (found, doc) => {
    const added = found.ranks.added[doc] ?? 0;
    if (added > 0) return 2 * DAYS + added;
    return (found.ranks.day[doc] ?? 0) + (isPreferred(found, doc) ? DAYS : 0);
  });
}

function counted(all: readonly Found[]): { readonly sizes: readonly number[]; readonly total: number } {
  let total = 0;
  const sizes = all.map(({ docs }) => (total += docs.length));
  return { sizes, total };
}

function placeOf(all: readonly Found[], sizes: readonly number[], index: number): { found: Found; doc: number } {
  const at = sizes.findIndex((end) => index < end);
  const found = all[at];
  if (!found) throw new RangeError(`no result ${index}`);
  return { found, doc: found.docs[index - (sizes[at - 1] ?? 0)] ?? 0 };
}

function listed(all: readonly Found[], total: number, value: (found: Found, doc: number) => number): Float64Array {
  const values = new Float64Array(total);
  let index = 0;
  for (const found of all) for (const doc of found.docs) values[index++] = value(found, doc);
  return values;
}

/** Of articles that answer equally well the newer one comes first; of those of one day, always the same one. */
function isEarlier(one: { found: Found; doc: number }, other: { found: Found; doc: number }): boolean {
  const [ranks, others] = [one.found.ranks, other.found.ranks];
  const [day, otherDay] = [ranks.day[one.doc] ?? 0, others.day[other.doc] ?? 0];
  return day > otherDay || (day === otherDay && (ranks.idHash[one.doc] ?? 0) < (others.idHash[other.doc] ?? 0));
}

/** The score of an article by its posting lists alone: final unless a word is mistyped. */
function estimate(found: Found, doc: number, context: RankContext): number {
  const { text, whole, isByName } = textOf(found, doc, undefined);
  return weightedScore(sharesOf(found, doc, text, whole, context), isByName);
}

function scored(
  { found, doc }: { found: Found; doc: number },
  context: RankContext,
  fuzzy?: readonly (number | undefined)[],
): ScoredArticle {
  const { text, whole, isByName } = textOf(found, doc, fuzzy);
  const why = sharesOf(found, doc, text, whole, context);
  return { found, doc, why, score: weightedScore(why, isByName) };
}

/** `fuzzy` holds what Fuse says of each mistyped word. */
function textOf(
  { words, byName, ranks }: Found,
  doc: number,
  fuzzy: readonly (number | undefined)[] | undefined,
): { text: number; whole: number; isByName: boolean } {
  let [product, whole, isByName] = [1, 0, false];
  const { lengths } = ranks;
  for (let index = 0; index < words.length; index += 1) {
    const match = words[index];
    if (!match) continue;
    const begun = match.begun[doc] ?? 0;
    const asWhole = match.whole[doc] ?? 0;
    if (asWhole !== 0) whole += 1;
    if (begun !== 0) product *= textScore(lengths, doc, begun, asWhole);
    else if (match.weak && match.weak[doc] !== 0) product *= WEAK * textScore(lengths, doc, match.weak[doc] ?? 0, 0);
    else if (match.alike && match.alike[doc] !== 0)
      product *= fuzzy?.[index] ?? textScore(lengths, doc, match.alike[doc] ?? 0, 0, errorShare(match));
    else if (byName) {
      product *= BY_NAME;
      isByName = true;
    }
  }
  return {
    text: words.length === 0 ? 0 : jointScore(product, words.length),
    whole: words.length === 0 ? 0 : whole / words.length,
    isByName,
  };
}

function errorShare({ meant: [likeliest], word }: WordMatch): number {
  return (likeliest?.cost ?? 0) / word.typed.length;
}

/** Lets Fuse compare the mistyped words with the articles' texts. */
async function compare(best: readonly { found: Found; doc: number }[], context: RankContext): Promise<ScoredArticle[]> {
  const result: ScoredArticle[] = [];
  for (const found of new Set(best.map((each) => each.found))) {
    const docs = best.filter((each) => each.found === found).map(({ doc }) => doc);
    const texts = await found.segment.texts(docs);
    const scores = found.words.map(
      ({ alike, word: { typed } }) => alike && fuzzyScores(texts, typed, fuzzyErrors(typed)),
    );
    for (const [index, doc] of docs.entries())
      result.push(
        scored(
          { found, doc },
          context,
          scores.map((list) => list?.[index]),
        ),
      );
  }
  return result.toSorted((one, other) => other.score - one.score || (isEarlier(one, other) ? -1 : 1));
}

/** A swap is one slip to the hand and two errors to Fuse. */
export function fuzzyErrors(typed: string): number {
  return 2 * typosIn(typed);
}

/** How each word was found in an article. */
export function wordsOf({ found, doc }: ScoredArticle): ScoreShares['words'] {
  return found.words.map(({ word: { typed }, begun, whole, weak, weakAs = 'inflected', alike }) => {
    const [mask, as]: [number, FoundAs] =
      (whole[doc] ?? 0) !== 0
        ? [begun[doc] ?? 0, 'word']
        : (begun[doc] ?? 0) !== 0
          ? [begun[doc] ?? 0, 'beginning']
          : weak && weak[doc] !== 0
            ? [weak[doc] ?? 0, weakAs]
            : alike && alike[doc] !== 0
              ? [alike[doc] ?? 0, 'mistyped']
              : [0, 'company'];
    return { typed, as, fields: as === 'company' ? ['companies'] : fieldNames(mask) };
  });
}

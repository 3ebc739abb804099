/** Which articles answer a query: as typed first, then with words joined or parted, then with slips forgiven. */
import type { NamedCompany } from './company-names.ts';
import type { Asked, AskedWord } from './query-words.ts';
import { typosIn } from './query-words.ts';
import { holding, resembling } from './resembling.ts';
import type { Resembling } from './resembling.ts';
import type { DocTable } from './search-types.ts';
import type { Segment } from './segment.ts';
import { exactSpan, matchTyped, withAlike, withParts } from './word-match.ts';
import type { WordMatch } from './word-match.ts';

/** The answers of a segment. `byName` has a bit for each word that an article answers through the name of a company. */
export type Found = { readonly segment: Segment; readonly docs: readonly number[]; readonly words: readonly WordMatch[]; readonly byName?: Uint32Array };

export type FindOptions = {
  readonly filter?: ((docs: DocTable, doc: number) => boolean) | undefined;
  readonly names: readonly NamedCompany[];
  /** Numbers of the companies of `names`. */
  readonly numbersOf: (name: NamedCompany) => readonly number[];
};

/** How far from what was typed a word may be, step by step; `part` lies between. */
const STEPS = [1, 1.5, 'part', 2, 2.5] as const;
type Step = (typeof STEPS)[number];

export async function findArticles(segments: readonly Segment[], asked: Asked, options: FindOptions): Promise<readonly Found[]> {
  const typed = await matchAll(segments, asked.words);
  const found = await answersOf(segments, typed, asked, options);
  if (hasAnswers(found) || asked.words.length === 0) return found;
  for (const words of await rewritings(segments, asked.words)) {
    const rewritten = await answersOf(segments, await matchAll(segments, words), { ...asked, words, phrases: [...asked.phrases, ...partsOf(words, asked.words)] }, { ...options, names: [] });
    if (hasAnswers(rewritten)) return rewritten;
  }
  return forgiving(segments, typed, asked, options);
}

function hasAnswers(found: readonly Found[]): boolean {
  return found.some(({ docs }) => docs.length > 0);
}

/** Matches by segment, then by word. */
type Matches = readonly (readonly WordMatch[])[];

function matchAll(segments: readonly Segment[], words: readonly AskedWord[]): Promise<Matches> {
  return Promise.all(segments.map((segment) => Promise.all(words.map((word) => matchTyped(segment, word)))));
}

async function answersOf(segments: readonly Segment[], matches: Matches, { phrases, without }: Asked, options: FindOptions): Promise<Found[]> {
  return Promise.all(
    segments.map(async (segment, index): Promise<Found> => {
      const words = matches[index] ?? [];
      const byName = namedIn(segment, words, options);
      const barred = await Promise.all(without.map((text) => holdersOf(segment, text)));
      let docs = passing(segment, words, byName, barred, options.filter);
      for (const phrase of phrases) if (phrase.length > 1 && docs.length > 0) docs = await withPhrase(segment, docs, phrase);
      return { segment, docs, words, ...(byName && { byName }) };
    }),
  );
}

function passing(segment: Segment, words: readonly WordMatch[], byName: Uint32Array | undefined, barred: readonly Uint8Array[], filter: FindOptions['filter']): number[] {
  const { dead, columns } = segment;
  const masks = words.map(({ any }) => any);
  const docs: number[] = [];
  next: for (let doc = 0; doc < dead.length; doc += 1) {
    if (dead[doc] !== 0) continue;
    for (let word = 0; word < masks.length; word += 1) {
      if (masks[word]?.[doc] === 0 && (byName === undefined || ((byName[doc] ?? 0) & (1 << word)) === 0)) continue next;
    }
    for (let index = 0; index < barred.length; index += 1) if (barred[index]?.[doc] !== 0) continue next;
    if (!filter || filter(columns, doc)) docs.push(doc);
  }
  return docs;
}

/** For each article a bit for each word that its companies answer. */
function namedIn({ columns, head }: Segment, words: readonly WordMatch[], { names, numbersOf }: FindOptions): Uint32Array | undefined {
  const bits = new Map<number, number>();
  for (const name of names) {
    let covered = 0;
    for (let word = name.from; word < name.to; word += 1) if (words[word]?.word.isWhole === false) covered |= 1 << word;
    for (const number of numbersOf(name)) bits.set(number, (bits.get(number) ?? 0) | covered);
  }
  if (bits.size === 0) return undefined;
  const byName = new Uint32Array(head.size);
  for (let doc = 0; doc < head.size; doc += 1) {
    const end = columns.companyStart[doc + 1] ?? 0;
    for (let at = columns.companyStart[doc] ?? 0; at < end; at += 1) byName[doc] = (byName[doc] ?? 0) | (bits.get(columns.companies[at] ?? -1) ?? 0);
  }
  return byName;
}

async function withPhrase(segment: Segment, docs: readonly number[], phrase: readonly string[]): Promise<number[]> {
  const spans = await Promise.all(phrase.map((term) => exactSpan(segment, term)));
  if (spans.some(([from, to]) => from === to)) return [];
  return segment.withPhrase(docs, spans.map(([from]) => from));
}

/** Articles that have a word or phrase: 1 for each. */
async function holdersOf(segment: Segment, text: readonly string[]): Promise<Uint8Array> {
  const matches = await Promise.all(text.map((typed) => matchTyped(segment, { typed, isWhole: true })));
  const docs = passing(segment, matches, undefined, [], undefined);
  const holders = new Uint8Array(segment.head.size);
  for (const doc of text.length > 1 ? await withPhrase(segment, docs, text) : docs) holders[doc] = 1;
  return holders;
}

/** The words with two neighbours joined (`cloud watt`), or one parted into two that the library has (`nextinpact`). */
async function rewritings(segments: readonly Segment[], words: readonly AskedWord[]): Promise<AskedWord[][]> {
  const plain = (typed: string): AskedWord => ({ typed, isWhole: false });
  const joined = words.slice(1).flatMap((word, index) => {
    const before = words[index];
    return before && !before.isWhole && !word.isWhole ? [words.toSpliced(index, 2, plain(before.typed + word.typed))] : [];
  });
  const parted = words.flatMap((word, index) =>
    word.isWhole ? [] : splits(word.typed).map(([one, other]) => ({ index, parts: [one, other] as const })),
  );
  const known = await Promise.all(parted.map(async ({ parts }) => (await Promise.all(parts.map((part) => isKnown(segments, part)))).every(Boolean)));
  return [...joined, ...parted.filter((_, index) => known[index]).map(({ index, parts }) => words.toSpliced(index, 1, ...parts.map((typed) => ({ typed, isWhole: true }))))];
}

const SHORTEST_SPLIT = 6;

function splits(typed: string): [string, string][] {
  if (typed.length < SHORTEST_SPLIT) return [];
  return Array.from({ length: typed.length - 2 }, (_, index) => [typed.slice(0, index + 1), typed.slice(index + 1)]);
}

async function isKnown(segments: readonly Segment[], term: string): Promise<boolean> {
  const spans = await Promise.all(segments.map((segment) => exactSpan(segment, term)));
  return spans.some(([from, to]) => from < to);
}

/** The phrase that a parted word must be found as. */
function partsOf(words: readonly AskedWord[], before: readonly AskedWord[]): string[][] {
  const added = words.filter((word) => word.isWhole && !before.includes(word)).map(({ typed }) => typed);
  return added.length > 1 ? [added] : [];
}

/** Answers with slips forgiven: first in words that nothing answers, then, where the words do not meet, in all. */
async function forgiving(segments: readonly Segment[], typed: Matches, asked: Asked, options: FindOptions): Promise<readonly Found[]> {
  const { words } = asked;
  const likely = await Promise.all(
    segments.map((segment) => Promise.all(words.map(async ({ typed: text, isWhole }) => (isWhole ? NOTHING : { alike: await resembling(segment, text), parts: await holding(segment, text) })))),
  );
  const isAnswered = words.map((_, word) => typed.some((matches) => matches[word]?.any.some((mask) => mask !== 0)));
  const needs = words.map((_, word): number => (isAnswered[word] ? -1 : STEPS.findIndex((step) => likely.some((list) => reaches(list[word] ?? NOTHING, step)))));
  if (words.some((_, word) => !isAnswered[word] && needs[word] === -1)) return answersOf(segments, typed, asked, options);
  for (let more = needs.some((need) => need >= 0) ? -1 : 0; more < STEPS.length; more += 1) {
    const allowed = needs.map((need) => Math.max(need, more));
    const matches = await Promise.all(
      segments.map((segment, index) => Promise.all(words.map((_, word) => widened(segment, typed[index]?.[word], likely[index]?.[word] ?? NOTHING, allowed[word] ?? -1)))),
    );
    const found = await answersOf(segments, matches, asked, options);
    if (hasAnswers(found)) return found;
  }
  return answersOf(segments, typed, asked, options);
}

type Likely = { readonly alike: readonly Resembling[]; readonly parts: readonly Resembling[] };
const NOTHING: Likely = { alike: [], parts: [] };

function reaches({ alike, parts }: Likely, step: Step): boolean {
  return step === 'part' ? parts.length > 0 : alike.some(({ cost }) => cost <= step);
}

/** A word's match with everything that the steps up to one allow. */
async function widened(segment: Segment, match: WordMatch | undefined, { alike, parts }: Likely, upTo: number): Promise<WordMatch> {
  if (!match) throw new RangeError('no match of a word');
  if (upTo < 0 || typosIn(match.word.typed) === 0) return match;
  const steps = STEPS.slice(0, upTo + 1);
  const most = Math.max(...steps.map((step) => (step === 'part' ? 0 : step)));
  const wide = steps.includes('part') ? await withParts(segment, match, parts) : match;
  return withAlike(segment, wide, alike.filter(({ cost }) => cost <= most));
}

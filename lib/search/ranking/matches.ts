/** Articles that answer all words of a query at once. */
import type { DocCompanies } from '../index/doc-columns.ts';
import type { Segment } from '../index/segment.ts';
import { exactSpan, isNothing, matchTyped } from '../index/word-match.ts';
import type { WordMatch } from '../index/word-match.ts';
import type { NamedCompany } from '../query/company-names.ts';
import type { Asked } from '../query/query-words.ts';
import type { DocTable, SearchOptions } from '../types.ts';
import type { Ranked } from './rank.ts';

/** The answers of a segment. `byName` has a bit for each word that an article answers through the name of a company. */
export type Found = Ranked & {
  readonly segment: Segment;
  readonly docs: readonly number[];
  readonly words: readonly WordMatch[];
  readonly byName?: Uint32Array;
};

export type FindOptions = {
  readonly filter?: SearchOptions['filter'];
  readonly among?: SearchOptions['among'];
  /**
   * What is read of the segments for the filter, and for companies that the query names; `undefined` where nothing asks
   * for it.
   */
  readonly columns: Promise<{
    readonly tables: BySegment<DocTable> | undefined;
    readonly companies: BySegment<DocCompanies> | undefined;
  }>;
  readonly names: readonly NamedCompany[];
  /** Numbers of the companies of `names`. */
  readonly numbersOf: (name: NamedCompany) => readonly number[];
  /** What was found of `names` in each segment. */
  readonly named: Map<Segment, { readonly bits: Uint32Array | undefined }>;
};

export type BySegment<T> = ReadonlyMap<Segment, T>;

/** Matches by segment, then by word. */
export type Matches = readonly (readonly WordMatch[])[];

/** Articles that every word answers and every phrase, and nothing that must not be found. */
export async function resultsOf(
  segments: readonly Segment[],
  matches: Matches,
  { phrases, without }: Asked,
  options: FindOptions,
): Promise<Found[]> {
  const columns = await options.columns;
  return Promise.all(
    segments.map(async (segment, index): Promise<Found> => {
      const words = matches[index] ?? [];
      const [table, companies] = [columns.tables?.get(segment), columns.companies?.get(segment)];
      const byName = companies && namedIn(segment, companies, words, options);
      let docs = matching(segment, words, byName);
      for (const phrase of phrases)
        if (phrase.length > 1 && docs.length > 0) docs = await withPhrase(segment, docs, phrase);
      if (docs.length > 0) docs = await lacking(segment, docs, without);
      const { filter, among } = options;
      if (among) docs = docs.filter((doc) => among(segment.ranks.set, doc));
      if (filter && table) docs = docs.filter((doc) => filter(table, doc));
      return { segment, ranks: segment.ranks, companies, docs, words, ...(byName && { byName }) };
    }),
  );
}

/** Living articles that every word answers. */
function matching(segment: Segment, words: readonly WordMatch[], byName: Uint32Array | undefined): number[] {
  if (byName === undefined && words.some((match) => isNothing(segment, match))) return [];
  const { dead } = segment;
  const [first, ...others] = words;
  let docs: number[] = [];
  if (!first) docs = [...dead.keys()].filter((doc) => dead[doc] === 0);
  else if (byName) pushNamed(first.any, byName, dead, docs);
  else pushMatching(first.any, others[0]?.any ?? first.any, dead, docs);
  for (const [index, { any }] of others.entries()) {
    if (docs.length === 0) break;
    const bit = 2 << index;
    docs = docs.filter((doc) => any[doc] !== 0 || (byName !== undefined && ((byName[doc] ?? 0) & bit) !== 0));
  }
  return docs;
}

/** Apart, because every article is looked at: nothing but typed arrays. */
function pushMatching(first: Uint8Array, second: Uint8Array, dead: Uint8Array, docs: number[]): void {
  for (let doc = 0; doc < first.length; doc += 1)
    if (first[doc] !== 0 && second[doc] !== 0 && dead[doc] === 0) docs.push(doc);
}

function pushNamed(first: Uint8Array, byName: Uint32Array, dead: Uint8Array, docs: number[]): void {
  for (let doc = 0; doc < first.length; doc += 1)
    if ((first[doc] !== 0 || ((byName[doc] ?? 0) & 1) !== 0) && dead[doc] === 0) docs.push(doc);
}

/** For each article a bit for each word that its companies answer; the same for every attempt at a query. */
function namedIn(
  segment: Segment,
  companies: DocCompanies,
  words: readonly WordMatch[],
  options: FindOptions,
): Uint32Array | undefined {
  if (options.names.length === 0) return undefined;
  const known = options.named.get(segment) ?? { bits: companyBits(segment, companies, words, options) };
  options.named.set(segment, known);
  return known.bits;
}

function companyBits(
  { head }: Segment,
  { companies, companyStart }: DocCompanies,
  words: readonly WordMatch[],
  { names, numbersOf }: FindOptions,
): Uint32Array | undefined {
  const bits = new Map<number, number>();
  for (const name of names) {
    let covered = 0;
    for (let word = name.from; word < name.to; word += 1) if (words[word]?.word.isWhole === false) covered |= 1 << word;
    for (const number of numbersOf(name)) bits.set(number, (bits.get(number) ?? 0) | covered);
  }
  if (bits.size === 0) return undefined;
  const ofCompany = new Uint32Array(Math.max(...bits.keys()) + 1);
  for (const [number, covered] of bits) ofCompany[number] = covered;
  const byName = new Uint32Array(head.size);
  for (let doc = 0, at = 0; doc < head.size; doc += 1) {
    const end = companyStart[doc + 1] ?? 0;
    for (; at < end; at += 1) {
      const number = companies[at] ?? 0;
      if (number < ofCompany.length) byName[doc] = (byName[doc] ?? 0) | (ofCompany[number] ?? 0);
    }
  }
  return byName;
}

async function withPhrase(segment: Segment, docs: readonly number[], phrase: readonly string[]): Promise<number[]> {
  const spans = await Promise.all(phrase.map((term) => exactSpan(segment, term)));
  if (spans.some(([from, to]) => from === to)) return [];
  return segment.withPhrase(
    docs,
    spans.map(([from]) => from),
  );
}

/** Articles without any of some words and phrases. */
async function lacking(segment: Segment, docs: number[], texts: readonly (readonly string[])[]): Promise<number[]> {
  let left = docs;
  for (const text of texts) {
    const matches = await Promise.all(text.map((typed) => matchTyped(segment, { typed, isWhole: true })));
    const holders = left.filter((doc) => matches.every(({ any }) => any[doc] !== 0));
    const barred = new Set(text.length > 1 ? await withPhrase(segment, holders, text) : holders);
    left = left.filter((doc) => !barred.has(doc));
  }
  return left;
}

export function matchAll(segments: readonly Segment[], words: Asked['words']): Promise<Matches> {
  return Promise.all(segments.map((segment) => Promise.all(words.map((word) => matchTyped(segment, word)))));
}

export function countOf(found: readonly Found[]): number {
  return found.reduce((sum, { docs }) => sum + docs.length, 0);
}

/** A segment that is searched: what ranks its articles is in memory, everything else is read when a query needs it. */
import { firstIndex } from '../../text/bisect.ts';
import { readNumber } from './bytes.ts';
import type { ByteReader } from './bytes.ts';
import type { ChunkCache } from './chunk-cache.ts';
import { idHashOf, readCompanies, readLabels, readRanks } from './doc-columns.ts';
import type { DocColumns, DocCompanies, DocRanks } from './doc-columns.ts';
import { FIELDS } from './fields.ts';
import type { Field } from './fields.ts';
import { chunkIds, IDS_IN_CHUNK, readHead, readId, readPieces, TEXTS_IN_CHUNK } from './segment-chunks.ts';
import type { SegmentHead } from './segment-chunks.ts';
import { readTerms } from './terms.ts';
import type { Terms } from './terms.ts';
import { readTrigrams } from './trigrams.ts';
import type { Trigrams } from './trigrams.ts';

/** Words of the dictionary by number, end excluded. */
export type TermSpan = readonly [from: number, to: number];

export type Segment = {
  readonly name: string;
  readonly head: SegmentHead;
  readonly ranks: DocRanks;
  readonly companies: () => Promise<DocCompanies>;
  readonly table: () => Promise<DocColumns>;
  /** 1 for each article that is gone or has a newer version in another segment. */
  readonly dead: Uint8Array;
  /** A mask for each article without a field; shared, so never written to. */
  readonly nothing: Uint8Array;
  /** Words from one text on, up to another, excluded. */
  readonly between: (from: string, to: string) => Promise<TermSpan>;
  /** Adds the fields in which each article has some word of a span. */
  readonly addFields: (span: TermSpan, masks: Uint8Array) => Promise<void>;
  readonly termsOf: (numbers: readonly number[]) => Promise<string[]>;
  /** Every word of a span. */
  readonly termsIn: (span: TermSpan) => Promise<string[]>;
  readonly trigrams: () => Promise<Trigrams>;
  /** Those of some articles that have words (by number) one after the other within a field. */
  readonly withPhrase: (docs: readonly number[], phrase: readonly number[]) => Promise<number[]>;
  /** The folded texts of articles, as they were indexed. */
  readonly texts: (docs: readonly number[]) => Promise<readonly Readonly<Record<Field, string>>[]>;
  readonly idsOf: (docs: readonly number[]) => Promise<string[]>;
  /** The number of an article, dead or alive; -1 where it is not here. */
  readonly find: (id: string) => Promise<number>;
};

/** Words kept as texts, which are those of the articles that were compared last. */
const MAX_KEPT_TERMS = 30_000;

/** Opens a segment. Rejects with `DamagedIndexError`, or `RangeError` where a chunk is none of ours. */
export async function openSegment(name: string, cache: ChunkCache, deadDocs?: Uint8Array): Promise<Segment> {
  const [headBytes, rankBytes] = await Promise.all([cache.get(chunkIds.head(name)), cache.get(chunkIds.ranks(name))]);
  const head = readHead(headBytes);
  const ranks = readRanks(rankBytes);
  const companies = readOnce(async () => readCompanies(await cache.get(chunkIds.companies(name))));
  const table = readOnce(async () => {
    const [ofCompanies, labels] = await Promise.all([companies(), cache.get(chunkIds.labels(name))]);
    return { ...ranks, ...ofCompanies, ...readLabels(labels) };
  });
  const dead = deadDocs?.subarray(0, head.size) ?? new Uint8Array(head.size);
  const { between, addFields, termsOf, termsIn } = createDictionary(name, head, cache);

  async function idsOf(docs: readonly number[]): Promise<string[]> {
    const pieceOf = await piecesOf(cache, name, docs, IDS_IN_CHUNK, chunkIds.ids);
    return docs.map((doc) => readId(pieceOf(doc)));
  }

  return {
    name,
    head,
    ranks,
    companies,
    table,
    dead,
    nothing: new Uint8Array(head.size),
    between,
    addFields,
    termsOf,
    termsIn,
    trigrams: async () => readTrigrams(await cache.get(chunkIds.trigrams(name)), head.termCount),
    async withPhrase(docs, phrase) {
      const pieceOf = await piecesOf(cache, name, docs, TEXTS_IN_CHUNK, chunkIds.texts);
      return docs.filter((doc) => holdsPhrase(pieceOf(doc), ranks, doc, phrase));
    },
    async texts(docs) {
      const numbers = await wordNumbers(cache, name, ranks, docs);
      const distinct = [...new Set(numbers.flatMap((list) => [...list]))];
      const terms = await termsOf(distinct);
      const byNumber = new Map(distinct.map((number, index) => [number, ` ${terms[index] ?? ''}`]));
      return docs.map((doc, index) => textsOf(numbers[index] ?? new Uint32Array(), ranks, doc, byNumber));
    },
    idsOf,
    async find(id) {
      const hash = idHashOf(id);
      for (let doc = ranks.idHash.indexOf(hash); doc >= 0; doc = ranks.idHash.indexOf(hash, doc + 1)) {
        if ((await idsOf([doc]))[0] === id) return doc;
      }
      return -1;
    },
  };
}

/** Reads once; again after a reading that failed. */
function readOnce<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () =>
    (reading ??= read().catch((error: unknown) => {
      reading = undefined;
      throw error;
    }));
}

/** The words of one field while a phrase is looked for; grows with the longest. */
let field = new Uint32Array(512);

function holdsPhrase(reader: ByteReader, { lengths }: DocRanks, doc: number, phrase: readonly number[]): boolean {
  const [first] = phrase;
  for (const words of lengths) {
    const count = words[doc] ?? 0;
    if (count > field.length) field = new Uint32Array(count);
    for (let index = 0; index < count; index += 1) field[index] = readNumber(reader);
    for (let start = 0; start + phrase.length <= count; start += 1) {
      if (field[start] === first && phrase.every((number, offset) => field[start + offset] === number)) return true;
    }
  }
  return false;
}

function unread(range: number): never {
  throw new RangeError(`range ${range} was not read`);
}

function textsOf(
  numbers: Uint32Array,
  { lengths }: DocRanks,
  doc: number,
  byNumber: ReadonlyMap<number, string>,
): Readonly<Record<Field, string>> {
  const texts: Record<Field, string> = {
    title: '',
    summary: '',
    publisher: '',
    companies: '',
    tags: '',
    note: '',
    date: '',
  };
  let at = 0;
  for (const [field, name] of FIELDS.entries()) {
    for (const end = at + (lengths[field]?.[doc] ?? 0); at < end; at += 1)
      texts[name] += byNumber.get(numbers[at] ?? -1) ?? '';
  }
  return texts;
}

/** Adds the fields of the posting lists between two places. The inner loop of every search, so bytes are read here. */
function addPostings(bytes: Uint8Array, start: number, end: number, masks: Uint8Array): void {
  const reader = { bytes, at: start };
  while (reader.at < end) {
    let left = readNumber(reader);
    let { at } = reader;
    for (let doc = -1; left > 0; left -= 1) {
      let delta = bytes[at++] ?? 0;
      if (delta > 0x7f) {
        delta &= 0x7f;
        for (let shift = 7; ; shift += 7) {
          const next = bytes[at++] ?? 0;
          delta |= (next & 0x7f) << shift;
          if (next < 0x80) break;
        }
      }
      doc += delta + 1;
      masks[doc] = (masks[doc] ?? 0) | (bytes[at++] ?? 0);
    }
    reader.at = at;
  }
}

/** What the dictionary of a segment is asked; a range of words is read when one of them is needed. */
function createDictionary(
  name: string,
  { ranges, termCount }: SegmentHead,
  cache: ChunkCache,
): Pick<Segment, 'between' | 'addFields' | 'termsOf' | 'termsIn'> {
  let keptTerms = new Map<number, string>();
  /** The last range that may hold a word, by its text or number. */
  const rangeOf = (isBeyond: (range: number) => boolean): number => firstIndex(1, ranges.length, isBeyond) - 1;
  const rangeOfNumber = (number: number): number => rangeOf((range) => (ranges[range]?.from ?? 0) > number);
  const startOf = (range: number): number => ranges[range]?.from ?? termCount;
  const termsOfRange = async (range: number): Promise<Terms> => readTerms(await cache.get(chunkIds.terms(name, range)));

  async function bound(wanted: string): Promise<number> {
    if (ranges.length === 0) return 0;
    const range = rangeOf((other) => (ranges[other]?.first ?? '') > wanted);
    return startOf(range) + (await termsOfRange(range)).lowerBound(wanted);
  }

  async function addFields([from, to]: TermSpan, masks: Uint8Array): Promise<void> {
    if (from >= to) return;
    const last = rangeOfNumber(to - 1);
    const inRanges = Array.from({ length: last - rangeOfNumber(from) + 1 }, (_, index) => last - index);
    await Promise.all(
      inRanges.map(async (range) => {
        const [terms, postings] = await Promise.all([termsOfRange(range), cache.get(chunkIds.postings(name, range))]);
        const start = startOf(range);
        const [first, end] = [Math.max(0, from - start), Math.min(terms.count, to - start)];
        addPostings(postings, terms.listStart(first), terms.listStart(end), masks);
      }),
    );
  }

  async function termsOf(numbers: readonly number[]): Promise<string[]> {
    if (keptTerms.size > MAX_KEPT_TERMS) keptTerms = new Map();
    // Whoever else is at it meanwhile may begin another one.
    const kept = keptTerms;
    const missing = new Set(numbers.filter((number) => !kept.has(number)).map(rangeOfNumber));
    const read = new Map(
      await Promise.all([...missing].map(async (range) => [range, await termsOfRange(range)] as const)),
    );
    return numbers.map((number) => {
      const known = kept.get(number);
      if (known !== undefined) return known;
      const range = rangeOfNumber(number);
      const text = (read.get(range) ?? unread(range)).textAt(number - startOf(range));
      kept.set(number, text);
      return text;
    });
  }

  return {
    between: async (from, to) => Promise.all([bound(from), bound(to)]),
    addFields,
    termsOf,
    termsIn: ([from, to]) => termsOf(Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)),
  };
}

/** Reads the chunks that hold some articles' pieces; gives the way to the piece of each. */
async function piecesOf(
  cache: ChunkCache,
  name: string,
  docs: readonly number[],
  perChunk: number,
  idOf: (segment: string, part: number) => string,
): Promise<(doc: number) => ByteReader> {
  const parts = new Set(docs.map((doc) => Math.floor(doc / perChunk)));
  const readers = new Map(
    await Promise.all([...parts].map(async (part) => [part, readPieces(await cache.get(idOf(name, part)))] as const)),
  );
  return (doc) => readers.get(Math.floor(doc / perChunk))?.(doc % perChunk) ?? { bytes: new Uint8Array(), at: 0 };
}

/** The numbers of the words of articles, in the order of the text. */
async function wordNumbers(
  cache: ChunkCache,
  name: string,
  ranks: DocRanks,
  docs: readonly number[],
): Promise<readonly Uint32Array[]> {
  const pieceOf = await piecesOf(cache, name, docs, TEXTS_IN_CHUNK, chunkIds.texts);
  return docs.map((doc) => {
    const reader = pieceOf(doc);
    const count = ranks.lengths.reduce((sum, lengths) => sum + (lengths[doc] ?? 0), 0);
    return Uint32Array.from({ length: count }, () => readNumber(reader));
  });
}

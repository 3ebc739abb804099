/**
 * The dictionary of a segment: its words in order, cut into ranges. Of each range one chunk holds the words, another
 * their posting lists, so that a query reads two chunks for each of its words.
 */
import { firstIndex } from '../../text/bisect.ts';
import { createArrayReader, createByteWriter, packArrays, readNumber } from './bytes.ts';
import type { ByteReader } from './bytes.ts';

/** Words that share the letters of the one before are written without them; every so many begin anew. */
const BLOCK = 16;
/**
 * A range ends when its words or its posting lists reach these: browsers keep values of up to 64 KB within their
 * records, larger ones in files.
 */
const MAX_TERMS = 4096;
const MAX_BYTES = 1 << 16;

/** Where a range begins: its first word, and that word's number in the segment. */
export type TermRange = { readonly first: string; readonly from: number };

/** Chunks of a range. */
type RangeChunks = { readonly terms: Uint8Array; readonly postings: Uint8Array };

export type TermsWriter = {
  /** Adds the next word, greater than the one before, with its posting list. */
  readonly add: (term: string, postings: Uint8Array) => void;
  readonly count: () => number;
  readonly finish: () => { readonly ranges: readonly TermRange[]; readonly chunks: readonly RangeChunks[] };
};

export function createTermsWriter(): TermsWriter {
  const ranges: TermRange[] = [];
  const chunks: RangeChunks[] = [];
  let count = 0;
  let range = emptyRange();
  const close = (): void => {
    if (range.count > 0) chunks.push(range.finish());
    range = emptyRange();
  };
  return {
    add(term, postings) {
      if (range.count === MAX_TERMS || range.bytes() + postings.length > MAX_BYTES) close();
      if (range.count === 0) ranges.push({ first: term, from: count });
      range.add(term, postings);
      count += 1;
    },
    count: () => count,
    finish() {
      close();
      return { ranges, chunks };
    },
  };
}

function emptyRange() {
  const words = createByteWriter(1 << 14);
  const lists = createByteWriter(1 << 14);
  const blocks: number[] = [];
  const listStarts: number[] = [];
  let last = '';
  const range = {
    count: 0,
    bytes: () => lists.length(),
    add(term: string, postings: Uint8Array): void {
      if (range.count % BLOCK === 0) {
        blocks.push(words.length());
        listStarts.push(lists.length());
        last = '';
      }
      let shared = 0;
      while (shared < last.length && last.charCodeAt(shared) === term.charCodeAt(shared)) shared += 1;
      words.number(shared);
      words.text(term.slice(shared));
      words.number(postings.length);
      lists.bytes(postings);
      last = term;
      range.count += 1;
    },
    finish: (): RangeChunks => ({
      // The end of all lists stands as the beginning of one more block.
      terms: packArrays([
        Uint32Array.of(range.count),
        Uint32Array.from(blocks),
        Uint32Array.from([...listStarts, lists.length()]),
        words.view(),
      ]),
      postings: lists.finish(),
    }),
  };
  return range;
}

/** The words of a range, by their place in it. */
export type Terms = {
  readonly count: number;
  /** Place of the first word that is not less than `wanted`. */
  readonly lowerBound: (wanted: string) => number;
  readonly textAt: (place: number) => string;
  /** Where the posting list of a word begins; that of `count` is the end of all. */
  readonly listStart: (place: number) => number;
  /** Every word in order, one at a time, with where its posting list begins. */
  readonly walk: () => Generator<{ readonly term: string; readonly start: number }, undefined>;
};

/** Reads the chunk of a range's words; throws `RangeError` where the bytes are none. */
export function readTerms(chunk: Uint8Array): Terms {
  const next = createArrayReader(chunk);
  const count = next.longs()[0] ?? 0;
  const [blocks, listStarts, words] = [next.longs(), next.longs(), next.bytes()];
  const reader: ByteReader = { bytes: words, at: 0 };

  /** Reads on from a block until `stop`, and gives the word there with the start of its list. */
  function walk(
    block: number,
    stop: (term: string, place: number) => boolean,
  ): { place: number; term: string; start: number } {
    reader.at = blocks[block] ?? words.length;
    let start = listStarts[block] ?? 0;
    let [term, place] = ['', block * BLOCK];
    for (; place < count; place += 1) {
      term = readTerm(reader, place % BLOCK === 0 ? '' : term);
      const length = readNumber(reader);
      if (stop(term, place)) return { place, term, start };
      start += length;
    }
    return { place: count, term: '', start };
  }

  return {
    count,
    lowerBound(wanted) {
      const beyond = firstIndex(1, blocks.length, (block) => {
        reader.at = blocks[block] ?? 0;
        return readTerm(reader, '') > wanted;
      });
      return walk(beyond - 1, (term) => term >= wanted).place;
    },
    textAt: (place) => walk(Math.floor(place / BLOCK), (_, at) => at === place).term,
    listStart: (place) => walk(Math.floor(place / BLOCK), (_, at) => at === place).start,
    *walk(): ReturnType<Terms['walk']> {
      // A place of its own: others read meanwhile.
      const own: ByteReader = { bytes: words, at: 0 };
      let [term, start] = ['', 0];
      for (let place = 0; place < count; place += 1) {
        term = readTerm(own, place % BLOCK === 0 ? '' : term);
        const length = readNumber(own);
        yield { term, start };
        start += length;
      }
    },
  };
}

function readTerm(reader: ByteReader, before: string): string {
  let term = before.slice(0, readNumber(reader));
  const length = readNumber(reader);
  for (let index = 0; index < length; index += 1) term += String.fromCharCode(readNumber(reader));
  return term;
}

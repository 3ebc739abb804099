/** Which words of a segment resemble a mistyped one: letter trigrams, and the words they stand in, in typed arrays. */
import { createArrayReader, createByteWriter, packArrays, readNumber } from './bytes.ts';
import type { ByteReader } from './bytes.ts';

/** Before the first and after the last letter of a word, so that its ends make trigrams of their own. */
const START = '\u0002';
const END = '\u0003';
/** Trigrams between two steps of writing. */
const STRIDE = 32;

/** The distinct trigrams of a word as numbers. Letters beyond the first 1,024 share numbers, which costs comparisons, not hits. */
function trigramsOf(word: string): number[] {
  const text = START + word + END;
  const trigrams = new Set<number>();
  for (let index = 2; index < text.length; index += 1) {
    const [first, second, third] = [text.charCodeAt(index - 2), text.charCodeAt(index - 1), text.charCodeAt(index)];
    trigrams.add(((first & 0x3ff) << 20) | ((second & 0x3ff) << 10) | (third & 0x3ff));
  }
  return [...trigrams];
}

/** Takes the words of a segment in order. `finish` gives the chunk, a few trigrams a step. */
export type TrigramsWriter = { readonly add: (term: string, id: number) => void; readonly finish: () => Generator<undefined, Uint8Array> };

export function createTrigramsWriter(): TrigramsWriter {
  const lists = new Map<number, number[]>();
  return {
    add(term, id) {
      for (const trigram of trigramsOf(term)) {
        const list = lists.get(trigram);
        if (list) list.push(id);
        else lists.set(trigram, [id]);
      }
    },
    *finish() {
      const trigrams = Uint32Array.from(lists.keys()).toSorted();
      const starts = new Uint32Array(trigrams.length + 1);
      const bytes = createByteWriter(1 << 16);
      for (const [index, trigram] of trigrams.entries()) {
        let last = -1;
        for (const id of lists.get(trigram) ?? []) {
          bytes.number(id - last - 1);
          last = id;
        }
        starts[index + 1] = bytes.length();
        if (index % STRIDE === 0) yield;
      }
      return packArrays([trigrams, starts, bytes.finish()]);
    },
  };
}

export type Trigrams = {
  /**
   * At most `most` words (by number) that share at least `needed` trigrams with `typed`, those that share most first.
   * `beginning` leaves the end of what was typed open.
   */
  readonly alike: (typed: string, needed: number, most: number) => number[];
  /** Words that hold all trigrams of a part of a word: those that contain it are among them. */
  readonly holding: (part: string, most: number) => number[];
};

/** Reads the chunk of a segment with so many words; throws `RangeError` where the bytes are none. */
export function readTrigrams(chunk: Uint8Array, termCount: number): Trigrams {
  const next = createArrayReader(chunk);
  const [trigrams, starts, bytes] = [next.longs(), next.longs(), next.bytes()];
  const counts = new Uint8Array(termCount);

  /** Counts for each word how many of the trigrams it has, and gives those that have enough, unordered. */
  function counted(wanted: readonly number[], needed: number, choose: (enough: number[], counts: Uint8Array) => number[]): number[] {
    const enough: number[] = [];
    const touched: number[] = [];
    for (const trigram of wanted) {
      const index = find(trigrams, trigram);
      if (index < 0) continue;
      const reader: ByteReader = { bytes, at: starts[index] ?? 0 };
      const end = starts[index + 1] ?? 0;
      for (let id = -1; reader.at < end; ) {
        id += readNumber(reader) + 1;
        const count = (counts[id] ?? 0) + 1;
        counts[id] = count;
        if (count === 1) touched.push(id);
        if (count === needed) enough.push(id);
      }
    }
    const chosen = choose(enough, counts);
    for (const id of touched) counts[id] = 0;
    return chosen;
  }

  return {
    alike(typed, needed, most) {
      return counted(trigramsOf(typed), needed, (enough, shared) =>
        enough.length <= most ? enough : enough.toSorted((one, other) => (shared[other] ?? 0) - (shared[one] ?? 0) || one - other).slice(0, most),
      );
    },
    holding(part, most) {
      const inner = trigramsOf(part).filter((trigram) => trigram >>> 20 !== START.charCodeAt(0) && (trigram & 0x3ff) !== END.charCodeAt(0));
      return inner.length === 0 ? [] : counted(inner, inner.length, (enough) => enough.slice(0, most));
    },
  };
}

function find(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

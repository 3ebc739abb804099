/** Which words of a segment resemble a mistyped one: letter trigrams, and the words they stand in, in typed arrays. */
import { indexOfSorted } from '../../text/bisect.ts';
import { createArrayReader, createByteWriter, packArrays, readNumber } from './bytes.ts';
import type { ByteReader } from './bytes.ts';

/** Before the first and after the last letter of a word, so that its ends make trigrams of their own. */
const START = '\u0002';
const END = '\u0003';
/** Trigrams between two steps of writing. */
const STRIDE = 32;

/**
 * The distinct trigrams of a word as numbers. Letters beyond the first 1,024 share numbers, which costs comparisons,
 * not hits.
 */
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
export type TrigramsWriter = {
  readonly add: (term: string, id: number) => void;
  readonly finish: () => Generator<undefined, Uint8Array>;
};

export function createTrigramsWriter(): TrigramsWriter {
  const lists = new Map<number, number[]>();
  const lengths = createByteWriter();
  return {
    add(term, id) {
      lengths.byte(Math.min(term.length, 0xff));
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
      return packArrays([trigrams, starts, lengths.view(), bytes.view()]);
    },
  };
}

/** What was typed may be the word itself, or the beginning of a longer one. */
type Alike = { readonly whole: readonly number[]; readonly begun: readonly number[] };

export type Trigrams = {
  /**
   * Words, by number, that `slips` slips may part from what was typed; at most `most` of each kind, those most alike.
   */
  readonly alike: (typed: string, slips: number, most: number) => Alike;
  /** Words that hold all trigrams of a part of a word: those that contain it are among them. */
  readonly holding: (part: string, most: number) => number[];
};

/** Trigrams that slips spoil at most: three each, and one more where two neighbours were swapped. */
function spoiled(slips: number): number {
  return 3 * slips + 1;
}

/** Reads the chunk of a segment with so many words; throws `RangeError` where the bytes are none. */
export function readTrigrams(chunk: Uint8Array, termCount: number): Trigrams {
  const next = createArrayReader(chunk);
  const [trigrams, starts, lengths, bytes] = [next.longs(), next.longs(), next.bytes(), next.bytes()];
  const counts = new Uint8Array(termCount);

  /**
   * Counts how many of some trigrams each word has; gives the words that have any. The counts stay until they are taken
   * back.
   */
  function count(wanted: readonly number[]): number[] {
    const touched: number[] = [];
    for (const trigram of wanted) {
      const index = indexOfSorted(trigrams, trigram);
      if (index < 0) continue;
      const reader: ByteReader = { bytes, at: starts[index] ?? 0 };
      const end = starts[index + 1] ?? 0;
      for (let id = -1; reader.at < end;) {
        id += readNumber(reader) + 1;
        const before = counts[id] ?? 0;
        counts[id] = before + 1;
        if (before === 0) touched.push(id);
      }
    }
    return touched;
  }

  function takeBack(touched: readonly number[]): void {
    for (const id of touched) counts[id] = 0;
  }

  return {
    alike(typed, slips, most) {
      const touched = count(trigramsOf(typed));
      const { length } = typed;
      const whole = touched.filter((id) => {
        const letters = lengths[id] ?? 0;
        return Math.abs(letters - length) <= slips && (counts[id] ?? 0) >= Math.max(letters, length) - spoiled(slips);
      });
      const longer = touched.filter(
        (id) => (lengths[id] ?? 0) > length && (counts[id] ?? 0) >= Math.max(2, length - 1 - spoiled(slips)),
      );
      const best = (ids: number[]): number[] =>
        ids.length <= most
          ? ids
          : ids.toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other).slice(0, most);
      const alike = { whole: best(whole), begun: best(longer) };
      takeBack(touched);
      return alike;
    },
    holding(part, most) {
      const inner = trigramsOf(part).filter(
        (trigram) => trigram >>> 20 !== START.charCodeAt(0) && (trigram & 0x3ff) !== END.charCodeAt(0),
      );
      const touched = count(inner);
      const found = touched.filter((id) => counts[id] === inner.length).slice(0, most);
      takeBack(touched);
      return inner.length === 0 ? [] : found;
    },
  };
}

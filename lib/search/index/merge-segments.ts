import type { Steps } from '../../text/steps.ts';
/** Writes one segment out of several, without the articles that are gone. */
import { assemble, createTermsPart } from './build-segment.ts';
import { createByteWriter, readNumber } from './bytes.ts';
import type { ByteReader } from './bytes.ts';
import type { ChunkCache } from './chunk-cache.ts';
import { createColumnsWriter, rowAt } from './doc-columns.ts';
import type { DocColumns } from './doc-columns.ts';
import {
  chunkIds,
  createPiecesWriter,
  IDS_IN_CHUNK,
  readId,
  readPieces,
  TEXTS_IN_CHUNK,
  writeId,
} from './segment-chunks.ts';
import type { WrittenSegment } from './segment-chunks.ts';
import type { Segment } from './segment.ts';
import { readTerms } from './terms.ts';

/** A segment with all its chunks at hand. */
export type WholeSegment = {
  readonly segment: Segment;
  readonly columns: DocColumns;
  readonly terms: readonly Uint8Array[];
  readonly postings: readonly Uint8Array[];
  readonly ids: readonly Uint8Array[];
  readonly texts: readonly Uint8Array[];
};

/** Reads everything of a segment, for a merge. Rejects with `DamagedIndexError`. */
export async function wholeSegment(segment: Segment, cache: ChunkCache): Promise<WholeSegment> {
  const { name, head } = segment;
  const all = (count: number, id: (segment: string, part: number) => string): Promise<Uint8Array[]> =>
    Promise.all(Array.from({ length: count }, (_, part) => cache.get(id(name, part))));
  const [columns, terms, postings, ids, texts] = await Promise.all([
    segment.table(),
    all(head.ranges.length, chunkIds.terms),
    all(head.ranges.length, chunkIds.postings),
    all(Math.ceil(head.size / IDS_IN_CHUNK), chunkIds.ids),
    all(Math.ceil(head.size / TEXTS_IN_CHUNK), chunkIds.texts),
  ]);
  return { segment, columns, terms, postings, ids, texts };
}

/** Number in the merged segment of each article of one; {@link GONE} for those that are dead. */
type DocNumbers = Uint32Array;
const GONE = 0xffff_ffff;
/** Words or articles between two steps. */
const STRIDE = 32;
/** Articles of one word between two steps: some words stand in nearly all. */
const POSTINGS = 4096;

/** Merges segments; their articles keep their order, the first segment's first. */
export function* mergeSegments(name: string, sources: readonly WholeSegment[]): Steps<WrittenSegment> {
  let size = 0;
  const docNumbers: DocNumbers[] = [];
  for (const { segment } of sources) {
    const numbers = new Uint32Array(segment.dead.length).fill(GONE);
    for (let doc = 0; doc < numbers.length; doc += 1) if (segment.dead[doc] === 0) numbers[doc] = size++;
    docNumbers.push(numbers);
    yield;
  }
  const parts = createTermsPart();
  const termNumbers = yield* mergeTerms(sources, docNumbers, parts);
  const columns = createColumnsWriter(size);
  const [ids, texts] = [createPiecesWriter(IDS_IN_CHUNK), createPiecesWriter(TEXTS_IN_CHUNK)];
  for (const [index, source] of sources.entries()) {
    const numbers = termNumbers[index] ?? new Uint32Array();
    const [idAt, textAt] = [piecesOf(source.ids, IDS_IN_CHUNK), piecesOf(source.texts, TEXTS_IN_CHUNK)];
    const {
      segment: { dead },
      columns: old,
    } = source;
    for (let doc = 0; doc < dead.length; doc += 1) {
      if (doc % STRIDE === 0) yield;
      if (dead[doc] !== 0) continue;
      columns.add(rowAt(old, doc));
      writeId(ids.bytes, readId(idAt(doc)));
      ids.next();
      const reader = textAt(doc);
      const words = old.lengths.reduce((sum, lengths) => sum + (lengths[doc] ?? 0), 0);
      for (let word = 0; word < words; word += 1) texts.bytes.number(numbers[readNumber(reader)] ?? 0);
      texts.next();
    }
  }
  return yield* assemble(name, size, { columns: yield* columns.finish(), ids, texts, parts });
}

function piecesOf(chunks: readonly Uint8Array[], perChunk: number): (doc: number) => ByteReader {
  const readers = chunks.map(readPieces);
  return (doc) => readers[Math.floor(doc / perChunk)]?.(doc % perChunk) ?? { bytes: new Uint8Array(), at: 0 };
}

/** One segment's words as they are walked through. */
type Walk = {
  term: string;
  postings: ByteReader;
  number: number;
  readonly steps: Iterator<WalkStep>;
  readonly numbers: Uint32Array;
};
type WalkStep = { readonly term: string; readonly postings: ByteReader };

function* walkTerms({ terms, postings }: WholeSegment): Generator<WalkStep, undefined> {
  for (const [range, chunk] of terms.entries()) {
    const bytes = postings[range] ?? new Uint8Array();
    for (const { term, start } of readTerms(chunk).walk()) yield { term, postings: { bytes, at: start } };
  }
}

function advance(walk: Walk): boolean {
  const step = walk.steps.next();
  if (step.done === true) return false;
  walk.term = step.value.term;
  walk.postings = step.value.postings;
  walk.number += 1;
  return true;
}

/** Writes the words of all segments in order; gives each segment's old numbers their new ones. */
function* mergeTerms(
  sources: readonly WholeSegment[],
  docNumbers: readonly DocNumbers[],
  parts: ReturnType<typeof createTermsPart>,
): Steps<Uint32Array[]> {
  const walks = sources.map((source): Walk => ({
    term: '',
    postings: { bytes: new Uint8Array(), at: 0 },
    number: -1,
    steps: walkTerms(source),
    numbers: new Uint32Array(source.segment.head.termCount),
  }));
  // One memory for all lists: an array for each of them would be a hundred megabytes to collect.
  const [list, whole] = [createByteWriter(), createByteWriter()];
  const left = new Set([...walks.keys()].filter((index) => advance(walks[index] ?? missing())));
  for (let step = 0; left.size > 0; step += 1) {
    if (step % STRIDE === 0) yield;
    let least: string | undefined;
    for (const index of left) {
      const { term } = walks[index] ?? missing();
      if (least === undefined || term < least) least = term;
    }
    list.clear();
    let count = 0;
    let last = -1;
    for (const index of left) {
      const walk = walks[index] ?? missing();
      if (walk.term !== least) continue;
      const numbers = docNumbers[index] ?? new Uint32Array();
      const { postings } = walk;
      let doc = -1;
      for (let rest = readNumber(postings); rest > 0; rest -= 1) {
        if (rest % POSTINGS === 0) yield;
        doc += readNumber(postings) + 1;
        const mask = postings.bytes[postings.at++] ?? 0;
        const number = numbers[doc] ?? GONE;
        if (number === GONE) continue;
        list.number(number - last - 1);
        list.byte(mask);
        last = number;
        count += 1;
      }
      walk.numbers[walk.number] = parts.terms.count();
      if (!advance(walk)) left.delete(index);
    }
    if (count === 0) continue;
    whole.clear();
    whole.number(count);
    whole.bytes(list.view());
    parts.add(least ?? '', whole.view());
  }
  return walks.map(({ numbers }) => numbers);
}

function missing(): never {
  throw new RangeError('no such segment');
}

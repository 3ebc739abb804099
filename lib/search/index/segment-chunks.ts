/** A segment as it is stored: a head that says what there is, and chunks that are read when they are needed. */
import { checksum, createArrayReader, createByteWriter, packArrays, readNumber, readText } from './bytes.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import type { TermRange } from './terms.ts';

/** One piece of the index in the store, with the checksum of its bytes. */
export type Chunk = { readonly id: string; readonly bytes: Uint8Array; readonly checksum: number };

export function createChunk(id: string, bytes: Uint8Array): Chunk {
  return { id, bytes, checksum: checksum(bytes) };
}

export type SegmentHead = { readonly size: number; readonly termCount: number; readonly ranges: readonly TermRange[] };

/** A segment that was just written. */
export type WrittenSegment = { readonly name: string; readonly head: SegmentHead; readonly chunks: readonly Chunk[] };

/** Articles whose ids, or whose texts, lie in one chunk. */
export const IDS_IN_CHUNK = 2048;
export const TEXTS_IN_CHUNK = 1024;

export const chunkIds = {
  head: (segment: string) => `${segment}/head`,
  ranks: (segment: string) => `${segment}/ranks`,
  companies: (segment: string) => `${segment}/companies`,
  labels: (segment: string) => `${segment}/labels`,
  dead: (segment: string) => `${segment}/dead`,
  trigrams: (segment: string) => `${segment}/trigrams`,
  terms: (segment: string, range: number) => `${segment}/terms/${range}`,
  postings: (segment: string, range: number) => `${segment}/postings/${range}`,
  ids: (segment: string, part: number) => `${segment}/ids/${part}`,
  texts: (segment: string, part: number) => `${segment}/texts/${part}`,
} as const;

/** Ids of all chunks that a segment may have. */
export function allChunkIds(name: string, { size, ranges }: SegmentHead): string[] {
  const parts = (chunk: number): number[] => Array.from({ length: Math.ceil(size / chunk) }, (_, part) => part);
  return [
    chunkIds.head(name),
    chunkIds.ranks(name),
    chunkIds.companies(name),
    chunkIds.labels(name),
    chunkIds.dead(name),
    chunkIds.trigrams(name),
    ...ranges.flatMap((_, range) => [chunkIds.terms(name, range), chunkIds.postings(name, range)]),
    ...parts(IDS_IN_CHUNK).map((part) => chunkIds.ids(name, part)),
    ...parts(TEXTS_IN_CHUNK).map((part) => chunkIds.texts(name, part)),
  ];
}

export function writeHead({ size, termCount, ranges }: SegmentHead): Uint8Array {
  const writer = createByteWriter();
  writer.number(size);
  writer.number(termCount);
  writer.number(ranges.length);
  for (const { first, from } of ranges) {
    writer.text(first);
    writer.number(from);
  }
  return writer.finish();
}

export function readHead(bytes: Uint8Array): SegmentHead {
  const reader: ByteReader = { bytes, at: 0 };
  const [size, termCount, count] = [readNumber(reader), readNumber(reader), readNumber(reader)];
  return {
    size,
    termCount,
    ranges: Array.from({ length: count }, () => ({ first: readText(reader), from: readNumber(reader) })),
  };
}

/** Pieces of bytes, one for each article, many to a chunk. */
export type PiecesWriter = {
  readonly bytes: ByteWriter;
  readonly next: () => void;
  readonly finish: () => readonly Uint8Array[];
};

/** `perChunk` pieces make a chunk; a piece ends with `next`. */
export function createPiecesWriter(perChunk: number): PiecesWriter {
  const chunks: Uint8Array[] = [];
  let bytes = createByteWriter(1 << 14);
  let starts: number[] = [0];
  const close = (): void => {
    if (starts.length > 1) chunks.push(packArrays([Uint32Array.from(starts), bytes.view()]));
    bytes = createByteWriter(1 << 14);
    starts = [0];
  };
  return {
    get bytes() {
      return bytes;
    },
    next() {
      starts.push(bytes.length());
      if (starts.length > perChunk) close();
    },
    finish() {
      close();
      return chunks;
    },
  };
}

/** Moves to the piece at a place of a chunk. */
export function readPieces(chunk: Uint8Array): (place: number) => ByteReader {
  const next = createArrayReader(chunk);
  const [starts, bytes] = [next.longs(), next.bytes()];
  return (place) => ({ bytes, at: starts[place] ?? bytes.length });
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** Writes an article's id; a UUID takes half the space of a text. */
export function writeId(writer: ByteWriter, id: string): void {
  if (!UUID.test(id)) {
    writer.text(id);
    return;
  }
  writer.number(0);
  const digits = id.replaceAll('-', '');
  for (let index = 0; index < 32; index += 2) writer.byte(Number.parseInt(digits.slice(index, index + 2), 16));
}

export function readId(reader: ByteReader): string {
  const text = readText(reader);
  if (text !== '') return text;
  const digits = Array.from({ length: 16 }, () => (reader.bytes[reader.at++] ?? 0).toString(16).padStart(2, '0')).join(
    '',
  );
  return (
    `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-` +
    `${digits.slice(20)}`
  );
}

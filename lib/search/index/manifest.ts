/** What an index consists of, as it is stored: the first chunk that is read, the last that is trusted. */
import { createByteWriter, readNumber, readText } from './bytes.ts';
import type { ByteReader } from './bytes.ts';
import type { TableSizes } from './symbol-table.ts';

/** `stamp` is that of whoever built the index: with another one it is built anew. */
export type Manifest = {
  readonly stamp: string;
  /** Up to which id the library was read; the whole of it where `isComplete`. */
  readonly cursor: string;
  readonly isComplete: boolean;
  /** Number of the next segment: names are never used again. */
  readonly next: number;
  readonly segments: readonly { readonly name: string; readonly hasDead: boolean }[];
  readonly tables: TableSizes;
};

export const MANIFEST_ID = 'index';
/** Form of all chunks; an index of another form is built anew. */
const FORM = 4;

export function writeManifest({ stamp, cursor, isComplete, next, segments, tables }: Manifest): Uint8Array {
  const writer = createByteWriter();
  writer.number(FORM);
  writer.text(stamp);
  writer.text(cursor);
  writer.byte(isComplete ? 1 : 0);
  writer.number(next);
  writer.number(segments.length);
  for (const { name, hasDead } of segments) {
    writer.text(name);
    writer.byte(hasDead ? 1 : 0);
  }
  writer.number(tables.length);
  for (const size of tables) writer.number(size);
  return writer.finish();
}

/** `undefined` where the form is another one. */
export function readManifest(bytes: Uint8Array): Manifest | undefined {
  const reader: ByteReader = { bytes, at: 0 };
  if (readNumber(reader) !== FORM) return undefined;
  const [stamp, cursor, isComplete, next] = [
    readText(reader),
    readText(reader),
    readNumber(reader) === 1,
    readNumber(reader),
  ];
  const segments = Array.from({ length: readNumber(reader) }, () => ({
    name: readText(reader),
    hasDead: readNumber(reader) === 1,
  }));
  const tables = Array.from({ length: readNumber(reader) }, () => readNumber(reader));
  return { stamp, cursor, isComplete, next, segments, tables };
}

/** One bit for each article that is dead. */
export function writeDead(dead: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(dead.length / 8));
  for (const [doc, value] of dead.entries()) if (value !== 0) bits[doc >> 3] = (bits[doc >> 3] ?? 0) | (1 << (doc & 7));
  return bits;
}

export function readDead(bits: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: bits.length * 8 }, (_, doc) => ((bits[doc >> 3] ?? 0) >> (doc & 7)) & 1);
}

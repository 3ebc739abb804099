/** Numbers and texts as bytes: numbers of any size up to 2³¹ in one to five bytes, small ones in one (LEB128). */
import { FNV_OFFSET, FNV_PRIME } from '../../text/hash.ts';

/** Bytes that are written one after the other. */
export type ByteWriter = {
  readonly length: () => number;
  readonly byte: (value: number) => void;
  readonly number: (value: number) => void;
  /** A text unit by unit, lone surrogates too, behind its length. */
  readonly text: (value: string) => void;
  readonly bytes: (values: Uint8Array) => void;
  /** What was written, until the next writing or clearing. */
  readonly view: () => Uint8Array;
  /** Begins anew, in the same memory. */
  readonly clear: () => void;
  /** What was written, in memory of its own. */
  readonly finish: () => Uint8Array<ArrayBuffer>;
};

export function createByteWriter(capacity = 1024): ByteWriter {
  let buffer = new Uint8Array(capacity);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
    larger.set(buffer);
    buffer = larger;
  };
  const number = (value: number): void => {
    reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      buffer[length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    buffer[length++] = rest;
  };
  return {
    length: () => length,
    byte(value) {
      reserve(1);
      buffer[length++] = value;
    },
    number,
    text(value) {
      number(value.length);
      for (let index = 0; index < value.length; index += 1) number(value.charCodeAt(index));
    },
    bytes(values) {
      reserve(values.length);
      buffer.set(values, length);
      length += values.length;
    },
    view: () => buffer.subarray(0, length),
    clear() {
      length = 0;
    },
    finish: () => buffer.slice(0, length),
  };
}

/** A place in bytes that moves on with each reading; beyond the end everything is 0. */
export type ByteReader = { readonly bytes: Uint8Array; at: number };

export function readNumber(reader: ByteReader): number {
  let value = reader.bytes[reader.at++] ?? 0;
  if (value < 0x80) return value;
  value &= 0x7f;
  for (let shift = 7; shift < 35; shift += 7) {
    const next = reader.bytes[reader.at++] ?? 0;
    value |= (next & 0x7f) << shift;
    if (next < 0x80) break;
  }
  return value >>> 0;
}

export function readText(reader: ByteReader): string {
  const length = readNumber(reader);
  let text = '';
  for (let index = 0; index < length && reader.at < reader.bytes.length; index += 1)
    text += String.fromCharCode(readNumber(reader));
  return text;
}

/**
 * FNV-1a over units of four bytes, then over those left: tells a damaged chunk from a whole one. Each start reads
 * megabytes, and byte by byte took four times as long.
 */
export function checksum(bytes: Uint8Array): number {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const units = new Uint32Array(buffer, byteOffset, length >> 2);
  let hash = FNV_OFFSET;
  for (let index = 0; index < units.length; index += 1) {
    hash = Math.imul(hash ^ (units[index] ?? 0), FNV_PRIME);
    // A multiplication carries upwards only: without this the high bytes of a unit would hardly count.
    hash ^= hash >>> 15;
  }
  for (let index = length & ~3; index < length; index += 1) hash = Math.imul(hash ^ (bytes[index] ?? 0), FNV_PRIME);
  return hash >>> 0;
}

/** Typed arrays one after the other, each with its kind and length, so that they are read back without a copy. */
export function packArrays(arrays: readonly NumberArray[]): Uint8Array<ArrayBuffer> {
  const starts: number[] = [];
  let end = HEADER * (arrays.length + 1);
  for (const array of arrays) {
    starts.push(end);
    end += Math.ceil(array.byteLength / 4) * 4;
  }
  const bytes = new Uint8Array(end);
  const header = new Uint32Array(bytes.buffer, 0, arrays.length * 2 + 2);
  header[0] = arrays.length;
  for (const [index, array] of arrays.entries()) {
    header[index * 2 + 2] = array.BYTES_PER_ELEMENT;
    header[index * 2 + 3] = array.length;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), starts[index] ?? 0);
  }
  return bytes;
}

const HEADER = 8;
type NumberArray = Uint8Array | Uint16Array | Uint32Array;

type ArrayReader = {
  readonly bytes: () => Uint8Array;
  readonly shorts: () => Uint16Array;
  readonly longs: () => Uint32Array;
  /** What was packed as {@link narrowed}. */
  readonly bytesOrShorts: () => Uint8Array | Uint16Array;
};

/** Short numbers as bytes, where all of them fit. */
export function narrowed(shorts: Uint16Array): Uint8Array | Uint16Array {
  return shorts.every((value) => value <= 0xff) ? Uint8Array.from(shorts) : shorts;
}

/**
 * Gives back, in their order, the arrays of {@link packArrays}; throws `RangeError` where the bytes are none of its.
 */
export function createArrayReader(packed: Uint8Array): ArrayReader {
  const { buffer, byteOffset } = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const count = new Uint32Array(buffer, byteOffset, 1)[0] ?? 0;
  const header = new Uint32Array(buffer, byteOffset, count * 2 + 2);
  let at = byteOffset + HEADER * (count + 1);
  let index = 0;
  const next = (size: number): { readonly start: number; readonly length: number } => {
    index += 1;
    const length = header[index * 2 + 1] ?? 0;
    if (header[index * 2] !== size) throw new RangeError('not the packed array expected');
    const start = at;
    at += Math.ceil((length * size) / 4) * 4;
    return { start, length };
  };
  const bytes = (): Uint8Array => {
    const { start, length } = next(1);
    return new Uint8Array(buffer, start, length);
  };
  const shorts = (): Uint16Array => {
    const { start, length } = next(2);
    return new Uint16Array(buffer, start, length);
  };
  return {
    bytes,
    shorts,
    bytesOrShorts: () => (header[index * 2 + 2] === 1 ? bytes() : shorts()),
    longs: () => {
      const { start, length } = next(4);
      return new Uint32Array(buffer, start, length);
    },
  };
}

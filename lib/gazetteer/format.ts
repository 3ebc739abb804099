import { appError, type AppError } from '../model/app-error.ts';
import { err, ok, type Result } from '../model/result.ts';
import { indexGazetteer, type Gazetteer, type GazetteerData } from './gazetteer.ts';

export type { Gazetteer, GazetteerData } from './gazetteer.ts';

/**
 * The binary form: magic, version, the byte length of each section, then the sections, each starting at a multiple of four:
 * first the arrays, then the two lists of strings (UTF-8, one a line). All numbers are little-endian, as typed arrays are on
 * every platform that browsers run on. {@link encodeGazetteer} and {@link decodeGazetteer} hold the order of the sections.
 */
const MAGIC = 0x5a_47_49_56;
const VERSION = 3;
const SECTIONS = 22;
const HEADER_BYTES = 4 * (2 + SECTIONS);

/** Writes a gazetteer as bytes; the same gazetteer gives the same bytes. */
export function encodeGazetteer(data: GazetteerData): Uint8Array {
  const text = new TextEncoder();
  const sections = [
    data.formHash, data.formCheck, data.formCompany, data.formCase, data.formTraits, data.formSince, data.formUntil,
    data.cueHash, data.wordHash, data.wordForm, data.wordCue, data.wordClass, data.filter,
    data.kinStart, data.kin, data.sectorStart, data.sectors, data.contextStart, data.context, data.weights,
    text.encode(data.ids.join('\n')), text.encode(data.names.join('\n')),
  ].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  const bytes = new Uint8Array(sections.reduce((size, section) => size + padded(section.length), HEADER_BYTES));
  new Uint32Array(bytes.buffer, 0, HEADER_BYTES / 4).set([MAGIC, VERSION, ...sections.map((section) => section.length)]);
  let offset = HEADER_BYTES;
  for (const section of sections) {
    bytes.set(section, offset);
    offset += padded(section.length);
  }
  return bytes;
}

type ArrayType<T> = { new (buffer: ArrayBufferLike, start: number, length: number): T; readonly BYTES_PER_ELEMENT: number };

/**
 * Reads a gazetteer that was checked when it was stored; its arrays are views of `bytes` where these are aligned. Bytes that
 * are no gazetteer of this version, or cut off, give `pack-unreadable`; for bytes from elsewhere there is `checkGazetteer`.
 */
export function decodeGazetteer(bytes: Uint8Array): Result<Gazetteer, AppError> {
  const { buffer, byteOffset, length: size } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (size < HEADER_BYTES) return unreadable();
  const [magic, version, ...lengths] = new Uint32Array(buffer, byteOffset, HEADER_BYTES / 4);
  if (magic !== MAGIC || version !== VERSION) return unreadable();
  if (lengths.reduce((sum, length) => sum + padded(length), HEADER_BYTES) !== size) return unreadable();

  let offset = byteOffset + HEADER_BYTES;
  const next = <T>(type: ArrayType<T>): T => {
    const start = offset;
    const length = lengths.shift() ?? 0;
    offset += padded(length);
    return new type(buffer, start, Math.floor(length / type.BYTES_PER_ELEMENT));
  };
  const int32 = (): Int32Array => next(Int32Array);
  const uint16 = (): Uint16Array => next(Uint16Array);
  const uint8 = (): Uint8Array => next(Uint8Array);
  const lines = (): string[] => {
    const text = new TextDecoder().decode(uint8());
    return text === '' ? [] : text.split('\n');
  };
  const data: GazetteerData = {
    formHash: int32(),
    formCheck: int32(),
    formCompany: uint16(),
    formCase: uint16(),
    formTraits: uint16(),
    formSince: uint8(),
    formUntil: uint8(),
    cueHash: int32(),
    wordHash: int32(),
    wordForm: uint8(),
    wordCue: uint8(),
    wordClass: uint16(),
    filter: int32(),
    kinStart: uint16(),
    kin: uint16(),
    sectorStart: uint16(),
    sectors: uint8(),
    contextStart: uint16(),
    context: uint16(),
    weights: next(Float32Array),
    ids: lines(),
    names: lines(),
  };
  return ok(indexGazetteer(data));
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function unreadable(): Result<never, AppError> {
  return err(appError('pack-unreadable', 'not a whole gazetteer of this version'));
}

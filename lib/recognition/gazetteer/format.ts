import { appError, type AppError } from '../../model/app-error.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Gazetteer } from './gazetteer.ts';

export type { Gazetteer } from './gazetteer.ts';

/** Columns that are as narrow as what they hold allows. */
const NARROW = [Uint16Array, Uint32Array] as const;

/** The typed arrays of a gazetteer with the types that each may have, in the order in which they lie in its bytes. */
export const COLUMNS = {
  formHash: [Int32Array],
  formBuckets: NARROW,
  formCheck: [Int32Array],
  formCompany: NARROW,
  formCase: [Uint16Array],
  formTraits: [Uint16Array],
  formSince: [Uint8Array],
  formUntil: [Uint8Array],
  formFirst: [Int32Array],
  formOpening: [Int32Array],
  formWords: [Uint8Array],
  openingOrder: NARROW,
  everydayWords: [Int32Array],
  contextTermHash: [Int32Array],
  contextTermBuckets: NARROW,
  contextTermFirst: [Int32Array],
  contextTermOpening: [Int32Array],
  contextTermLength: [Uint8Array],
  wordHash: [Int32Array],
  wordBuckets: NARROW,
  wordForm: [Uint8Array],
  wordContextTerm: [Uint8Array],
  classStart: [Uint16Array],
  classKey: [Uint16Array],
  wordClass: [Uint8Array],
  classSet: [Uint16Array],
  filter: [Int32Array],
  contextTermWords: [Int32Array],
  relatedStart: [Int32Array],
  related: NARROW,
  sectorStart: [Int32Array],
  sectors: [Uint8Array],
  contextStart: [Int32Array],
  context: NARROW,
  vocabularyStart: [Int32Array],
  vocabulary: [Uint32Array],
  weights: [Float32Array],
  hot: [Uint8Array],
  account: [Uint8Array],
  coldNames: [Uint8Array],
  coldSmallNames: [Uint8Array],
  coldSmallOpenings: [Int32Array],
  coldDenied: [Int32Array],
  coldSmallAlone: [Int32Array],
  coldSmallWords: [Int32Array],
  coldSmallSeconds: [Int32Array],
  coldSecondWords: [Int32Array],
} as const satisfies Partial<Record<keyof Gazetteer, readonly ColumnType[]>>;

type ColumnName = keyof typeof COLUMNS;

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;
type ColumnType = new (buffer: ArrayBufferLike, start: number, length: number) => Column;

const TYPES: readonly ColumnType[] = [Uint8Array, Uint16Array, Int32Array, Float32Array, Uint32Array];

/**
 * The binary form: magic, version and the length of a text; the text; then the columns, each starting at a multiple of
 * four. The first line of the text is the header, as JSON; the ids follow, one a line, and the names: as JSON they
 * would take a script that has only begun to run three times as long. The header tells where each column lies, so that
 * the script in the page need not know them by name. All numbers are little-endian, as typed arrays are on every
 * platform that browsers run on.
 */
type Header = readonly (readonly [name: ColumnName, type: number, length: number])[];

const MAGIC = 0x5a_47_49_56;
const VERSION = 13;
const PREFIX_BYTES = 12;

/** Writes a gazetteer as bytes; the same gazetteer gives the same bytes. */
export function encodeGazetteer(data: Gazetteer): Uint8Array {
  const arrays = columnNames().map((name) => data[name]);
  const header: Header = columnNames().map((name, index) => [
    name,
    TYPES.findIndex((Numbers) => arrays[index] instanceof Numbers),
    arrays[index]?.length ?? 0,
  ]);
  const text = new TextEncoder().encode([JSON.stringify(header), ...data.ids, ...data.names].join('\n'));
  const start = PREFIX_BYTES + padded(text.length);
  const bytes = new Uint8Array(arrays.reduce((size, { byteLength }) => size + padded(byteLength), start));
  new Int32Array(bytes.buffer, 0, 3).set([MAGIC, VERSION, text.length]);
  bytes.set(text, PREFIX_BYTES);
  let offset = start;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += padded(byteLength);
  }
  return bytes;
}

/** The names of all columns, in their order. */
export function columnNames(): readonly ColumnName[] {
  return Object.keys(COLUMNS).filter((name): name is ColumnName => name in COLUMNS);
}

/**
 * Reads a gazetteer that was checked when it was stored; its arrays are views of `bytes` where these are aligned. Bytes
 * that are no gazetteer of this version, or cut off, give `pack-unreadable`; for bytes from elsewhere there is
 * `checkGazetteer`.
 */
export function decodeGazetteer(bytes: Uint8Array): Result<Gazetteer, AppError> {
  try {
    const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const [magic, version, length = 0] = new Int32Array(buffer, byteOffset, 3);
    let offset = byteOffset + PREFIX_BYTES + padded(length);
    const [first = '', ...lines] = new TextDecoder()
      .decode(new Uint8Array(buffer, byteOffset + PREFIX_BYTES, length))
      .split('\n');
    const header: Header = JSON.parse(first);
    const columns = header.map(([name, type, count]) => {
      const Numbers = TYPES[type] ?? Uint8Array;
      const column = new Numbers(buffer, offset, count);
      offset += padded(column.byteLength);
      return [name, column];
    });
    const companies = lines.length >> 1;
    const data: Gazetteer = {
      ...Object.fromEntries(columns),
      ids: lines.slice(0, companies),
      names: lines.slice(companies),
    };
    if (magic === MAGIC && version === VERSION && offset === byteOffset + byteLength) return ok(data);
  } catch {
    // Whatever else is wrong with them: a header that is none, a column that reaches over the end.
  }
  return err(appError('pack-unreadable', 'not a whole gazetteer of this version'));
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

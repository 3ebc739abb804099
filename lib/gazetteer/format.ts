import { appError, type AppError } from '../model/app-error.ts';
import { err, ok, type Result } from '../model/result.ts';
import { indexGazetteer, type Gazetteer, type GazetteerData } from './gazetteer.ts';
import { faultOf } from './check-gazetteer.ts';

export type { Gazetteer, GazetteerData } from './gazetteer.ts';

/**
 * The binary form: magic and version, the byte length of each section, then the sections in the order of
 * {@link ARRAY_NAMES} and the two lists of strings (UTF-8, one a line), each starting at a multiple of four.
 * All numbers are little-endian, as typed arrays are on every platform that browsers run on.
 */
const MAGIC = 0x5a_47_49_56;
const VERSION = 1;

const ARRAY_NAMES = [
  'formHash', 'formCheck', 'cueHash', 'wordHash', 'filter', 'formCompany', 'formCase', 'wordClass', 'kinStart', 'kin',
  'sectorStart', 'contextStart', 'context', 'formTraits', 'wordForm', 'wordCue', 'sectors',
] as const satisfies readonly (keyof GazetteerData)[];
const SECTIONS = ARRAY_NAMES.length + 2;
const HEADER_BYTES = 4 * (2 + SECTIONS);

/** Writes a gazetteer as bytes; the same gazetteer gives the same bytes. */
export function encodeGazetteer(gazetteer: GazetteerData): Uint8Array {
  const text = new TextEncoder();
  const sections = [
    ...ARRAY_NAMES.map((name) => gazetteer[name]).map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)),
    text.encode(gazetteer.ids.join('\n')),
    text.encode(gazetteer.names.join('\n')),
  ];
  const bytes = new Uint8Array(sections.reduce((size, section) => size + padded(section.length), HEADER_BYTES));
  new Uint32Array(bytes.buffer, 0, HEADER_BYTES / 4).set([MAGIC, VERSION, ...sections.map((section) => section.length)]);
  let offset = HEADER_BYTES;
  for (const section of sections) {
    bytes.set(section, offset);
    offset += padded(section.length);
  }
  return bytes;
}

/** Reads a gazetteer; its arrays are views of `bytes` where these are aligned. Bytes of any other kind give `pack-unreadable`. */
export function decodeGazetteer(bytes: Uint8Array): Result<Gazetteer, AppError> {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.length < HEADER_BYTES) return unreadable('too short');
  const [magic, version, ...lengths] = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER_BYTES / 4);
  if (magic !== MAGIC || version !== VERSION) return unreadable('not a gazetteer of this version');
  if (lengths.reduce((size, length) => size + padded(length), HEADER_BYTES) !== aligned.length) return unreadable('length');

  let offset = aligned.byteOffset;
  const next = (length: number): number => {
    offset += padded(length);
    return offset - padded(length);
  };
  offset += HEADER_BYTES;
  const places = lengths.map((length) => ({ start: next(length), length }));
  const view = <T>(name: (typeof ARRAY_NAMES)[number], type: { new (buffer: ArrayBufferLike, start: number, length: number): T; BYTES_PER_ELEMENT: number }): T => {
    const { start, length } = places[ARRAY_NAMES.indexOf(name)] ?? { start: 0, length: 0 };
    return new type(aligned.buffer, start, Math.floor(length / type.BYTES_PER_ELEMENT));
  };
  const lines = (section: number): string[] => {
    const { start, length } = places[section] ?? { start: 0, length: 0 };
    return length === 0 ? [] : new TextDecoder().decode(new Uint8Array(aligned.buffer, start, length)).split('\n');
  };
  const data: GazetteerData = {
    formHash: view('formHash', Int32Array),
    formCheck: view('formCheck', Int32Array),
    cueHash: view('cueHash', Int32Array),
    wordHash: view('wordHash', Int32Array),
    filter: view('filter', Int32Array),
    formCompany: view('formCompany', Uint16Array),
    formCase: view('formCase', Uint16Array),
    wordClass: view('wordClass', Uint16Array),
    kinStart: view('kinStart', Uint16Array),
    kin: view('kin', Uint16Array),
    sectorStart: view('sectorStart', Uint16Array),
    contextStart: view('contextStart', Uint16Array),
    context: view('context', Uint16Array),
    formTraits: view('formTraits', Uint8Array),
    wordForm: view('wordForm', Uint8Array),
    wordCue: view('wordCue', Uint8Array),
    sectors: view('sectors', Uint8Array),
    ids: lines(SECTIONS - 2),
    names: lines(SECTIONS - 1),
  };
  const fault = faultOf(data);
  return fault === undefined ? ok(indexGazetteer(data)) : unreadable(fault);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function unreadable(detail: string): Result<never, AppError> {
  return err(appError('pack-unreadable', detail));
}

/**
 * A binary fuse filter of four segments (Graf and Lemire, «Binary Fuse Filters», 2022): it holds a set of hashes in
 * 1.12 fingerprints each, and says of a hash that is not among them «maybe» once in `2 ** bits` times. Fingerprints are
 * as wide as the room allows, so that a filter costs a page the same however many names it holds.
 */
import { at } from '../../text/typed-array.ts';

const ARITY = 4;
const HEADER_BYTES = 16;
/** Bytes behind the last fingerprint, so that it is read as a whole word. */
const SLACK_BYTES = 4;
const MAX_BITS = 16;
const MAX_TRIES = 64;
/** Slots a key below which no seed was seen to peel a hundred thousand of them. */
const TIGHTEST = 1.09;
const TIGHT_TRIES = 8;
/** A power of two. */
const ABSENT = 1024;

/** A filter made ready to be asked. */
export type FuseFilter = { readonly bits: number; readonly mayHold: (key: number) => boolean };

type Shape = { readonly seed: number; readonly segment: number; readonly slots: number; readonly bits: number };

/**
 * Builds the filter of distinct hashes in `room` bytes, or in fewer where sixteen bits a fingerprint need no more; with
 * `padded` it has them all. Where a bit more would fit with fewer slots than the paper gives, that is tried first.
 */
export function createFuseFilter(keys: Int32Array, room: number, padded = false): Uint8Array {
  const { segment, slots } = shapeFor(keys.length);
  const roomBits = (room - HEADER_BYTES - SLACK_BYTES) * 8;
  const bits = Math.min(MAX_BITS, Math.floor(roomBits / slots));
  const fewer = Math.floor(roomBits / (bits + 1) / segment) * segment;
  const tight =
    bits < MAX_BITS && fewer >= keys.length * TIGHTEST ? [{ slots: fewer, bits: bits + 1, tries: TIGHT_TRIES }] : [];
  const ample = bits < 1 ? [] : [{ slots, bits, tries: MAX_TRIES }];
  for (const { tries, ...size } of [...tight, ...ample])
    for (let seed = 1; seed <= tries; seed += 1) {
      const shape = { seed, segment, ...size };
      const order = peel(keys, shape);
      if (order) return write(order, shape, padded ? room : sizeOf(shape));
    }
  if (ample.length === 0) throw new RangeError(`${keys.length} names do not fit into ${room} bytes`);
  throw new Error('no seed peels the filter: are its keys distinct?');
}

function sizeOf({ slots, bits }: Pick<Shape, 'slots' | 'bits'>): number {
  return HEADER_BYTES + Math.ceil((slots * bits) / 8) + SLACK_BYTES;
}

/** Makes a filter ready; `undefined` where the bytes are none. */
export function openFuseFilter(bytes: Uint8Array): FuseFilter | undefined {
  if (bytes.length < HEADER_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [seed = 0, segment = 0, slots = 0, bits = 0] = [0, 4, 8, 12].map((at) => view.getInt32(at, true));
  const isShape =
    bits >= 1 &&
    bits <= MAX_BITS &&
    segment >= 1 &&
    (segment & (segment - 1)) === 0 &&
    slots >= ARITY * segment &&
    HEADER_BYTES + Math.ceil((slots * bits) / 8) <= bytes.length;
  if (!isShape) return undefined;
  const shape = { seed, segment, slots, bits };
  const start = bytes.byteOffset + HEADER_BYTES;
  const words =
    start % 4 === 0
      ? new Int32Array(bytes.buffer, start, (bytes.length - HEADER_BYTES) >>> 2)
      : new Int32Array(bytes.slice(HEADER_BYTES, bytes.length & ~3).buffer);
  const mask = (1 << bits) - 1;
  const place = new Int32Array(ARITY);
  /** Reads 32 bits from one on; of those behind the last word nothing is asked. */
  const read = (bit: number): number =>
    ((words[bit >>> 5] ?? 0) >>> (bit & 31)) | (((words[(bit >>> 5) + 1] ?? 0) << 1) << (~bit & 31));
  /** Hashes that were asked about last and are not held: words come again. */
  const absent = new Int32Array(ABSENT).fill(1, 0, 1);
  const isHeld = (key: number): boolean => {
    locate(key, shape, place);
    const joined =
      read(at(place, 0) * bits) ^ read(at(place, 1) * bits) ^ read(at(place, 2) * bits) ^ read(at(place, 3) * bits);
    return ((joined ^ fingerprint(key, seed)) & mask) === 0;
  };
  return {
    bits,
    mayHold(key) {
      const latest = key & (ABSENT - 1);
      if (absent[latest] === key) return false;
      if (isHeld(key)) return true;
      absent[latest] = key;
      return false;
    },
  };
}

/** Sizes of the paper for four segments; a small set gets more room, since it peels less surely. */
function shapeFor(count: number): Pick<Shape, 'segment' | 'slots'> {
  const size = Math.max(count, 2);
  const segment = Math.min(2 ** Math.max(2, Math.floor(Math.log(size) / Math.log(2.91) - 0.5)), 1 << 18);
  const factor = Math.max(1.075, 0.77 + (0.305 * Math.log(600_000)) / Math.log(Math.max(size, 8)));
  const starts = Math.max(1, Math.ceil((size * factor) / segment) - (ARITY - 1));
  return { segment, slots: (starts + ARITY - 1) * segment };
}

function mix(key: number, seed: number): number {
  let hash = Math.imul(key ^ Math.imul(seed, 0x9e_37_79_b1), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return hash ^ (hash >>> 16);
}

function fingerprint(key: number, seed: number): number {
  return mix(key ^ 0x5b_d1_e9_95, seed + MAX_TRIES) >>> 8;
}

/** Four places of a key, one in each of four segments that follow each other. */
function locate(key: number, { seed, segment, slots }: Shape, place: Int32Array): void {
  const high = mix(key, seed) >>> 0;
  const low = mix(key ^ 0x27_d4_eb_2f, seed);
  const first = ((high / 2 ** 32) * (slots - (ARITY - 1) * segment)) | 0;
  const mask = segment - 1;
  place[0] = first;
  place[1] = (first + segment) ^ (low & mask);
  place[2] = (first + 2 * segment) ^ ((low >>> 11) & mask);
  place[3] = (first + 3 * segment) ^ (((low >>> 20) ^ (high & 0xfff)) & mask);
}

/**
 * Keys in the order in which each has a place of its own among those before it, with that place; `undefined` where the
 * seed does not peel.
 */
function peel(keys: Int32Array, shape: Shape): readonly (readonly [key: number, own: number])[] | undefined {
  const counts = new Uint8Array(shape.slots);
  const joined = new Int32Array(shape.slots);
  const place = new Int32Array(ARITY);
  for (const key of keys) {
    locate(key, shape, place);
    for (const at of place) {
      const count = counts[at] ?? 0;
      if (count === 0xff) return undefined;
      counts[at] = count + 1;
      joined[at] = (joined[at] ?? 0) ^ key;
    }
  }
  const alone: number[] = [];
  counts.forEach((count, at) => count === 1 && alone.push(at));
  const order: [number, number][] = [];
  for (let own = alone.pop(); own !== undefined; own = alone.pop()) {
    if (counts[own] !== 1) continue;
    const key = joined[own] ?? 0;
    order.push([key, own]);
    locate(key, shape, place);
    for (const at of place) {
      counts[at] = (counts[at] ?? 0) - 1;
      joined[at] = (joined[at] ?? 0) ^ key;
      if (counts[at] === 1) alone.push(at);
    }
  }
  return order.length === keys.length ? order.toReversed() : undefined;
}

function write(order: readonly (readonly [number, number])[], shape: Shape, size: number): Uint8Array {
  const { seed, segment, slots, bits } = shape;
  const mask = (1 << bits) - 1;
  const prints = new Uint16Array(slots);
  const place = new Int32Array(ARITY);
  for (const [key, own] of order) {
    locate(key, shape, place);
    let print = fingerprint(key, seed) & mask;
    for (const at of place) if (at !== own) print ^= prints[at] ?? 0;
    prints[own] = print;
  }
  const bytes = new Uint8Array(Math.ceil(size / 4) * 4);
  const view = new DataView(bytes.buffer);
  [seed, segment, slots, bits].forEach((value, index) => view.setInt32(4 * index, value, true));
  prints.forEach((print, index) => {
    const bit = index * bits;
    const at = HEADER_BYTES + (bit >>> 3);
    const shifted = print << (bit & 7);
    for (let byte = 0; byte < 3; byte += 1)
      if (at + byte < bytes.length) bytes[at + byte] = (bytes[at + byte] ?? 0) | ((shifted >>> (8 * byte)) & 0xff);
  });
  return bytes;
}

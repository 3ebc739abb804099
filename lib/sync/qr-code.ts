/**
 * QR codes (ISO/IEC 18004) of sealed text: byte mode, error correction L. One mask serves all: masks break up patterns
 * in the content, and sealed content has none.
 */

/** A square of modules, row by row; `true` is dark. */
export type QrCode = readonly (readonly boolean[])[];

/** The smallest version here holds 271 bytes: an invitation has more. */
const MIN_VERSION = 10;
const MAX_VERSION = 40;
/** Mode (4 bits) and length (16 bits), and the end (4 bits). */
const FRAME_BYTES = 3;
/** Error correction codewords of each block, 30 from version 27 on, and blocks, at level L: table 9 of the standard. */
const EC_CODEWORDS = [18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28];
const BLOCKS = [
  4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
];
/** Format of level L (01) with mask 0 (000). */
const FORMAT = 0b01000;

/** The code of a text; `undefined` where it is longer than the largest code holds (2953 bytes). */
export function qrCode(text: string): QrCode | undefined {
  const bytes = new TextEncoder().encode(text);
  for (let version = MIN_VERSION; version <= MAX_VERSION; version += 1) {
    if (bytes.length + FRAME_BYTES <= dataCodewords(version))
      return drawn(version, withCorrection(version, framed(version, bytes)));
  }
  return undefined;
}

function alignments(version: number): readonly number[] {
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  const last = version * 4 + 10;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => last - (count - 2 - at) * step)];
}

function correctionOf(version: number): { readonly count: number; readonly correction: number } {
  return { count: BLOCKS[version - MIN_VERSION] ?? 1, correction: EC_CODEWORDS[version - MIN_VERSION] ?? 30 };
}

function dataCodewords(version: number): number {
  const middles = alignments(version).length;
  const aligning = (25 * middles - 10) * middles - 55;
  const { count, correction } = correctionOf(version);
  return Math.floor(((16 * version + 128) * version + 64 - aligning - 36) / 8) - count * correction;
}

/** Mode, length, bytes, end, and what fills the rest. */
function framed(version: number, bytes: Uint8Array): Uint8Array {
  const data = new Uint8Array(dataCodewords(version));
  let at = 0;
  const put = (value: number, bits: number): void => {
    for (let bit = bits - 1; bit >= 0; bit -= 1, at += 1)
      data[at >> 3] = (data[at >> 3] ?? 0) | (((value >> bit) & 1) << (7 - (at & 7)));
  };
  put(0b0100, 4);
  put(bytes.length, 16);
  for (const byte of bytes) put(byte, 8);
  for (let filled = bytes.length + FRAME_BYTES, pad = 0xec; filled < data.length; filled += 1, pad ^= 0xfd)
    data[filled] = pad;
  return data;
}

/** Blocks with their error correction, interleaved: where they do not come out even, the later ones are longer. */
function withCorrection(version: number, data: Uint8Array): readonly number[] {
  const { count, correction } = correctionOf(version);
  const generator = generatorOf(correction);
  const [short, longer] = [Math.floor(data.length / count), data.length % count];
  const blocks = Array.from({ length: count }, (_, at) => {
    const begin = at * short + Math.max(0, at - (count - longer));
    return [...data.subarray(begin, begin + short + (at >= count - longer ? 1 : 0))];
  });
  const remainders = blocks.map((block) => remainderOf(block, generator));
  const columns = (rows: readonly (readonly number[])[], width: number): readonly number[] =>
    Array.from({ length: width }, (_, column) => rows.flatMap((row) => row[column] ?? [])).flat();
  return [...columns(blocks, short + 1), ...columns(remainders, correction)];
}

/** Product in GF(256) modulo x^8 + x^4 + x^3 + x^2 + 1. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1)
    product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((other >> bit) & 1) * one);
  return product;
}

function generatorOf(degree: number): readonly number[] {
  let [generator, root]: [number[], number] = [[1], 1];
  for (let at = 0; at < degree; at += 1, root = times(root, 2)) {
    const shifted = [...generator, 0];
    generator = shifted.map((value, index) => value ^ times(generator[index - 1] ?? 0, root));
  }
  return generator.slice(1);
}

function remainderOf(block: readonly number[], generator: readonly number[]): readonly number[] {
  let remainder: number[] = generator.map(() => 0);
  for (const value of block) {
    const factor = value ^ (remainder[0] ?? 0);
    remainder = generator.map((coefficient, at) => (remainder[at + 1] ?? 0) ^ times(coefficient, factor));
  }
  return remainder;
}

function drawn(version: number, codewords: readonly number[]): QrCode {
  const side = version * 4 + 17;
  const grid: (boolean | undefined)[][] = Array.from({ length: side }, () => Array.from({ length: side }));
  const set = (x: number, y: number, isDark: boolean): void => {
    const row = grid[y];
    if (row && x >= 0 && x < side) row[x] = isDark;
  };
  /** Rings around a middle, dark or light by their distance from it. */
  const rings = (x: number, y: number, outer: number, light: readonly number[]): void => {
    for (let dy = -outer; dy <= outer; dy += 1)
      for (let dx = -outer; dx <= outer; dx += 1)
        set(x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (let at = 0; at < side; at += 1) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  const corners = [3, side - 4];
  for (const x of corners) for (const y of corners) if (x + y < side) rings(x, y, 4, [2, 4]);
  const middles = alignments(version);
  // Where a finder pattern stands there is none.
  for (const x of middles)
    for (const y of middles) if (Math.min(x, y) > 6 || (Math.max(x, y) < side - 7 && x !== y)) rings(x, y, 2, [1]);
  drawFormat(side, set);
  drawVersion(version, side, set);
  fill(grid, codewords);
  return grid.map((row) => row.map((isDark) => isDark === true));
}

/** Bits with those of their error correction behind them (annexes C and D of the standard). */
function protectedBits(bits: number, polynomial: number, degree: number): number {
  let remainder = bits;
  for (let at = 0; at < degree; at += 1) remainder = (remainder << 1) ^ ((remainder >> (degree - 1)) * polynomial);
  return (bits << degree) | remainder;
}

type SetModule = (x: number, y: number, isDark: boolean) => void;

function drawFormat(side: number, set: SetModule): void {
  const bits = protectedBits(FORMAT, 0x537, 10) ^ 0x5412;
  for (let at = 0; at < 15; at += 1) {
    const isDark = ((bits >> at) & 1) === 1;
    const past = at + (at >= 6 ? 1 : 0);
    if (at < 8) set(8, past, isDark);
    else set(at === 8 ? 7 : 14 - at, 8, isDark);
    if (at < 8) set(side - 1 - at, 8, isDark);
    else set(8, side - 15 + at, isDark);
  }
  set(8, side - 8, true);
}

function drawVersion(version: number, side: number, set: SetModule): void {
  const bits = protectedBits(version, 0x1f25, 12);
  for (let at = 0; at < 18; at += 1) {
    const [far, near] = [side - 11 + (at % 3), Math.floor(at / 3)];
    set(far, near, ((bits >> at) & 1) === 1);
    set(near, far, ((bits >> at) & 1) === 1);
  }
}

/** Puts the content into what is free: pairs of columns from the right, upwards and downwards in turn, masked. */
function fill(grid: (boolean | undefined)[][], codewords: readonly number[]): void {
  let at = 0;
  for (let right = grid.length - 1, isUpward = true; right >= 1; right -= 2, isUpward = !isUpward) {
    // The column of the timing pattern is none of a pair.
    if (right === 6) right = 5;
    for (let step = 0; step < grid.length; step += 1) {
      const y = isUpward ? grid.length - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = grid[y];
        if (!row || row[x] !== undefined) continue;
        row[x] = ((((codewords[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1) !== ((x + y) % 2 === 0);
        at += 1;
      }
    }
  }
}

/**
 * A font in which every letter is the same box: pictures of components are then alike on machines whose fonts differ.
 * A TrueType file written by hand: https://learn.microsoft.com/typography/opentype/spec/
 */

type Cell = readonly [bytes: 1 | 2 | 4, value: number];
const u8 = (value: number): Cell => [1, value];
const u16 = (value: number): Cell => [2, value];
const u32 = (value: number): Cell => [4, value];
const words = (...values: readonly number[]): Cell[] => values.map(u16);

const UNITS = 1000;
const [ADVANCE, BOX_WIDTH, BOX_HEIGHT, ASCENT, DESCENT] = [500, 400, 500, 900, 300];
const FIXED_1 = 0x00010000;
/** Glyph 0 is what no character has, 1 a space, 2 the box. */
const GLYPHS = 3;
const [SPACE, BOX] = [1, 2];
/** Spaces, and what takes no room but must not draw a box either. */
const GROUPS: readonly (readonly [from: number, to: number, glyph: number])[] = [
  [0x20, 0x20, SPACE],
  [0x21, 0x9f, BOX],
  [0xa0, 0xa0, SPACE],
  [0xa1, 0x1fff, BOX],
  [0x2000, 0x200f, SPACE],
  [0x2010, 0x2027, BOX],
  [0x2028, 0x202f, SPACE],
  [0x2030, 0x205e, BOX],
  [0x205f, 0x206f, SPACE],
  [0x2070, 0xfffd, BOX],
];

const box: readonly Cell[] = [
  ...words(1, 0, 0, BOX_WIDTH, BOX_HEIGHT, 3, 0),
  ...[1, 1, 1, 1].map(u8),
  ...words(0, 0, BOX_WIDTH, 0),
  ...words(0, BOX_HEIGHT, 0, -BOX_HEIGHT),
  ...words(0), // to a multiple of four bytes
];
const GLYPH_BYTES = 36;

const TABLES: Readonly<Record<string, readonly Cell[]>> = {
  'OS/2': [
    ...words(4, ADVANCE, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    ...Array.from({ length: 10 }, () => u8(0)),
    ...[1, 0, 0, 0, 0x424f5853].map(u32),
    ...words(0x40, 0x20, 0xfffd, ASCENT, -DESCENT, 0, ASCENT, DESCENT),
    ...[1, 0].map(u32),
    ...words(BOX_HEIGHT, BOX_HEIGHT, 0, 0x20, 0),
  ],
  cmap: [
    ...words(0, 1, 3, 10),
    u32(12),
    ...words(13, 0),
    ...[16 + GROUPS.length * 12, 0, GROUPS.length, ...GROUPS.flat()].map(u32),
  ],
  glyf: [...box, ...box],
  head: [
    ...[FIXED_1, FIXED_1, 0, 0x5f0f3cf5].map(u32),
    ...words(11, UNITS),
    ...[0, 0, 0, 0].map(u32),
    ...words(0, 0, BOX_WIDTH, BOX_HEIGHT, 0, 8, 2, 0, 0),
  ],
  hhea: [u32(FIXED_1), ...words(ASCENT, -DESCENT, 0, ADVANCE, 0, 0, BOX_WIDTH, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS)],
  hmtx: words(ADVANCE, 0, ADVANCE, 0, ADVANCE, 0),
  loca: words(0, GLYPH_BYTES / 2, GLYPH_BYTES / 2, GLYPH_BYTES),
  maxp: [u32(FIXED_1), ...words(GLYPHS, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)],
  name: words(0, 0, 6),
  post: [...[0x00030000, 0].map(u32), ...words(-100, 50), ...[1, 0, 0, 0, 0].map(u32)],
};

function bytesOf(cells: readonly Cell[]): number[] {
  return cells.flatMap(([count, value]) =>
    Array.from({ length: count }, (_, index) => (value >>> (8 * (count - 1 - index))) & 0xff),
  );
}

/** The font as a style sheet, which dresses everything in it. */
export function boxFontStyle(): string {
  const names = Object.keys(TABLES);
  const bodies = names.map((name) => bytesOf(TABLES[name] ?? []));
  const log = Math.floor(Math.log2(names.length));
  const header = [u32(FIXED_1), ...words(names.length, 16 * 2 ** log, log, 16 * (names.length - 2 ** log))];
  let offset = 12 + 16 * names.length;
  const directory = names.flatMap((name, index) => {
    const length = bodies[index]?.length ?? 0;
    const tag = Array.from(name, (letter) => u8(letter.charCodeAt(0)));
    const place = [0, offset, length].map(u32);
    offset += Math.ceil(length / 4) * 4;
    return tag.concat(place);
  });
  const padded = bodies.flatMap((body) => body.concat(Array.from({ length: (4 - (body.length % 4)) % 4 }, () => 0)));
  const file = [...bytesOf([...header, ...directory]), ...padded];
  return `@font-face { font-family: Boxes; src: url(data:font/ttf;base64,${btoa(String.fromCharCode(...file))}) }`;
}

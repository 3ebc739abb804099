import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureHeader } from '../../../../../lib/background/services/articles/picture-header.ts';
import { PICTURE_BYTES } from '../../../../support/picture-bytes.ts';

it.each(Object.entries(PICTURE_BYTES))('a file of the type %s says how large it is', (type, bytes) => {
  expect(pictureHeader(bytes)).toEqual({ type, width: 640, height: 360 });
});

it('the other forms of WebP, and an AVIF with a thumbnail, say so too', () => {
  const webp = (chunk: string, ...rest: number[]) =>
    Uint8Array.from([...`RIFF\0\0\0\0WEBP${chunk}\0\0\0\0`].map((sign) => sign.charCodeAt(0)).concat(rest));
  const lossless = (640 - 1) | ((360 - 1) << 14);
  const bits = [0, 8, 16, 24].map((shift) => (lossless >>> shift) & 255);
  expect(pictureHeader(webp('VP8L', 0x2f, ...bits))).toEqual({ type: 'image/webp', width: 640, height: 360 });
  expect(pictureHeader(webp('VP8X', 0, 0, 0, 0, 127, 2, 0, 103, 1, 0))).toMatchObject({ width: 640, height: 360 });
});

it.each([
  ['a drawing in markup', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a page', new TextEncoder().encode('<!doctype html>')],
  ['a film', new TextEncoder().encode('\0\0\0\u0018ftypisom\0\0\0\0isom')],
  ['nothing', new Uint8Array()],
])('%s is no picture', (_what, bytes) => {
  expect(pictureHeader(bytes)).toBeUndefined();
});

it('whatever a server sends, and wherever it breaks off, a picture is one or none', () => {
  const beginnings = Object.values(PICTURE_BYTES);
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.nat(64), fc.uint8Array(), (beginning, cut, rest) => {
      const header = pictureHeader(Uint8Array.from([...beginning.subarray(0, cut), ...rest]));
      expect(header === undefined || (header.width >= 0 && header.height >= 0)).toBe(true);
    }),
  );
});

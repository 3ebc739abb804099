/**
 * What the first bytes of a file say that it is: a picture of a raster format, and its size in pixels. Servers say
 * anything in `Content-Type`; a file that is none of these is not kept.
 */
import type { PictureType } from '../../../model/picture.ts';

type PictureHeader = { readonly type: PictureType; readonly width: number; readonly height: number };

/** Bytes in which an AVIF file says how large it is: its `meta` box comes first (ISO/IEC 23000-22). */
const AVIF_HEAD = 16_384;

/** Format and size of a picture; `undefined` where the bytes are none. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (text: string, at: number): boolean =>
    at + text.length <= bytes.length && [...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0));
  try {
    if (has('\u0089PNG\r\n\u001a\n', 0) && has('IHDR', 12))
      return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
    if (has('GIF87a', 0) || has('GIF89a', 0))
      return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (has('RIFF', 0) && has('WEBP', 8)) return webpHeader(view, has);
    if (has('\u00ff\u00d8\u00ff', 0)) return jpegHeader(view);
    if (has('ftyp', 4)) return avifHeader(view, has);
    return undefined;
  } catch (failure) {
    // A header that ends before it says its size.
    if (failure instanceof RangeError) return undefined;
    throw failure;
  }
}

type Has = (text: string, at: number) => boolean;

/** Lossy, lossless or extended (RFC 9649, 2.5 to 2.7). */
function webpHeader(view: DataView, has: Has): PictureHeader | undefined {
  const type = 'image/webp';
  if (has('VP8 ', 12) && has('\u009d\u0001*', 23))
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (has('VP8L', 12) && has('/', 20)) {
    const bits = view.getUint32(21, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!has('VP8X', 12)) return undefined;
  const long = (at: number): number => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1;
  return { type, width: long(24), height: long(27) };
}

/** The size stands in the frame header, behind segments of any length (ITU-T T.81, B.2). */
function jpegHeader(view: DataView): PictureHeader | undefined {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
}

/** The largest of the sizes in the file: a thumbnail or a tile may have one of its own. */
function avifHeader(view: DataView, has: Has): PictureHeader | undefined {
  const brands = Math.min(view.getUint32(0), 256);
  const isAvif = Array.from({ length: Math.max(0, Math.floor((brands - 8) / 4)) }, (_, index) => 8 + index * 4).some(
    (at) => has('avif', at) || has('avis', at),
  );
  if (!isAvif) return undefined;
  let largest: PictureHeader | undefined;
  for (let at = brands; at < Math.min(view.byteLength - 16, AVIF_HEAD); at += 1) {
    if (!has('ispe', at)) continue;
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (largest === undefined || width * height > largest.width * largest.height)
      largest = { type: 'image/avif', width, height };
  }
  return largest;
}

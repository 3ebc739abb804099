/** The first bytes of pictures of 640 by 360 pixels, by type. */
import type { PictureType } from '../../lib/model/picture.ts';

/** Bytes of texts (one a sign) and numbers. */
const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part)),
  );
const SIZE = [0, 0, 2, 128, 0, 0, 1, 104];

export const PICTURE_BYTES: Readonly<Record<PictureType, Uint8Array>> = {
  'image/png': bytesOf('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', SIZE, [8, 6, 0, 0, 0]),
  'image/gif': bytesOf('GIF89a', [128, 2, 104, 1, 0, 0, 0]),
  'image/jpeg': bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0], [0xff, 0xff, 0xc2, 0, 11, 8, 1, 104, 2, 128, 1, 0, 0, 0]),
  'image/webp': bytesOf('RIFF\0\0\0\0WEBPVP8 \0\0\0\0', [0, 0, 0, 0x9d, 1, 0x2a, 128, 2, 104, 1]),
  'image/avif': bytesOf(
    '\0\0\0\u0018ftypmif1\0\0\0\0mif1avif',
    '\0\0\0\u0014ispe\0\0\0\0',
    [0, 0, 0, 160, 0, 0, 0, 90],
    '\0\0\0\u0014ispe\0\0\0\0',
    SIZE,
    [0, 0, 0, 0],
  ),
};

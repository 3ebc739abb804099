import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrCode } from '../../../lib/sync/qr-code.ts';
import type { QrCode } from '../../../lib/sync/qr-code.ts';
import { qrPath, qrSvg } from '../../../lib/sync/qr-picture.ts';
import { createRandom } from '../../../scripts/bench/pages/random.ts';

const PIXELS = 3;
const MAX_BYTES = 2953;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The picture of a code, as a camera's software gets one: four bytes a pixel. */
function pictureOf(code: QrCode): { readonly data: Uint8ClampedArray; readonly side: number } {
  const side = qrPath(code).side * PIXELS;
  const margin = (side / PIXELS - code.length) / 2;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (code[Math.floor(y / PIXELS) - margin]?.[Math.floor(x / PIXELS) - margin] === true)
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return { data, side };
}

/** What a reader of another's making reads. */
function readBack(text: string): string | undefined {
  const code = qrCode(text);
  if (!code) return undefined;
  const { data, side } = pictureOf(code);
  return jsQR(data, side, side)?.data;
}

function sealedText(length: number): string {
  const random = createRandom(`qr ${String(length)}`);
  return Array.from({ length }, () => LETTERS[random.below(LETTERS.length)] ?? '').join('');
}

describe('a QR code', () => {
  // The bounds of the smallest and the largest, and between them blocks of one and of two lengths.
  it.each([1, 271, 272, 367, 500, 620, 700, 1000, 1500, 2300, MAX_BYTES])('of %i letters is read back', (length) => {
    const text = sealedText(length);
    expect(readBack(text)).toBe(text);
  });

  it('holds words in any script', () => {
    expect(readBack('Invitation à l’équipe 招待')).toBe('Invitation à l’équipe 招待');
  });

  it('is none where a text is too long', () => {
    expect(qrCode('a'.repeat(MAX_BYTES + 1))).toBeUndefined();
  });

  it('has four light modules around it, and a path of its dark modules', () => {
    const code = qrCode('a') ?? [];
    const { side, path } = qrPath(code);
    expect(side).toBe(code.length + 8);
    expect(path.startsWith('M4 4h1v1h-1z')).toBe(true);
    expect(qrSvg(code)).toContain(`<path d="${path}"/>`);
    expect(path.split('M')).toHaveLength(code.flat().filter(Boolean).length + 1);
  });
});

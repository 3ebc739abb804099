import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInCorridor } from '../../../lib/hover/corridor.ts';
import { clamp, contains, isInside, overlaps } from '../../../lib/hover/geometry.ts';

const word = { left: 300, top: 100, right: 360, bottom: 120 };
const below = { left: 100, top: 140, right: 500, bottom: 400 };
const above = { left: 100, top: 20, right: 500, bottom: 80 };

describe('the way from word to popover', () => {
  it.each([
    ['the word', { x: 330, y: 110 }, true],
    ['the popover', { x: 120, y: 390 }, true],
    ['straight between them', { x: 330, y: 130 }, true],
    ['the widening way', { x: 250, y: 132 }, true],
    ['a hair outside the word', { x: 363, y: 110 }, true],
    ['beside the word', { x: 380, y: 110 }, false],
    ['beside the way', { x: 110, y: 124 }, false],
    ['under the popover', { x: 300, y: 420 }, false],
    ['above the word', { x: 330, y: 80 }, false],
  ])('%s', (_, point, isOnIt) => {
    expect(isInCorridor(point, word, below)).toBe(isOnIt);
  });

  it('is as wide in the middle as word and popover are in the mean, let out by 4 px', () => {
    const at = (x: number): boolean => isInCorridor({ x, y: 130 }, word, below);
    expect([at(195), at(196), at(434), at(435)]).toEqual([false, true, true, false]);
  });

  it('goes no further than word and popover, be the popover the narrower', () => {
    const narrow = { left: 320, top: 140, right: 340, bottom: 160 };
    const at = (y: number): boolean => isInCorridor({ x: 330, y }, word, narrow);
    expect([at(95), at(96), at(130), at(164), at(165)]).toEqual([false, true, true, true, false]);
    const over = { ...narrow, top: 60, bottom: 80 };
    expect([95, 85, 55].map((y) => isInCorridor({ x: 330, y }, word, over))).toEqual([true, true, false]);
  });

  it('is none where the popover stands beside the word, or touches it', () => {
    const beside = { left: 400, top: 90, right: 600, bottom: 300 };
    expect(isInCorridor({ x: 390, y: 200 }, word, beside)).toBe(false);
    const touching = { ...below, top: 120 };
    expect([60, 104, 330, 497].map((x) => isInCorridor({ x, y: 120 }, word, touching))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('goes upwards too', () => {
    const at = (x: number): boolean => isInCorridor({ x, y: 90 }, word, above);
    expect([at(195), at(196), at(434), at(435)]).toEqual([false, true, true, false]);
    expect(isInCorridor({ x: 330, y: 90 }, word, above)).toBe(true);
    expect(isInCorridor({ x: 330, y: 130 }, word, above)).toBe(false);
  });

  it('is only the two where they lie over each other', () => {
    expect(isInCorridor({ x: 330, y: 135 }, word, { ...below, top: 110 })).toBe(true);
    expect(isInCorridor({ x: 90, y: 115 }, word, { ...below, top: 110 })).toBe(false);
  });

  it('holds every point of the straight line from any point of the word to any point of the near edge', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (onWord, onPopover, walked) => {
        const from = { x: word.left + onWord * 60, y: word.bottom };
        const to = { x: below.left + onPopover * 400, y: below.top };
        const point = { x: from.x + (to.x - from.x) * walked, y: from.y + (to.y - from.y) * walked };
        expect(isInCorridor(point, word, below)).toBe(true);
      }),
    );
  });
});

describe('geometry', () => {
  it('counts the edges of a rectangle as inside', () => {
    expect([
      contains(word, { x: 300, y: 100 }),
      contains(word, { x: 299, y: 100 }),
      contains(word, { x: 299, y: 100 }, 1),
    ]).toEqual([true, false, true]);
  });

  it('lets a rectangle out on every side alike', () => {
    const at = (x: number, y: number): boolean => contains(word, { x, y }, 4);
    expect([at(296, 96), at(364, 124), at(295, 110), at(365, 110), at(330, 95), at(330, 125)]).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['lies over a corner', { left: 350, top: 110, right: 400, bottom: 200 }, true],
    ['lies within', { left: 310, top: 105, right: 320, bottom: 110 }, true],
    ['touches on the left', { left: 200, top: 100, right: 300, bottom: 120 }, false],
    ['touches on the right', { left: 360, top: 100, right: 400, bottom: 120 }, false],
    ['touches above', { left: 300, top: 80, right: 360, bottom: 100 }, false],
    ['touches below', { left: 300, top: 120, right: 360, bottom: 140 }, false],
    ['stands elsewhere', { left: 0, top: 0, right: 10, bottom: 10 }, false],
  ])('knows a rectangle that %s', (_where, rect, isOver) => {
    expect([overlaps(word, rect), overlaps(rect, word)]).toEqual([isOver, isOver]);
  });

  it.each([
    [{ left: -50, top: 10, right: 5, bottom: 30 }, true],
    [{ left: -50, top: 10, right: 0, bottom: 30 }, false],
    [{ left: 10, top: 600, right: 50, bottom: 620 }, false],
    [{ left: 10, top: -30, right: 50, bottom: -2 }, false],
    [{ left: 10, top: -30, right: 50, bottom: 0 }, false],
    [{ left: 10, top: -30, right: 50, bottom: 1 }, true],
    [{ left: 800, top: 10, right: 850, bottom: 30 }, false],
    [{ left: 799, top: 599, right: 850, bottom: 630 }, true],
  ])('tells what can be seen of %o', (rect, isSeen) => {
    expect(isInside(rect, { width: 800, height: 600 })).toBe(isSeen);
  });

  it('keeps a value between bounds, the lower one first', () => {
    expect([clamp(5, 0, 3), clamp(-5, 0, 3), clamp(2, 0, 3), clamp(2, 9, 3)]).toEqual([3, 0, 2, 9]);
  });
});

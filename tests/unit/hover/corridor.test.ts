import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInCorridor } from '../../../lib/hover/corridor.ts';
import { clamp, contains, isInside } from '../../../lib/hover/geometry.ts';

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

  it('goes upwards too', () => {
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

  it.each([
    [{ left: -50, top: 10, right: 5, bottom: 30 }, true],
    [{ left: -50, top: 10, right: 0, bottom: 30 }, false],
    [{ left: 10, top: 600, right: 50, bottom: 620 }, false],
    [{ left: 10, top: -30, right: 50, bottom: -2 }, false],
  ])('tells what can be seen of %o', (rect, isSeen) => {
    expect(isInside(rect, { width: 800, height: 600 })).toBe(isSeen);
  });

  it('keeps a value between bounds, the lower one first', () => {
    expect([clamp(5, 0, 3), clamp(-5, 0, 3), clamp(2, 0, 3), clamp(2, 9, 3)]).toEqual([3, 0, 2, 9]);
  });
});

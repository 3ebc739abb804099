import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, MARGIN, placePopover, type Side } from '../../../lib/hover/position.ts';

const viewport = { width: 1000, height: 800 };
const size = { width: 400, height: 300 };
const wordAt = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });

describe('a popover', () => {
  it('stands under its word, its text in line with it', () => {
    expect(placePopover(wordAt(300, 100), size, viewport)).toMatchObject({ left: 284, top: 120 + GAP, side: 'below' });
  });

  it('stands under its word where it fits, though there is more room above', () => {
    expect(placePopover(wordAt(300, 450), size, viewport).side).toBe('below');
  });

  it('stands above a word near the foot of the window', () => {
    expect(placePopover(wordAt(300, 700), size, viewport)).toMatchObject({ top: 700 - GAP - 300, side: 'above' });
  });

  it('keeps off the right edge', () => {
    expect(placePopover(wordAt(900, 100), size, viewport).left).toBe(1000 - MARGIN - 400);
  });

  it('keeps off the left edge', () => {
    expect(placePopover(wordAt(2, 100), size, viewport).left).toBe(MARGIN);
  });

  it('is shortened on the roomier side where it fits on neither', () => {
    const placed = placePopover(wordAt(300, 500), { width: 400, height: 700 }, viewport);
    expect(placed).toMatchObject({ side: 'above', maxHeight: 500 - GAP - MARGIN });
  });

  it('stays on its side while it fits there, so that it does not jump', () => {
    expect(placePopover(wordAt(300, 400), size, viewport, 'above').side).toBe('above');
    expect(placePopover(wordAt(300, 400), size, viewport, 'below').side).toBe('below');
  });

  it('changes sides where it no longer fits', () => {
    expect(placePopover(wordAt(300, 100), size, viewport, 'above').side).toBe('below');
  });

  it('fits where it has just so much room', () => {
    const placed = (top: number, side: Side) => placePopover(wordAt(300, top), size, viewport, side).side;
    // 800 - 8 - (top + 20) - 8 below, top - 16 above.
    expect([placed(464, 'below'), placed(465, 'below'), placed(316, 'above'), placed(315, 'above')]).toEqual([
      'below',
      'above',
      'above',
      'below',
    ]);
  });

  it('stands below where it fits on neither side and both are alike', () => {
    const middle = { left: 300, top: 390, right: 360, bottom: 410 };
    expect(placePopover(middle, { width: 400, height: 700 }, viewport, 'above').side).toBe('below');
  });

  it('lies over its word rather than being too flat to read', () => {
    expect(placePopover(wordAt(10, 60), { width: 300, height: 300 }, { width: 400, height: 140 }).maxHeight).toBe(
      140 - 2 * MARGIN,
    );
  });
});

describe('wherever the word is', () => {
  const anywhere = fc.record({
    left: fc.integer({ min: -500, max: 4000 }),
    top: fc.integer({ min: -500, max: 4000 }),
    wordWidth: fc.integer({ min: 1, max: 900 }),
    wordHeight: fc.integer({ min: 1, max: 200 }),
    width: fc.integer({ min: 50, max: 420 }),
    height: fc.integer({ min: 20, max: 480 }),
    viewportWidth: fc.integer({ min: 440, max: 4000 }),
    viewportHeight: fc.integer({ min: 60, max: 3000 }),
    kept: fc.constantFrom<Side>('below', 'above'),
  });
  const placeIn = (at: typeof anywhere extends fc.Arbitrary<infer T> ? T : never) => {
    const word = { left: at.left, top: at.top, right: at.left + at.wordWidth, bottom: at.top + at.wordHeight };
    const placed = placePopover(
      word,
      { width: at.width, height: at.height },
      { width: at.viewportWidth, height: at.viewportHeight },
      at.kept,
    );
    return { word, placed, drawn: Math.min(at.height, placed.maxHeight) };
  };

  it('is wholly on screen', () => {
    fc.assert(
      fc.property(anywhere, (at) => {
        const { placed, drawn } = placeIn(at);
        expect(placed.left).toBeGreaterThanOrEqual(MARGIN);
        expect(placed.top).toBeGreaterThanOrEqual(MARGIN);
        expect(placed.left + at.width).toBeLessThanOrEqual(at.viewportWidth - MARGIN);
        expect(placed.top + drawn).toBeLessThanOrEqual(at.viewportHeight - MARGIN);
      }),
    );
  });

  it('covers a word on screen only where neither side has room to read in', () => {
    fc.assert(
      fc.property(anywhere, (at) => {
        const { word, placed, drawn } = placeIn(at);
        const isOnScreen = word.top >= 0 && word.bottom <= at.viewportHeight;
        const room = Math.max(word.top, at.viewportHeight - word.bottom) - GAP - MARGIN;
        fc.pre(isOnScreen && room >= 160);
        expect(placed.top >= word.bottom || placed.top + drawn <= word.top).toBe(true);
      }),
    );
  });

  it('has some height', () => {
    fc.assert(
      fc.property(anywhere, (at) => {
        expect(placeIn(at).placed.maxHeight).toBeGreaterThan(0);
      }),
    );
  });
});

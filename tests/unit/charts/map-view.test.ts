import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstView, panned, showing, wholeView, zoomed } from '../../../lib/charts/map-view.ts';
import type { MapView } from '../../../lib/charts/map-view.ts';

const DRAWING = { width: 2000, height: 1200 };
const FRAME = { width: 800, height: 400 };
/** What of the drawing is seen, from its left top to its right bottom. */
const seen = ({ x, y, scale }: MapView) => [x, y, x + FRAME.width / scale, y + FRAME.height / scale] as const;

describe('the view of a map', () => {
  it('shows the whole of a small drawing, in the middle, and the corner of one that would be too small to read', () => {
    expect(firstView({ width: 400, height: 200 }, FRAME)).toEqual({ x: -200, y: -100, scale: 1 });
    expect(firstView(DRAWING, FRAME)).toEqual({ x: -12, y: -12, scale: 1 });
    const [left, top, right, bottom] = seen(wholeView(DRAWING, FRAME));
    expect(Math.max(left, top)).toBeLessThanOrEqual(0);
    expect(right).toBeGreaterThanOrEqual(DRAWING.width);
    expect(bottom).toBeGreaterThanOrEqual(DRAWING.height);
  });

  it('zooms about a point', () => {
    const before = panned(firstView(DRAWING, FRAME), { x: -300, y: -200 }, DRAWING, FRAME);
    const point = { x: 300, y: 100 };
    const after = zoomed(before, 1.5, point, DRAWING, FRAME);
    expect(after.x + point.x / after.scale).toBeCloseTo(before.x + point.x / before.scale);
    expect(after.y + point.y / after.scale).toBeCloseTo(before.y + point.y / before.scale);
  });

  it('moves as little as brings a box into view', () => {
    const start = firstView(DRAWING, FRAME);
    expect(showing(start, { x: 10, y: 10, width: 100, height: 30 }, DRAWING, FRAME)).toEqual(start);
    const [, , right] = seen(showing(start, { x: 1500, y: 10, width: 100, height: 30 }, DRAWING, FRAME));
    expect(right).toBeCloseTo(1600 + 12);
  });

  it('moves by pixels of the frame, which are fewer units where the drawing is larger', () => {
    const near = { x: 500, y: 400, scale: 2 };
    expect(panned(near, { x: -40, y: 20 }, DRAWING, FRAME)).toEqual({ x: 520, y: 390, scale: 2 });
    expect(panned(near, { x: -1e6, y: -1e6 }, DRAWING, FRAME)).toEqual({ x: 1606, y: 1006, scale: 2 });
    expect(panned(near, { x: 1e6, y: 1e6 }, DRAWING, FRAME)).toEqual({ x: -6, y: -6, scale: 2 });
    expect(zoomed(near, 0.5, { x: 300, y: 100 }, DRAWING, FRAME)).toEqual({ x: 350, y: 350, scale: 1 });
    expect(showing(near, { x: 300, y: 300, width: 50, height: 20 }, DRAWING, FRAME)).toEqual({
      x: 294,
      y: 294,
      scale: 2,
    });
    expect(showing(near, { x: 1000, y: 700, width: 50, height: 20 }, DRAWING, FRAME)).toEqual({
      x: 656,
      y: 526,
      scale: 2,
    });
  });

  it('is no smaller than shows all, in the middle of a frame that is larger', () => {
    const whole = wholeView(DRAWING, FRAME);
    expect(whole.scale).toBeCloseTo(376 / 1200);
    expect([whole.x, whole.y].map(Math.round)).toEqual([-277, -38]);
    expect(zoomed(firstView(DRAWING, FRAME), 0.01, { x: 0, y: 0 }, DRAWING, FRAME).scale).toBeCloseTo(376 / 1200);
    expect(wholeView(DRAWING, { width: 20, height: 20 }).scale).toBe(0.01);
  });

  it('never loses the drawing, whatever is done', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const step = fc.oneof(
      fc.record({ by: fc.record({ x: number(-5000, 5000), y: number(-5000, 5000) }) }),
      fc.record({ factor: number(0.01, 100), point: fc.record({ x: number(0, 800), y: number(0, 400) }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let view = firstView(DRAWING, FRAME);
        for (const each of steps) {
          view =
            'by' in each
              ? panned(view, each.by, DRAWING, FRAME)
              : zoomed(view, each.factor, each.point, DRAWING, FRAME);
          const [left, top, right, bottom] = seen(view);
          expect(left).toBeLessThan(DRAWING.width);
          expect(top).toBeLessThan(DRAWING.height);
          expect(right).toBeGreaterThan(0);
          expect(bottom).toBeGreaterThan(0);
          expect(view.scale).toBeLessThanOrEqual(2.5);
        }
      }),
    );
  });
});

import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_ROWS, pagesOf, ROW_PX, rowWindow, scrollToRow } from '../../../../components/library/row-window.ts';

const pixels = integer({ min: 0, max: 7_000_000 });
const heights = integer({ min: 1, max: 3000 });
const totals = integer({ min: 0, max: 100_000 });

describe('the rows that are drawn', () => {
  it('are those in view, and a few more', () => {
    expect(rowWindow(0, 640, 100_000)).toEqual({ first: 0, end: 17 });
    expect(rowWindow(76_000, 640, 100_000)).toEqual({ first: 992, end: 1017 });
    expect(rowWindow(0, 640, 3)).toEqual({ first: 0, end: 3 });
    expect(rowWindow(999_999, 640, 3)).toEqual({ first: 3, end: 3 });
  });

  it('are every row that can be seen, and never many', () => {
    assert(
      property(pixels, heights, totals, (scrolled, height, total) => {
        const { first, end } = rowWindow(scrolled, height, total);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(total);
        expect(end - first).toBeLessThanOrEqual(height / ROW_PX + 20);
        for (let row = Math.floor(scrolled / ROW_PX); row * ROW_PX < scrolled + height && row < total; row += 1)
          expect(row >= first && row < end).toBe(true);
      }),
    );
  });

  it('are asked for by the hundred', () => {
    expect(pagesOf({ first: 95, end: 210 })).toEqual([0, 1, 2]);
    expect(pagesOf({ first: 0, end: 0 })).toEqual([]);
    assert(
      property(totals, heights, (first, length) => {
        const pages = pagesOf({ first, end: first + length });
        for (const row of [first, first + length - 1]) expect(pages).toContain(Math.floor(row / PAGE_ROWS));
      }),
    );
  });
});

it('a row is scrolled to by as little as brings it into view', () => {
  expect(scrollToRow(5, 0, 640)).toBe(0);
  expect(scrollToRow(10, 0, 640)).toBe(196);
  expect(scrollToRow(3, 640, 640)).toBe(228);
  assert(
    property(totals, pixels, integer({ min: ROW_PX, max: 3000 }), (row, scrolled, height) => {
      const top = scrollToRow(row, scrolled, height);
      expect(row * ROW_PX >= top && (row + 1) * ROW_PX <= top + height).toBe(true);
    }),
  );
});

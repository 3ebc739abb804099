/** Which rows of a long list are drawn. Rows are of one height, so their places are arithmetic. Pure. */

/** Height of a row, in the unit that grows with the text size of the browser. */
export const ROW_REM = 4.75;
/** CSS pixels of a row at the usual text size. */
export const ROW_PX = ROW_REM * 16;
/** Rows drawn beyond each edge, so that a quick turn of the wheel meets drawn rows. */
const BEYOND = 8;
/** Rows of which one question asks. */
export const PAGE_ROWS = 100;

/** Rows from `first` to before `end`. */
export type RowWindow = { readonly first: number; readonly end: number };

/** The rows to draw where `scrolled` pixels are above the edge of a list `height` pixels high. */
export function rowWindow(scrolled: number, height: number, total: number, rowPx = ROW_PX): RowWindow {
  const first = Math.max(0, Math.floor(scrolled / rowPx) - BEYOND);
  const end = Math.min(total, Math.ceil((scrolled + height) / rowPx) + BEYOND);
  return { first: Math.min(first, end), end };
}

/** The pages of results that hold a window's rows. */
export function pagesOf({ first, end }: RowWindow): number[] {
  const pages: number[] = [];
  for (let page = Math.floor(first / PAGE_ROWS); page * PAGE_ROWS < end; page += 1) pages.push(page);
  return pages;
}

/** How far to scroll so that a row is in view; `scrolled` where it is already. */
export function scrollToRow(row: number, scrolled: number, height: number, rowPx = ROW_PX): number {
  const top = row * rowPx;
  if (top < scrolled) return top;
  return top + rowPx > scrolled + height ? top + rowPx - height : scrolled;
}

/** Which rows of a long list are drawn. Rows are of one height, so their places are arithmetic. Pure. */

/** CSS pixels of a row. */
export const ROW_PX = 76;
/** Rows drawn beyond each edge, so that a quick turn of the wheel meets drawn rows. */
const BEYOND = 8;
/** Rows of which one question asks. */
export const PAGE_ROWS = 100;

/** Rows from `first` to before `end`. */
export type RowWindow = { readonly first: number; readonly end: number };

/** The rows to draw where `scrolled` pixels are above the edge of a list `height` pixels high. */
export function rowWindow(scrolled: number, height: number, total: number): RowWindow {
  const first = Math.max(0, Math.floor(scrolled / ROW_PX) - BEYOND);
  const end = Math.min(total, Math.ceil((scrolled + height) / ROW_PX) + BEYOND);
  return { first: Math.min(first, end), end };
}

/** The pages of results that hold a window's rows. */
export function pagesOf({ first, end }: RowWindow): number[] {
  const pages: number[] = [];
  for (let page = Math.floor(first / PAGE_ROWS); page * PAGE_ROWS < end; page += 1) pages.push(page);
  return pages;
}

/** How far to scroll so that a row is in view; `scrolled` where it is already. */
export function scrollToRow(row: number, scrolled: number, height: number): number {
  const top = row * ROW_PX;
  if (top < scrolled) return top;
  return top + ROW_PX > scrolled + height ? top + ROW_PX - height : scrolled;
}

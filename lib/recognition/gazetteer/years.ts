/** Years lie in a byte: counted from this one, 0 where none is known. */
const FIRST_YEAR = 1800;
const LAST = 255;

/** A year as a byte; years before the first count as the first. */
export function packYear(year: number | undefined): number {
  return year === undefined || Number.isNaN(year) ? 0 : Math.min(Math.max(year - FIRST_YEAR, 1), LAST);
}

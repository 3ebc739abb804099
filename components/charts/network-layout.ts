/**
 * Where firms stand around the one they are named with: the closest nearest. Each has a row of its own, and so has the
 * one in the middle, so that no name touches another however narrow the drawing is.
 */

/** Parts of the width, 0..1, and rows from the top. */
export type NetworkPlace = { readonly x: number; readonly row: number };

const NEAR = 0.17;
const FAR = 0.3;

/** Places for weights (1 is the closest) in their order, the closest beside the middle row; the same each time. */
export function networkPlaces(weights: readonly number[]): readonly NetworkPlace[] {
  const middle = middleRow(weights.length);
  return weights.map((weight, index) => {
    const distance = NEAR + (1 - Math.min(1, Math.max(0, weight))) * (FAR - NEAR);
    const step = Math.floor(index / 2) + 1;
    const isBelow = index % 2 === 0;
    // Neighbours stand on both sides in turn, above as below.
    const isRight = (step % 2 === 1) === isBelow;
    return { x: isRight ? 0.5 + distance : 0.5 - distance, row: isBelow ? middle + step : middle - step };
  });
}

/** The row of the firm in the middle. */
export function middleRow(count: number): number {
  return Math.floor(count / 2);
}

/** Rows that so many firms take with the one in the middle. */
export function networkRows(count: number): number {
  return count + 1;
}

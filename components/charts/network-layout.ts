/**
 * Where firms stand around the one they are named with: the closest nearest, on both sides in turn, so that no name
 * covers another.
 */

/** Parts of the width, 0..1, and rows from the top. */
export type NetworkPlace = { readonly x: number; readonly row: number };

const NEAR = 0.17;
const FAR = 0.3;

/** Places for weights (1 is the closest) in their order, the closest in the middle rows; the same each time. */
export function networkPlaces(weights: readonly number[]): readonly NetworkPlace[] {
  const rows = networkRows(weights.length);
  const middleOut = Array.from({ length: rows }, (_, index) => index).toSorted(
    (one, other) => Math.abs(one - (rows - 1) / 2) - Math.abs(other - (rows - 1) / 2) || one - other,
  );
  return weights.map((weight, index) => {
    const distance = NEAR + (1 - Math.min(1, Math.max(0, weight))) * (FAR - NEAR);
    return { x: index % 2 === 0 ? 0.5 + distance : 0.5 - distance, row: middleOut[Math.floor(index / 2)] ?? 0 };
  });
}

/** Rows that so many firms take. */
export function networkRows(count: number): number {
  return Math.max(1, Math.ceil(count / 2));
}

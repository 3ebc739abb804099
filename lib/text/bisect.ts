/**
 * The first index of `start` to `end` from which on `isReached` holds, or `end` where it holds for none. It must hold
 * for every index behind one for which it holds.
 */
export function firstIndex(start: number, end: number, isReached: (index: number) => boolean): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of a value in ascending numbers; -1 where it is not among them. */
export function indexOfSorted(sorted: ArrayLike<number>, wanted: number): number {
  const index = firstIndex(0, sorted.length, (at) => (sorted[at] ?? 0) >= wanted);
  return sorted[index] === wanted ? index : -1;
}

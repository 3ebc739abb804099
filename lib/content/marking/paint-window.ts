/**
 * Index of the first of some items that is at or below `y`, else of the last one; found by halving, since items are
 * taken to lie one below the other, which a page’s marks nearly do. `topOf` gives the place of an item, or
 * `undefined` where it has none (it is not drawn at the moment).
 */
export function firstAtOrBelow(count: number, y: number, topOf: (item: number) => number | undefined): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    let drawn = middle;
    let top = topOf(drawn);
    while (top === undefined && drawn + 1 < high) {
      drawn += 1;
      top = topOf(drawn);
    }
    if (top !== undefined && top < y) low = drawn + 1;
    else high = middle;
  }
  return low;
}

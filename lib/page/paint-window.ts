/** A stretch of a list, end excluded. */
export type Stretch = { readonly start: number; readonly end: number };

/**
 * The stretch of at most `most` items of a list around the first one that is at or below `y`, found by
 * halving: items are taken to lie one below the other, which a page’s marks nearly do. `topOf` gives the
 * place of an item, or `undefined` where it has none (it is not drawn at the moment).
 */
export function stretchAround(count: number, most: number, y: number, topOf: (item: number) => number | undefined): Stretch {
  if (count <= most) return { start: 0, end: count };
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const probe = nearestDrawn(middle, high, topOf);
    if (probe !== undefined && probe.top < y) low = probe.item + 1;
    else high = middle;
  }
  const start = Math.max(0, Math.min(low - Math.floor(most / 2), count - most));
  return { start, end: start + most };
}

/** The first item from `from` up to but not including `end` that has a place. */
function nearestDrawn(from: number, end: number, topOf: (item: number) => number | undefined): { item: number; top: number } | undefined {
  for (let item = from; item < end; item += 1) {
    const top = topOf(item);
    if (top !== undefined) return { item, top };
  }
  return undefined;
}

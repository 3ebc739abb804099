/** The best of many without putting all in order. */

/**
 * The best `most` of the numbers from 0 to `count`, best first; `isBefore(one, other)` tells whether one is better. It
 * must be a strict order.
 */
export function bestOf(count: number, most: number, isBefore: (one: number, other: number) => boolean): number[] {
  if (most <= 0) return [];
  // A heap with the worst of the kept on top.
  const heap: number[] = [];
  for (let candidate = 0; candidate < count; candidate += 1) {
    if (heap.length < most) {
      heap.push(candidate);
      rise(heap, heap.length - 1, isBefore);
    } else if (isBefore(candidate, heap[0] ?? 0)) {
      heap[0] = candidate;
      sink(heap, isBefore);
    }
  }
  return heap.toSorted((one, other) => (one === other ? 0 : isBefore(one, other) ? -1 : 1));
}

type IsBefore = (one: number, other: number) => boolean;

function rise(heap: number[], from: number, isBefore: IsBefore): void {
  const item = heap[from] ?? 0;
  let at = from;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] ?? 0;
    if (!isBefore(above, item)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

function sink(heap: number[], isBefore: IsBefore): void {
  const item = heap[0] ?? 0;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    const right = child + 1;
    if (right < heap.length && isBefore(heap[child] ?? 0, heap[right] ?? 0)) child = right;
    const below = heap[child] ?? 0;
    if (!isBefore(item, below)) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = item;
}

/** Normalised discounted cumulative gain (Järvelin and Kekäläinen, 2002) with gains 2^grade − 1. */
import type { Grade } from './judged.ts';

/** How good the first `depth` of an order are beside the best order there is, 0..1; 1 where nothing is to be found. */
export function ndcg(order: readonly string[], grades: ReadonlyMap<string, Grade>, depth: number): number {
  const best = gain([...grades.values()].toSorted((one, other) => other - one).slice(0, depth));
  return best === 0 ? 1 : gain(order.slice(0, depth).map((id) => grades.get(id) ?? 0)) / best;
}

/** Whether the first answer is what is asked for. */
export function firstIsRight(order: readonly string[], grades: ReadonlyMap<string, Grade>): boolean {
  return grades.get(order[0] ?? '') === 3;
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}

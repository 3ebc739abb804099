/**
 * Fits weights by AdaGrad on softmax losses; the same examples give the same weights. What is returned is the mean of
 * the weights after each round but the first, which reads unseen hands better than the last round alone.
 */
import { softmax } from '../../lib/facts/judge/model.ts';
import type { Example } from './examples.ts';

export type TrainOptions = {
  readonly size: number;
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
};

/** An order of examples that depends on nothing but their number and the round. */
function* shuffled(count: number, round: number): Generator<number> {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  let state = 12_345 + round;
  for (let index = count - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (index + 1);
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  yield* order;
}

export function trainWeights(examples: readonly Example[], { size, rounds, rate, decay }: TrainOptions): Float32Array {
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-2);
  const sums = new Float64Array(size);
  for (let round = 0; round < rounds; round += 1) {
    for (const at of shuffled(examples.length, round)) {
      const example = examples[at];
      if (!example) continue;
      const chances = softmax(example.alternatives.map((indexes) => sumOf(weights, indexes)));
      example.alternatives.forEach((indexes, alternative) => {
        const error = ((chances[alternative] ?? 0) - (example.right[alternative] ?? 0)) * example.weight;
        if (Math.abs(error) < 1e-3) return;
        for (const index of indexes) {
          const weight = weights[index] ?? 0;
          const slope = error + decay * weight;
          const square = (squares[index] ?? 0) + slope * slope;
          squares[index] = square;
          weights[index] = weight - (rate * slope) / Math.sqrt(square);
        }
      });
    }
    if (round === 0) continue;
    for (let index = 0; index < size; index += 1) sums[index] = (sums[index] ?? 0) + (weights[index] ?? 0);
  }
  return Float32Array.from(sums, (sum) => sum / Math.max(1, rounds - 1));
}

function sumOf(weights: Float32Array, indexes: Int32Array): number {
  let sum = 0;
  for (const index of indexes) sum += weights[index] ?? 0;
  return sum;
}

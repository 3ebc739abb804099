/**
 * Fits weights by AdaGrad on softmax losses; the same examples give the same weights. What is returned is the mean of
 * the weights after each round but the first, which reads unseen hands better than the last round alone.
 */
import { softmax } from '../../lib/facts/judge/model.ts';
import { joinHash } from '../../lib/facts/reading/word-hash.ts';
import type { AnyExample, PairedExample } from './examples.ts';

export type TrainOptions = {
  readonly size: number;
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
};

/** What a weight’s slopes are taken to have been: smaller, and what one passage says counts for too much. */
const FIRST_SQUARE = 0.1;

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

export function trainWeights(
  examples: readonly AnyExample[],
  { size, rounds, rate, decay }: TrainOptions,
): Float32Array {
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(FIRST_SQUARE);
  const sums = new Float64Array(size);
  const move = (index: number, error: number): void => {
    const weight = weights[index] ?? 0;
    const slope = error + decay * weight;
    const square = (squares[index] ?? 0) + slope * slope;
    squares[index] = square;
    weights[index] = weight - (rate * slope) / Math.sqrt(square);
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const at of shuffled(examples.length, round)) {
      const example = examples[at];
      if (!example) continue;
      if ('kindList' in example) {
        learnPair(example, weights, move);
        continue;
      }
      const chances = softmax(example.alternatives.map((indexes) => sumOf(weights, indexes)));
      example.alternatives.forEach((indexes, alternative) => {
        const error = ((chances[alternative] ?? 0) - (example.right[alternative] ?? 0)) * example.weight;
        if (Math.abs(error) < 1e-3) return;
        for (const index of indexes) move(index, error);
      });
    }
    if (round === 0) continue;
    for (let index = 0; index < size; index += 1) sums[index] = (sums[index] ?? 0) + (weights[index] ?? 0);
  }
  return Float32Array.from(sums, (sum) => sum / Math.max(1, rounds - 1));
}

const MIN_ERROR = 1e-3;

/** One step of {@link trainWeights} on kinds and companies weighed together. */
function learnPair(
  { kindList, kindSalts, firmLists, firmSalts, right, weight }: PairedExample,
  weights: Float32Array,
  move: (index: number, error: number) => void,
): void {
  const mask = weights.length - 1;
  const sum = (list: Int32Array, salt: number): number => {
    let total = 0;
    for (const hash of list) total += weights[joinHash(hash, salt) & mask] ?? 0;
    return total;
  };
  const salts = [...new Set(firmSalts.flat())];
  const bySalt = salts.map((salt) => firmLists.map((list) => sum(list, salt)));
  const seats = firmSalts.map((own) => own.map((salt) => salts.indexOf(salt)));
  const [nothing = 0, ...kinds] = kindSalts.map((salt) => sum(kindList, salt));
  const scores = kinds.flatMap((score, kind) =>
    firmLists.map((_list, firm) => (seats[kind] ?? []).reduce((all, at) => all + (bySalt[at]?.[firm] ?? 0), score)),
  );
  const [none = 0, ...chances] = softmax([nothing, ...scores]);
  const told = right.flat().reduce((all, share) => all + share, 0);
  // What tells nothing of a company that is known may be a fact of one that is not: the likelier is taken for true.
  const unknown = kinds.reduce((all, _score, kind) => all + (chances[kind * firmLists.length] ?? 0), 0);
  const rest = (1 - told) / (none + unknown);
  const errors = right.map((row, kind) =>
    row.map((share, firm) => {
      const chance = chances[kind * firmLists.length + firm] ?? 0;
      return (chance - share - (firm === 0 ? chance * rest : 0)) * weight;
    }),
  );
  const ofKinds = errors.map((row) => row.reduce((all, error) => all + error, 0));
  const learn = (list: Int32Array, salt: number, error: number): void => {
    if (Math.abs(error) < MIN_ERROR) return;
    for (const hash of list) move(joinHash(hash, salt) & mask, error);
  };
  [(none - none * rest) * weight, ...ofKinds].forEach((error, kind) => learn(kindList, kindSalts[kind] ?? 0, error));
  salts.forEach((salt, at) => {
    firmLists.forEach((list, firm) => {
      const error = errors.reduce((all, row, kind) => (seats[kind]?.includes(at) ? all + (row[firm] ?? 0) : all), 0);
      learn(list, salt, error);
    });
  });
}

function sumOf(weights: Float32Array, indexes: Int32Array): number {
  let sum = 0;
  for (const index of indexes) sum += weights[index] ?? 0;
  return sum;
}

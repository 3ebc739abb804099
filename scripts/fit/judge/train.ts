import { SLOT_BITS } from '../../../lib/recognition/judge/slots.ts';
import type { JudgeExample } from './examples.ts';

export type TrainOptions = {
  /** Passes over the examples, the size of a step, and the pull of every weight to 0. */
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** How much of the linear model's log-odds counts; what the page says counts in full. */
  readonly share: number;
  /** A slot is used that so many examples have. */
  readonly minCount: number;
  /** What being shown with its name counts for an example, beside being shown without: 0..1. */
  readonly nameShare: number;
};

/** Found by cross-validation over authors and names; see docs/detection. */
const TRAIN_OPTIONS: TrainOptions = {
  epochs: 8,
  rate: 0.008,
  decay: 1e-3,
  share: 0.4,
  minCount: 2,
  nameShare: 0.25,
};

/** A fitted model before it is rounded to bytes. */
export type Fitted = { readonly weights: Float64Array; readonly bias: number; readonly options: TrainOptions };

const BIAS_RATE = 0.01;
const SEED = 12345;

/**
 * Fits weights by stochastic gradient steps (AdaGrad) on the multinomial log-loss over the readings of a name and «none
 * of them». Each example is shown with and without the features of its name, so that the others learn to do without.
 * What is returned is the mean of the weights after each round of the second half. The order is shuffled by a fixed
 * seed: the same examples give the same weights.
 */
export function trainJudge(examples: readonly JudgeExample[], options: TrainOptions = TRAIN_OPTIONS): Fitted {
  const weights = new Float64Array(1 << SLOT_BITS);
  const squares = new Float64Array(1 << SLOT_BITS).fill(1e-8);
  const isUsed = usedSlots(examples, options.minCount);
  const random = createRandom(SEED);
  let bias = 0;
  const sum = (slots: Int32Array): number => {
    let total = 0;
    for (const slot of slots) total += weights[slot] ?? 0;
    return total;
  };
  const step = (slots: Int32Array, error: number): void => {
    for (const slot of slots) {
      if (isUsed[slot] === 0) continue;
      const weight = weights[slot] ?? 0;
      const gradient = error + options.decay * weight;
      const square = (squares[slot] ?? 0) + gradient * gradient;
      squares[slot] = square;
      weights[slot] = weight - (options.rate * gradient) / Math.sqrt(square);
    }
  };
  const sums = new Float64Array(weights.length);
  let biases = 0;
  const order = examples.flatMap((_, index) => [2 * index, 2 * index + 1]);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const turn of order) {
      const example = examples[turn >> 1];
      if (!example) continue;
      const isNamed = (turn & 1) === 1;
      const shared = bias + sum(example.context) + (isNamed ? sum(example.name) : 0);
      const odds = example.readings.map(
        (reading) => shared + sum(reading.slots) + options.share * reading.odds + reading.page,
      );
      const shares = probabilities(odds);
      let error = 0;
      example.readings.forEach(({ slots }, index) => {
        const own =
          ((shares[index] ?? 0) - (index === example.right ? 1 : 0)) *
          (isNamed ? options.nameShare : 1 - options.nameShare);
        error += own;
        step(slots, own);
      });
      step(example.context, error);
      if (isNamed) step(example.name, error);
      bias -= BIAS_RATE * error;
    }
    if (epoch < options.epochs / 2) continue;
    weights.forEach((weight, slot) => (sums[slot] = (sums[slot] ?? 0) + weight));
    biases += bias;
  }
  const rounds = Math.floor(options.epochs / 2);
  return { weights: sums.map((sum) => sum / rounds), bias: biases / rounds, options };
}

/** What a model says of an example, without what the page says. */
export type BlockOdds = {
  /** Sums of the weights of the context and of the name, the bias aside. */
  readonly context: number;
  readonly name: number;
  /** The log-odds of each reading. */
  readonly readings: readonly number[];
};

/** What a model says of an example. */
export function oddsOfBlock({ weights, bias, options }: Fitted, { context, name, readings }: JudgeExample): BlockOdds {
  const sum = (slots: Int32Array): number => slots.reduce((total, slot) => total + (weights[slot] ?? 0), 0);
  const around = sum(context);
  const named = sum(name);
  return {
    context: around,
    name: named,
    readings: readings.map(({ slots, odds }) => bias + around + named + sum(slots) + options.share * odds),
  };
}

/** The probability of each reading; what is missing to 1 is that of none. */
export function probabilities(odds: readonly number[]): number[] {
  const most = Math.max(0, ...odds);
  const total = odds.reduce((sum, value) => sum + Math.exp(value - most), Math.exp(-most));
  return odds.map((value) => Math.exp(value - most) / total);
}

function usedSlots(examples: readonly JudgeExample[], minCount: number): Uint8Array {
  const counts = new Int32Array(1 << SLOT_BITS);
  for (const { context, name, readings } of examples)
    for (const slots of [context, name, ...readings.map((reading) => reading.slots)])
      for (const slot of new Set(slots)) counts[slot] = (counts[slot] ?? 0) + 1;
  return Uint8Array.from(counts, (count) => (count >= minCount ? 1 : 0));
}

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
}

/** A linear congruential generator (Numerical Recipes), 0..1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 0x1_00_00_00_00;
  };
}
